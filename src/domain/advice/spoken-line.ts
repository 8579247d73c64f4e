import type { CatalogWords } from '../part/catalog.ts'
import type { Places } from '../places/places.ts'
import type { Cutting, QuoteKind } from '../quotes/quote.ts'
import { monthText } from '../text/day-text.ts'
import { moneyText } from '../text/money-text.ts'

/** A quote as far as it is cited: what one dealer said of one set. */
export interface CitedQuote {
  readonly kind: QuoteKind
  readonly priceCents: number | null
  readonly cutting: Cutting
  /** What cutting costs on top, in cents; null where that is not known. */
  readonly cuttingCents: number | null
  readonly region: string
  readonly dealer: string | null
  readonly city: string | null
  readonly quotedOn: string
}

/** "Oklahoma", "the United States" where the state is not known. */
export const placeInText = (region: string, places: Places): string =>
  places.region(region)?.name ?? places.country(region)?.inText ?? region

/**
 * Whoever said it: the dealer by name where there is one, else by place.
 *
 * @example
 * dealerText({ dealer: null, city: 'Oklahoma City', region: 'US-OK' }, places) // => 'a dealer in Oklahoma City, Oklahoma'
 * dealerText({ dealer: 'Smith Motors', city: null, region: 'US-TX' }, places) // => 'Smith Motors'
 */
export function dealerText(
  { dealer, city, region }: Pick<CitedQuote, 'dealer' | 'city' | 'region'>,
  places: Places,
): string {
  if (dealer !== null) return dealer
  const where = placeInText(region, places)
  return city === null ? `a dealer in ${where}` : `a dealer in ${city}, ${where}`
}

/**
 * Where somebody bought: at a dealer by name where there is one, else in a place.
 *
 * @example
 * soldText({ dealer: null, region: 'CA-ON' }, places) // => 'in Ontario'
 */
export const soldText = (
  { dealer, region }: Pick<CitedQuote, 'dealer' | 'region'>,
  places: Places,
): string => (dealer === null ? `in ${placeInText(region, places)}` : `at ${dealer}`)

/** What a quote is told with: its places, and the part's own words. */
export interface ToldWith {
  readonly places: Places
  readonly words: Pick<CatalogWords, 'work'>
}

/** The price as it was said, with the work on the pieces apart. */
function priceText(quote: CitedQuote, { places, words: { work } }: ToldWith): string | null {
  const { priceCents, cutting, cuttingCents, region } = quote
  if (priceCents === null) return null
  const money = (cents: number) => moneyText(cents, places.country(region)?.currency ?? '')
  if (cutting === 'included') return `${money(priceCents)} with ${work}`
  if (cutting !== 'extra') return money(priceCents)
  return cuttingCents === null || cuttingCents === 0
    ? `${money(priceCents)} without ${work}`
    : `${money(priceCents)} plus ${money(cuttingCents)} for ${work}`
}

/**
 * One real quote as it can be said on the phone, or written: who, how much, when.
 *
 * @returns null for a report without a price
 * @example
 * spokenLine({ ...quote, kind: 'quoted', priceCents: 38000, cutting: 'extra', cuttingCents: 3600, region: 'US-TX', city: null, dealer: 'Smith Motors', quotedOn: '2026-03-14' }, { places, words: catalog.words })
 * // => 'Smith Motors asked $380 plus $36 for cutting in March 2026'
 */
export function spokenLine(quote: CitedQuote, told: ToldWith): string | null {
  const price = priceText(quote, told)
  if (price === null) return null
  const when = `in ${monthText(quote.quotedOn)}`
  if (quote.kind !== 'paid') return `${dealerText(quote, told.places)} asked ${price} ${when}`
  return `an owner paid ${price} ${soldText(quote, told.places)} ${when}`
}
