import type { QuoteStatus } from './quote.ts'

/** A quote as far as one sender's newer quote can replace it. */
export interface Spoken {
  readonly id: string
  readonly voice: string | null
  readonly status: QuoteStatus
  readonly receivedAt: string
}

/**
 * What one sender says of one dealer and set: only the newest counts. Unnamed dealers and unknown
 * senders have no voice, so nothing supersedes their quotes.
 *
 * @example
 * voiceOf('a1b2', '2-key', 'US-OK smiths motors') // => 'a1b2 2-key US-OK smiths motors'
 */
export function voiceOf(sender: string | null, set: string, dealer: string | null): string | null {
  return sender === null || dealer === null ? null : `${sender} ${set} ${dealer}`
}

const isCounted = ({ status }: Spoken) => status === 'published' || status === 'superseded'

/**
 * Whether a quote takes the place of another one: the same voice, received later. A held or removed
 * quote supersedes nothing and is not superseded.
 *
 * @example
 * supersedes(laterOfSameVoice, earlier) // => true
 */
export function supersedes(newer: Spoken, older: Spoken): boolean {
  return (
    newer.voice !== null &&
    newer.voice === older.voice &&
    isCounted(newer) &&
    isCounted(older) &&
    (newer.receivedAt > older.receivedAt || (newer.receivedAt === older.receivedAt && newer.id > older.id))
  )
}
