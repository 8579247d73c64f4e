import type { PriceIndex } from './catalog.ts'

/**
 * The newest year of a price index: the year that constant dollars are dollars of.
 *
 * @example
 * newestIndexYear({ annual: { 2011: 224.939, 2025: 321.943 } }) // => 2025
 */
export function newestIndexYear(index: Pick<PriceIndex, 'annual'>): number {
  return Math.max(...Object.keys(index.annual).map(Number))
}

/**
 * What a price of `year` is in dollars of the index's newest year, rounded half up to the cent.
 * A year later than the table has is taken as it is; one before it, at the first year's level.
 *
 * @example
 * toConstantCents(39000, 2011, usIndex) // => 55819, in 2025 dollars
 */
export function toConstantCents(cents: number, year: number, index: Pick<PriceIndex, 'annual'>): number {
  const newest = newestIndexYear(index)
  if (year >= newest) return cents
  const first = Math.min(...Object.keys(index.annual).map(Number))
  const then = index.annual[Math.max(year, first)]
  const now = index.annual[newest]
  if (then === undefined || now === undefined) throw new Error(`the price index has no entry for ${year}`)
  return Math.floor((cents * now) / then + 0.5)
}
