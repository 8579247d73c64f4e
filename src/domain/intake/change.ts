import { comparablePrice } from '../quotes/comparable-price.ts'
import { type Hold, isPriceHold, isWordsHold } from '../quotes/hold.ts'
import type { Quote, QuoteReport } from '../quotes/quote.ts'
import { yearOf } from '../text/day-text.ts'
/** How often one quote can be changed. Whoever needs more can take it off and send another. */
export const MOST_CHANGES = 20

/** Why a quote's sender can no longer change it. */
export type Unchangeable = 'removed' | 'superseded' | 'too-often'

/**
 * Whether a quote can still be changed by its sender, or why not. Of a superseded one the newer stands,
 * and has a link of its own.
 *
 * @param version 1 for a quote that was never changed
 * @example
 * whyUnchangeable({ ...quote, status: 'removed' }, 1) // => 'removed'
 * whyUnchangeable({ ...quote, status: 'held' }, 1) // => null
 */
export function whyUnchangeable({ status }: Pick<Quote, 'status'>, version: number): Unchangeable | null {
  if (status === 'removed' || status === 'superseded') return status
  return version > MOST_CHANGES ? 'too-often' : null
}

const FACTS = [
  'set',
  'kind',
  'priceCents',
  'region',
  'city',
  'dealer',
  'quotedOn',
  'cutting',
  'cuttingCents',
  'fittingCents',
  'firstAskedCents',
  'namedNumber',
  'ships',
  'note',
  'sourceUrl',
] as const satisfies readonly (keyof QuoteReport)[]

const proofsOf = ({ proof }: QuoteReport) => (proof === null ? null : [...proof].sort().join())

/**
 * Whether two reports say the same.
 *
 * @example
 * isSameReport(quote, { ...quote, note: 'by phone' }) // => false
 */
export const isSameReport = (one: QuoteReport, other: QuoteReport): boolean =>
  FACTS.every((fact) => one[fact] === other[fact]) && proofsOf(one) === proofsOf(other)

/** What a price is judged by. */
const judgedBy = (report: QuoteReport) =>
  [report.set, report.region.slice(0, 2), comparablePrice(report), yearOf(report.quotedOn)].join(' ')

/**
 * Whether a change gives a quote another price to be judged, or another yardstick.
 *
 * @example
 * isRepriced(quote, { ...quote, priceCents: 3900 }) // => true
 * isRepriced(quote, { ...quote, note: 'by phone' }) // => false
 */
export const isRepriced = (before: QuoteReport, after: QuoteReport): boolean =>
  judgedBy(before) !== judgedBy(after)

const isReworded = (before: QuoteReport, after: QuoteReport) =>
  (['note', 'dealer', 'city'] as const).some((words) => before[words] !== after[words])

/** Only what the sender said can be said otherwise; why else a quote is held is not the sender's to undo. */
const isLifted = (hold: Hold) => isPriceHold(hold) || isWordsHold(hold)

export interface Screened {
  readonly price: Hold | null
  readonly words: Hold | null
}

/**
 * Why a quote is held once its sender has changed it: what is new in it is screened as if it had just
 * arrived. What a moderator or a second network has let pass is not held again for the same price or words.
 *
 * @param screened what screening says of the new contents
 * @param isSenderKnown a forgotten sender has no daily caps left, so a held quote stays held
 * @returns null where it may be published
 * @example
 * holdAfterChange(quote, { ...quote, priceCents: 9000 }, { price: hold, words: null }, true) // => hold
 * holdAfterChange(quote, { ...quote, ships: true }, { price: hold, words: null }, true) // => null
 */
export function holdAfterChange(
  before: Quote,
  after: QuoteReport,
  screened: Screened,
  isSenderKnown: boolean,
): Hold | null {
  const hold = before.status === 'held' ? before.hold : null
  if (hold && !(isLifted(hold) && isSenderKnown)) return hold
  const words = hold || isReworded(before, after) ? screened.words : null
  if (words) return words
  if ((hold && isWordsHold(hold)) || isRepriced(before, after)) return screened.price
  return hold
}
