import { ENOUGH, freshFrom } from './enough.ts'

/** How many quotes of a year were paid that much below what was asked at first. */
export interface DiscountCount {
  readonly year: number
  /** Whole percent, rounded down. */
  readonly percent: number
  readonly quotes: number
}

/**
 * How much less was paid than asked at first, in whole percent, rounded down.
 *
 * @param firstAskedCents not 0
 * @example
 * percentOff(45000, 39000) // => 13
 */
export const percentOff = (firstAskedCents: number, priceCents: number): number =>
  Math.floor(((firstAskedCents - priceCents) * 100) / firstAskedCents)

/** What haggling brought to those who told what was asked at first. */
export interface Haggled {
  readonly quotes: number
  /** Half of them or more got at least as much off, in whole percent. */
  readonly percentOff: number
  /** Since which calendar year. */
  readonly sinceYear: number
}

/**
 * What haggling brought in the last six calendar years.
 *
 * @returns null where too few have told
 * @example
 * haggledOf([{ year: 2026, percent: 3, quotes: 2 }, { year: 2025, percent: 12, quotes: 3 }], 2026)
 * // => { quotes: 5, percentOff: 12, sinceYear: 2021 }
 * haggledOf([{ year: 2026, percent: 3, quotes: 4 }], 2026) // => null
 */
export function haggledOf(counts: readonly DiscountCount[], thisYear: number): Haggled | null {
  const sinceYear = freshFrom(thisYear)
  const fresh = counts
    .filter(({ year }) => year >= sinceYear)
    .flatMap(({ percent, quotes }) => Array.from({ length: quotes }, () => percent))
    .sort((a, b) => a - b)
  // The upper of two middle ones: half of them lie there or above.
  const percentOff = fresh[fresh.length >> 1]
  if (percentOff === undefined || fresh.length < ENOUGH.haggling) return null
  return { quotes: fresh.length, percentOff, sinceYear }
}
