import type { Quote } from './quote.ts'
import { recencyOf } from './recency.ts'

/** Above every price in cents, and so far that what is left has as many digits for each. */
const ABOVE = 1_999_999_999

/**
 * Sorts priced quotes from the dearest to the cheapest as plain text: by the comparable price, then from the
 * oldest to the newest, so that no two are equal.
 *
 * @returns null for a quote without a price
 * @example
 * cheapnessOf({ comparableCents: 39000, quotedOn: '2011-09-24', receivedAt: '2026-11-22T20:17:00.000Z', id: 'thread-4' })
 * // => '1999960999 2011-09-24 2026-11-22T20:17:00.000Z thread-4'
 */
export function cheapnessOf(
  quote: Pick<Quote, 'comparableCents' | 'quotedOn' | 'receivedAt' | 'id'>,
): string | null {
  const { comparableCents } = quote
  return comparableCents === null ? null : `${ABOVE - comparableCents} ${recencyOf(quote)}`
}
