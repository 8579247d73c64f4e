import type { PriceIndex } from '../part/catalog.ts'
import { toConstantCents } from './constant-dollars.ts'
import type { PriceCount } from './price-figures.ts'

/** Where a price stands among counted ones, itself among them; ties share the better rank. */
export interface PriceRank {
  readonly rank: number
  readonly of: number
}

/**
 * The rank of a price from the cheapest, in the money that its figures lead with.
 *
 * @param index to compare in constant dollars by; null to compare as asked
 * @returns null where nothing is counted
 * @example
 * priceRank({ cents: 39000, year: 2011 }, counts.prices, usIndex) // => { rank: 2, of: 3 }
 */
export function priceRank(
  price: { readonly cents: number; readonly year: number },
  counts: readonly Pick<PriceCount, 'cents' | 'year' | 'quotes'>[],
  index: PriceIndex | null,
): PriceRank | null {
  const compared = ({ cents, year }: { readonly cents: number; readonly year: number }) =>
    index === null ? cents : toConstantCents(cents, year, index)
  const own = compared(price)
  const total = (some: typeof counts) => some.reduce((sum, count) => sum + count.quotes, 0)
  const cheaper = counts.filter((count) => compared(count) < own)
  const of = total(counts)
  return of === 0 ? null : { rank: total(cheaper) + 1, of }
}
