import type { Availability } from './figures.ts'
import { roundHalfUp } from './price-figures.ts'
import type { SetFigures } from './set-figures.ts'

/** What one key of a set costs, by the set's median in constant dollars. */
export interface KeyPrice {
  readonly figures: SetFigures
  readonly centsPerKey: number
}

/** The sets of a place by what one key costs in them. */
export interface PricesPerKey {
  /** Those that can still be had, as far as is known: the cheapest per key first. */
  readonly ranked: readonly KeyPrice[]
  /** Those reported unavailable long after their last price. */
  readonly gone: readonly SetFigures[]
  /** Those that nobody has named a price for. */
  readonly unpriced: readonly SetFigures[]
}

const aYearLater = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/**
 * Whether a set seems to be gone: reported unavailable more than a year after it was last priced. Within
 * the year it may have been that one dealer, or that one week.
 *
 * @example
 * seemsGone({ lastPricedOn: '2024-05-01', lastUnavailableOn: '2025-05-02', unavailableReports: 1 }) // => true
 * seemsGone({ lastPricedOn: '2024-05-01', lastUnavailableOn: '2025-05-01', unavailableReports: 9 }) // => false
 */
export const seemsGone = ({ lastPricedOn, lastUnavailableOn }: Availability): boolean =>
  lastPricedOn !== null && lastUnavailableOn !== null && lastUnavailableOn > aYearLater(lastPricedOn)

/**
 * The sets of a place by what one key costs in them: the median in constant dollars, divided by the keys.
 *
 * @example
 * pricesPerKey([figures]).ranked.map(({ centsPerKey }) => centsPerKey) // => [27910]
 */
export function pricesPerKey(sets: readonly SetFigures[]): PricesPerKey {
  const ranked = sets.flatMap((figures): KeyPrice[] =>
    figures.counted && !seemsGone(figures.availability)
      ? [{ figures, centsPerKey: roundHalfUp(figures.counted.constant.medianCents / figures.set.keys) }]
      : [],
  )
  return {
    ranked: ranked.sort((a, b) => a.centsPerKey - b.centsPerKey),
    gone: sets.filter(({ counted, availability }) => counted !== null && seemsGone(availability)),
    unpriced: sets.filter(({ counted }) => counted === null),
  }
}
