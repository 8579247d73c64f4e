import { ENOUGH, FAIR_AROUND, freshFrom } from '../figures/enough.ts'
import type { WindowFigures } from '../figures/figures.ts'
import { midRank } from '../stats/mid-rank.ts'
import { yearOf } from '../text/day-text.ts'

/** What may be said of a price that somebody was told. */
export type VerdictWord = 'lowest yet' | 'good' | 'fair' | 'high' | 'highest yet'

export interface Verdict {
  /** Null where too few or only old quotes are there to judge by: then only the counts speak. */
  readonly word: VerdictWord | null
  /** Whether a counted quote is from the last six calendar years. */
  readonly fresh: boolean
  readonly quotes: number
  /** How many counted quotes are cheaper, the same and dearer, in constant dollars. */
  readonly below: number
  readonly equal: number
  readonly above: number
  /** Mid-rank percentile, from 10 quotes. */
  readonly percentile: number | null
}

/** Counted prices in constant cents, each with how many quotes have it. */
export type CountedPrices = readonly { readonly cents: number; readonly quotes: number }[]

function wordFor(cents: number, { quotes, constant }: WindowFigures): VerdictWord {
  const { lowCents, highCents, medianCents, quartilesCents } = constant
  const around = [medianCents * (1 - FAIR_AROUND), medianCents * (1 + FAIR_AROUND)] as const
  const [good, fair] = quotes >= ENOUGH.quartiles ? quartilesCents : around
  if (cents < lowCents) return 'lowest yet'
  if (cents > highCents) return 'highest yet'
  if (cents <= good && (quotes >= ENOUGH.quartiles || cents < good)) return 'good'
  return cents <= fair ? 'fair' : 'high'
}

/** The price of each counted quote, in no order. */
const oneByOne = (prices: CountedPrices) =>
  prices.flatMap(({ cents, quotes }) => Array.from({ length: quotes }, () => cents))

/**
 * Where a price stands among the counted quotes of an area and window, and what to call it: by the
 * quartiles, and below 8 quotes by the median with 10 % either side.
 *
 * @param cents the price in constant dollars, as are the figures' `constant` and the counted prices
 * @param figures of the area and window that the ladder took; null where nothing was ever quoted
 * @example
 * verdictOn(39000, figuresOf2011, pricesOf2011, 2026)
 * // => { word: null, fresh: false, quotes: 3, below: 0, equal: 0, above: 3, percentile: null }
 */
export function verdictOn(
  cents: number,
  figures: WindowFigures | null,
  prices: CountedPrices,
  thisYear: number,
): Verdict {
  const count = (which: (other: number) => boolean) =>
    prices.reduce((sum, price) => sum + (which(price.cents) ? price.quotes : 0), 0)
  const quotes = count(() => true)
  const fresh = figures !== null && yearOf(figures.newestQuotedOn) >= freshFrom(thisYear)
  return {
    word: fresh && quotes >= ENOUGH.median ? wordFor(cents, figures) : null,
    fresh,
    quotes,
    below: count((other) => other < cents),
    equal: count((other) => other === cents),
    above: count((other) => other > cents),
    percentile: quotes >= ENOUGH.percentile ? midRank(oneByOne(prices), cents) : null,
  }
}
