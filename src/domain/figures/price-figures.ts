import { quoteIdOf } from '../quotes/recency.ts'
import { type Distribution, distributionOf } from '../stats/distribution.ts'
import { likelyRange } from '../stats/likely-range.ts'
import { median, middleTwo } from '../stats/median.ts'
import { quantile } from '../stats/quantile.ts'

/** How many published quotes of a year have the same comparable price, and which is the newest. */
export interface PriceCount {
  readonly year: number
  readonly cents: number
  readonly quotes: number
  /** The recency of the newest of them. */
  readonly newest: string
}

/** Figures of some prices, in cents: as paid, or in constant dollars. */
export interface PriceFigures {
  readonly cheapestQuoteId: string
  readonly lowCents: number
  readonly medianCents: number
  /** The prices that the median rests on: the two in the middle, or the middle one twice. */
  readonly middleCents: readonly [number, number]
  readonly highCents: number
  readonly likelyRangeCents: readonly [number, number] | null
  readonly quartilesCents: readonly [number, number]
}

/** The same with where each of the prices lies, for charts. */
export interface ChartedPrices extends PriceFigures {
  readonly distribution: Distribution
}

/** Without what only charts show. */
export const briefPrices = <T extends ChartedPrices>({ distribution: _, ...brief }: T) => brief

/** Whole cents: half a cent counts as one. */
export const roundHalfUp = (cents: number) => Math.floor(cents + 0.5)

/** Cheapest first; of equal prices the newest first. */
export const byPrice = (a: PriceCount, b: PriceCount) => a.cents - b.cents || (a.newest < b.newest ? 1 : -1)

/** One number a quote, in the order of the counts. */
export function spread(counts: readonly PriceCount[]): Float64Array {
  const prices = new Float64Array(counts.reduce((total, count) => total + count.quotes, 0))
  let from = 0
  for (const { cents, quotes } of counts) {
    prices.fill(cents, from, from + quotes)
    from += quotes
  }
  return prices
}

/**
 * The figures of some prices.
 *
 * @returns null where there are none
 * @example
 * priceFigures([{ year: 2011, cents: 28000, quotes: 1, newest: '2011-09-14 ... thread-1' }])?.medianCents
 * // => 28000
 */
export function priceFigures(counts: readonly PriceCount[]): ChartedPrices | null {
  const ordered = [...counts].sort(byPrice)
  const [cheapest] = ordered
  if (!cheapest) return null
  const sorted = spread(ordered)
  return {
    cheapestQuoteId: quoteIdOf(cheapest.newest),
    lowCents: cheapest.cents,
    medianCents: roundHalfUp(median(sorted)),
    middleCents: middleTwo(sorted),
    highCents: ordered.at(-1)?.cents ?? cheapest.cents,
    likelyRangeCents: likelyRange(sorted),
    quartilesCents: [roundHalfUp(quantile(sorted, 0.25)), roundHalfUp(quantile(sorted, 0.75))],
    distribution: distributionOf(ordered),
  }
}
