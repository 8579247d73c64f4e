import { ENOUGH, FAIR_AROUND, freshFrom } from '../figures/enough.ts'
import type { WindowFigures } from '../figures/figures.ts'
import { roundHalfUp } from '../figures/price-figures.ts'
import { yearOf } from '../text/day-text.ts'

/** What to know of prices before a call, in cents of constant dollars. */
export interface CallPrices {
  /** What the span is: the middle half of the quotes, the median with 10 % either side, or every quote. */
  readonly basis: 'middle-half' | 'around-median' | 'quotes'
  readonly span: readonly [fromCents: number, toCents: number]
  /** What to name first, if they ask: low, and named by a dealer before. */
  readonly openingCents: number
  /** Whether a counted quote is from the last six calendar years. */
  readonly fresh: boolean
}

/**
 * The fair range and an opening target, from no more than the quotes carry: the quartiles from 8 quotes
 * on, the median with 10 % either side from 3 on, else the quotes themselves. The target is the first
 * quartile, and below 8 quotes the cheapest one.
 *
 * @param thisYear the calendar year that quotes are old in
 * @returns null where nothing was ever quoted
 * @example
 * callPrices(figuresOf2011, 2026)
 * // => { basis: 'around-median', span: [50237, 61401], openingCents: 40075, fresh: false }
 */
export function callPrices(figures: WindowFigures | null, thisYear: number): CallPrices | null {
  if (!figures) return null
  const { lowCents, medianCents, highCents, quartilesCents } = figures.constant
  const fresh = yearOf(figures.newestQuotedOn) >= freshFrom(thisYear)
  if (figures.quotes >= ENOUGH.quartiles) {
    return { basis: 'middle-half', span: quartilesCents, openingCents: quartilesCents[0], fresh }
  }
  if (figures.quotes < ENOUGH.median) {
    return { basis: 'quotes', span: [lowCents, highCents], openingCents: lowCents, fresh }
  }
  const around = (share: number) => roundHalfUp(medianCents * share)
  return {
    basis: 'around-median',
    span: [around(1 - FAIR_AROUND), around(1 + FAIR_AROUND)],
    openingCents: lowCents,
    fresh,
  }
}
