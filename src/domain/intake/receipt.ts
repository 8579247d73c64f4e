import type { SetFigures } from '../figures/set-figures.ts'
import { firstYear, type Window } from '../figures/window.ts'
import type { Hold } from '../quotes/hold.ts'
import type { Quote } from '../quotes/quote.ts'
import { yearOf } from '../text/day-text.ts'

/** The figures that a place showed for a set before a quote came in. */
export interface Before {
  readonly area: string
  readonly window: Window
  readonly quotes: number
}

const HELD = {
  implausible: 'held-for-price',
  'far-below': 'held-for-price',
  'far-above': 'held-for-price',
  'out-of-line': 'held-for-price',
  'too-many-today': 'held-too-many',
  'contact-in-note': 'held-for-words',
  'other-part': 'held-for-words',
  // Turnstile is on, and the quote came without a token that holds.
  'not-verified': 'held-not-verified',
} as const satisfies Record<Hold['reason'], string>

/** Why a quote is held, as its sender is told. */
export type HeldSaid = (typeof HELD)[Hold['reason']]

/** What became of a quote, as its sender is told. */
export type Receipt =
  | { readonly said: 'counted'; readonly before: number; readonly after: number }
  /** With this quote there are enough recent ones: the page left the older ones behind. */
  | { readonly said: 'counted-recent-only'; readonly after: number }
  /** With this quote a nearer area has enough of its own. */
  | { readonly said: 'counted-nearer'; readonly after: number }
  | { readonly said: 'replaced' }
  | { readonly said: 'already-there' }
  /** A report without a price: it counts as availability. */
  | { readonly said: 'reported' }
  | { readonly said: HeldSaid }
  | { readonly said: 'outside-window' }
  /** Its sender has changed it, or would have changed nothing. */
  | { readonly said: 'changed' | 'unchanged' }
  | { readonly said: 'withdrawn' }
  /** Somebody has taken it off, or sent a newer one, since. */
  | { readonly said: 'no-longer-counted' }

/** What its sender has just done with a quote that was there. */
export const DONE_BY_SENDER = ['changed', 'unchanged', 'withdrawn'] as const
export type DoneBySender = (typeof DONE_BY_SENDER)[number]

/** What the store knows of a quote's arrival. */
export interface Arrived {
  readonly quote: Quote
  readonly alreadyThere: boolean
  readonly replacedOne: boolean
  /** Null for one that has just arrived. */
  readonly done: DoneBySender | null
  /** Null where nobody remembers. */
  readonly before: Before | null
}

/** What to tell where nothing new counts, or nothing counts at all. */
function asideOf({ quote: { status, hold }, done }: Arrived): Receipt | null {
  if (status === 'held') return { said: hold ? HELD[hold.reason] : 'held-for-price' }
  if (status === 'removed' && done === 'withdrawn') return { said: done }
  if (status !== 'published') return { said: 'no-longer-counted' }
  return done === 'changed' || done === 'unchanged' ? { said: done } : null
}

/**
 * What to tell the sender of a quote, from how it arrived and what its place shows now.
 *
 * @param now the figures of the quote's region and set
 * @example
 * receiptOf({ quote, alreadyThere: false, replacedOne: false, done: null, before }, now, 2026)
 * // => { said: 'counted', before: 3, after: 4 }
 */
export function receiptOf(arrived: Arrived, now: SetFigures, thisYear: number): Receipt {
  const { quote, alreadyThere, replacedOne, before } = arrived
  const aside = asideOf(arrived)
  if (aside) return aside
  if (alreadyThere) return { said: 'already-there' }
  if (replacedOne) return { said: 'replaced' }
  if (quote.priceCents === null) return { said: 'reported' }
  const after = now.counted?.quotes ?? 0
  const from = firstYear(now.window, thisYear)
  if (yearOf(quote.quotedOn) < from) return { said: 'outside-window' }
  // Where no older quote was there to be left behind, it is one more and nothing else.
  const left = before !== null && after < before.quotes + 1
  if (left && from > firstYear(before.window, thisYear)) return { said: 'counted-recent-only', after }
  if (before?.window === now.window && before.area !== now.area.code) return { said: 'counted-nearer', after }
  return { said: 'counted', before: Math.min(before?.quotes ?? after - 1, after - 1), after }
}
