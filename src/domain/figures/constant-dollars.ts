import type { PriceIndex } from '../part/catalog.ts'

type Levels = Pick<PriceIndex, 'annual'>

interface Years {
  readonly first: number
  readonly newest: number
}

/** Found once for an index: the figures of a large area convert tens of thousands of prices. */
const YEARS = new WeakMap<Levels, Years>()

function yearsOf(index: Levels): Years {
  const known = YEARS.get(index)
  if (known) return known
  const years = Object.keys(index.annual).map(Number)
  const found = { first: Math.min(...years), newest: Math.max(...years) }
  YEARS.set(index, found)
  return found
}

/**
 * The newest year of a price index: the year that constant dollars are dollars of.
 *
 * @example
 * newestIndexYear({ annual: { 2011: 224.939, 2025: 321.943 } }) // => 2025
 */
export const newestIndexYear = (index: Levels): number => yearsOf(index).newest

/** An index in whole thousandths, the finest that one is published in, so that half a cent is exactly half. */
const exact = (level: number) => Math.round(level * 1000)

/**
 * What a price of `year` is in dollars of the index's newest year, rounded half up to the cent.
 * A year later than the table has is taken as it is; one before it, at the first year's level.
 *
 * @throws if the index leaves out a year between its first and its newest
 * @example
 * toConstantCents(39000, 2011, usIndex) // => 55819
 */
export function toConstantCents(cents: number, year: number, index: Levels): number {
  const { first, newest } = yearsOf(index)
  if (year >= newest) return cents
  const then = index.annual[Math.max(year, first)]
  const now = index.annual[newest]
  if (then === undefined || now === undefined) throw new Error(`the price index has no entry for ${year}`)
  return Math.floor((cents * exact(now)) / exact(then) + 0.5)
}

/**
 * The other way round: what a price in constant dollars would have been in `year`, to the cent.
 *
 * @example
 * fromConstantCents(55819, 2011, usIndex) // => 39000
 */
export function fromConstantCents(cents: number, year: number, index: Levels): number {
  const { first, newest } = yearsOf(index)
  if (year >= newest) return cents
  const then = index.annual[Math.max(year, first)]
  const now = index.annual[newest]
  if (then === undefined || now === undefined) throw new Error(`the price index has no entry for ${year}`)
  return Math.floor((cents * exact(then)) / exact(now) + 0.5)
}
