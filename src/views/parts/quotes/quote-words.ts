import type { Catalog, CatalogWords } from '../../../domain/part/catalog.ts'
import { townText } from '../../../domain/places/address-end.ts'
import type { Places } from '../../../domain/places/places.ts'
import type { Quote, QuoteKind, QuoteReport } from '../../../domain/quotes/quote.ts'
import { listText } from '../../../domain/text/count-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'

/** What was said, as a list names it. */
export const KIND_WORDS: Readonly<Record<QuoteKind, string>> = {
  quoted: 'quoted',
  paid: 'paid',
  'not-here': 'cannot get it',
  discontinued: 'said to be discontinued',
}

/** The currency of a quote's place. */
export const currencyOf = (region: string, places: Places): string =>
  places.country(region)?.currency ?? 'USD'

/**
 * A region by name; of a quote without one that it is not known.
 *
 * @example
 * regionText('US-OK', places) // => 'Oklahoma'
 * regionText('US', places) // => 'United States, state not known'
 */
export function regionText(code: string, places: Places): string {
  const country = places.country(code)
  return places.region(code)?.name ?? `${country?.name}, ${country?.regionWord} not known`
}

/** The dealer's city and region, the region once. */
export function whereText({ city, region }: Pick<Quote, 'city' | 'region'>, places: Places): string {
  const town = city && townText(city, region)
  return [...(town ? [town] : []), regionText(region, places)].join(', ')
}

/** What stands in a list where a dealer's name would; null where none was given. */
export const unnamedText = ({ nameHidden }: Pick<Quote, 'nameHidden'>): string | null =>
  nameHidden ? 'dealer hidden for now' : null

type Priced = Pick<Quote, 'cutting' | 'priceCents' | 'comparableCents'>
type Work = Pick<CatalogWords, 'work'>

/** The price and that of the work, where both are known. */
function bothPricesText(quote: Priced, currency: string, { work }: Work): string | null {
  const { cutting, priceCents, comparableCents } = quote
  const fee = (comparableCents ?? 0) - (priceCents ?? 0)
  if (cutting !== 'extra' || priceCents === null || fee <= 0) return null
  return `${moneyText(priceCents, currency)} and ${moneyText(fee, currency)} for ${work}`
}

const WORK_IN_PRICE: Readonly<Record<Quote['cutting'], string | null>> = {
  included: 'included',
  extra: 'extra',
  unknown: null,
}

/** What the price says of the work that a set needs, beside its name; null where it was not said. */
export const workText = (quote: Priced, currency: string, words: Work): string | null =>
  bothPricesText(quote, currency, words) ?? WORK_IN_PRICE[quote.cutting]

/**
 * What the price says of the work that a set needs.
 *
 * @returns null where it was not said
 * @example
 * cuttingText({ cutting: 'extra', priceCents: 39000, comparableCents: 41500 }, 'USD', { work: 'cutting' })
 * // => '$390 and $25 for cutting'
 */
export function cuttingText(quote: Priced, currency: string, words: Work): string | null {
  const said = WORK_IN_PRICE[quote.cutting]
  return bothPricesText(quote, currency, words) ?? (said === null ? null : `${words.work} ${said}`)
}

/** What was asked for as proof, in one phrase. */
export function proofText(proof: QuoteReport['proof'], catalog: Catalog): string {
  if (proof === null) return 'not said'
  if (proof.length === 0) return 'none'
  return listText(catalog.proofs.filter((one) => proof.includes(one.proof)).map((one) => one.label))
}
