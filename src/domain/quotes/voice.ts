import { isPriced, type QuoteReport, type QuoteStatus } from './quote.ts'

/** A quote as far as one sender's newer quote can replace it. */
export interface Spoken {
  readonly id: string
  readonly voice: string | null
  readonly status: QuoteStatus
  readonly receivedAt: string
}

type Said = Pick<QuoteReport, 'set' | 'kind' | 'region'>

/**
 * What one sender says of one dealer and set: only the newest counts. So does the newest of a sender's refusals
 * that name no dealer, of a set and country: supply is told of the whole country, and one caller who was refused
 * everywhere is one report. Prices of unnamed dealers and unknown senders have no voice, so nothing supersedes
 * them.
 *
 * @param dealer the key of the dealer; null where nobody can tell it from another
 * @example
 * voiceOf('a1b2', { set: '2-key', kind: 'quoted', region: 'US-OK' }, 'US-OK smiths motors')
 * // => 'a1b2 2-key US-OK smiths motors'
 * voiceOf('a1b2', { set: '2-key', kind: 'not-here', region: 'US-OK' }, null) // => 'a1b2 2-key US'
 * voiceOf('a1b2', { set: '2-key', kind: 'quoted', region: 'US-OK' }, null) // => null
 */
export function voiceOf(
  sender: string | null,
  { set, kind, region }: Said,
  dealer: string | null,
): string | null {
  const about = dealer ?? (isPriced(kind) ? null : region.slice(0, 2))
  return sender === null || about === null ? null : `${sender} ${set} ${about}`
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
