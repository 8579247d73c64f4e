import { firstYear } from './window.ts'

/** From how many counted quotes more is said than the quotes themselves. */
export const ENOUGH = {
  /**
   * A median: figures of their own. An area with fewer borrows those of a wider one, a price is called no
   * name by fewer, and a new one is screened by the catalogue's plausible range.
   */
  median: 3,
  /** A likely range of the median: below, no order statistics bound it with 90 %. */
  likelyRange: 5,
  /** What haggling brought. */
  haggling: 5,
  /** The middle half. */
  quartiles: 8,
  /** Which share is cheaper than a price. */
  percentile: 10,
} as const

/** From how many regions with figures of their own a map says more than a list. */
export const ENOUGH_REGIONS = 8

/** What a price may be called while there are too few quotes for the middle half. */
export const FEW = {
  /** From how many quotes it may be called anything. */
  quotes: 5,
  /** How many times the lowest the highest may be: quotes that lie further apart say nothing of what is fair. */
  widest: 1.5,
  /** How far from the median is still fair, as a share of it. */
  fairAround: 0.1,
} as const

/** How far from the median every price is fair, however close together the quotes lie, as a share of it. */
export const NEAR_MEDIAN = 0.05

/** How near to a held price another network's has to be to bear it out, as a share of the held one. */
export const BEARING_OUT = 0.1

/**
 * The first calendar year of what is recent: three years' quotes. Older ones are shown in constant dollars.
 *
 * @example
 * recentFrom(2026) // => 2024
 */
export const recentFrom = (thisYear: number): number => firstYear('3y', thisYear)

/**
 * The first calendar year of what is fresh enough to judge a price by: six years' quotes.
 *
 * @example
 * freshFrom(2026) // => 2021
 */
export const freshFrom = (thisYear: number): number => firstYear('6y', thisYear)
