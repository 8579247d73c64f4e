import type { Quote } from '../quotes/quote.ts'
import { recencyOf } from '../quotes/recency.ts'

/** A quote that counts, with its price in constant dollars. */
export interface Neighbour {
  readonly quote: Quote
  readonly constantCents: number
}

/**
 * The quotes nearest to a price, cheapest first; of equally near ones those that were quoted last.
 *
 * @param cents in constant dollars
 */
export function nearest(all: readonly Neighbour[], cents: number, limit: number): readonly Neighbour[] {
  const distance = ({ constantCents }: Neighbour) => Math.abs(constantCents - cents)
  return all
    .toSorted((a, b) => distance(a) - distance(b) || (recencyOf(a.quote) < recencyOf(b.quote) ? 1 : -1))
    .slice(0, limit)
    .sort((a, b) => a.constantCents - b.constantCents)
}
