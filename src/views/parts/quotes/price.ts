import { type ThenAndNow, thenAndNow } from '../../../domain/figures/text/then-and-now.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import type { Site } from '../../models.ts'

/** A quote as far as its price and day go. */
type Priced = Pick<Quote, 'priceCents' | 'comparableCents' | 'region' | 'quotedOn'>

/** A quote's price as it was quoted and as it is today; null for a report without one. */
export function priceOf(quote: Priced, { places, thisYear }: Site): ThenAndNow | null {
  const country = places.country(quote.region)
  return country ? thenAndNow(quote, country, thisYear) : null
}

/**
 * The price of a quote inside a line, an old one with its year and what it would be today.
 *
 * @param marks what stands before and behind today's price
 * @example
 * priceText(oldQuote, site) // => '$390 in 2011 (about $558 in 2025 dollars)'
 * priceText(oldQuote, site, [', ', '']) // => '$390 in 2011, about $558 in 2025 dollars'
 */
export function priceText(
  quote: Priced,
  site: Site,
  [before, behind]: readonly [string, string] = [' (', ')'],
): string | null {
  const price = priceOf(quote, site)
  if (price === null) return null
  const { quoted, isOld, now } = price
  return isOld && now ? `${quoted}${before}${now.amount} ${now.unit}${behind}` : quoted
}
