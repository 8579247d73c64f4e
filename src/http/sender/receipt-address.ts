import * as v from 'valibot'
import { WINDOWS } from '../../domain/figures/window.ts'
import { type Before, DONE_BY_SENDER, type DoneBySender } from '../../domain/intake/receipt.ts'
import { receiptPath } from '../../views/links.ts'

/** What a receipt's address remembers of how it came about. */
export interface Remembered {
  /** The figures before. */
  readonly before: Before | null
  /** Whether the quote was there already. */
  readonly again: boolean
  /** What the sender has done with a quote that was there. */
  readonly done: DoneBySender | null
  /** The edit token: whoever has it is the sender. */
  readonly key: string | null
}

/**
 * Where the sender of a quote is told what became of it.
 *
 * @example
 * receiptAddress('k7m2', { done: 'changed', key: 'hZ3v' }) // => '/quotes/k7m2/receipt?done=changed&key=hZ3v'
 */
export function receiptAddress(id: string, { before, again, done, key }: Partial<Remembered>): string {
  const query = new URLSearchParams()
  if (before) query.set('before', `${before.area} ${before.window} ${before.quotes}`)
  if (again) query.set('again', '1')
  if (done) query.set('done', done)
  if (key) query.set('key', key)
  return `${receiptPath(id)}?${query}`
}

const BEFORE = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z-]{2,40} (?:3y|6y|all) \d{1,9}$/),
  v.transform((text) => text.split(' ')),
)

function readBefore(text: string | undefined): Before | null {
  const [area = '', named, quotes] = v.is(BEFORE, text) ? v.parse(BEFORE, text) : []
  const window = WINDOWS.find((window) => window === named)
  return window ? { area, window, quotes: Number(quotes) } : null
}

/** What the address of a receipt claims; nothing of it is trusted but a key that is the quote's. */
export const readRemembered = (query: (name: string) => string | undefined): Remembered => ({
  before: readBefore(query('before')),
  again: query('again') === '1',
  done: DONE_BY_SENDER.find((done) => done === query('done')) ?? null,
  key: query('key') ?? null,
})
