import * as v from 'valibot'
import { WINDOWS } from '../../domain/figures/window.ts'
import { type Before, DONE_BY_SENDER, type DoneBySender } from '../../domain/intake/receipt.ts'
import { MOST_TOGETHER } from '../../input/quote-body.ts'
import { receiptPath, SEVERAL_RECEIPT_PATH } from '../../views/links.ts'

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

const beforeText = ({ area, window, quotes }: Before) => `${area} ${window} ${quotes}`

/**
 * Where the sender of a quote is told what became of it.
 *
 * @example
 * receiptAddress('k7m2', { done: 'changed', key: 'hZ3v' }) // => '/quotes/k7m2/receipt?done=changed&key=hZ3v'
 */
export function receiptAddress(id: string, { before, again, done, key }: Partial<Remembered>): string {
  const query = new URLSearchParams()
  if (before) query.set('before', beforeText(before))
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

/** What a receipt's address remembers of one of several quotes. */
export interface RememberedQuote extends Pick<Remembered, 'again' | 'key'> {
  readonly id: string
}

/** What an address of a receipt for several quotes remembers. */
export interface RememberedSeveral extends Pick<Remembered, 'before'> {
  readonly quotes: readonly RememberedQuote[]
}

/**
 * Where the sender of several quotes is told what became of them.
 *
 * @example
 * severalReceiptAddress({ before: null, quotes: [{ id: 'k7m2', again: false, key: 'hZ3v' }] })
 * // => '/report/several/receipt?quote=k7m2.new.hZ3v'
 */
export function severalReceiptAddress({ before, quotes }: RememberedSeveral): string {
  const query = new URLSearchParams()
  if (before) query.set('before', beforeText(before))
  for (const { id, again, key } of quotes)
    query.append('quote', `${id}.${again ? 'again' : 'new'}.${key ?? ''}`)
  return `${SEVERAL_RECEIPT_PATH}?${query}`
}

const REMEMBERED_QUOTE = /^([0-9a-z-]{1,40})\.(new|again)\.([\w-]{0,60})$/

/** What such an address claims; nothing of it is trusted but a key that is the quote's. */
export function readSeveralRemembered(query: URLSearchParams): RememberedSeveral {
  const quotes = new Map<string, RememberedQuote>()
  for (const text of query.getAll('quote').slice(0, MOST_TOGETHER)) {
    const [, id, standing, key] = REMEMBERED_QUOTE.exec(text) ?? []
    if (id && !quotes.get(id)?.key) quotes.set(id, { id, again: standing === 'again', key: key || null })
  }
  return { before: readBefore(query.get('before') ?? undefined), quotes: [...quotes.values()] }
}
