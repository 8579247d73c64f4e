import type { QuoteReport } from '../domain/quotes/quote.ts'
import type { FormValues } from './submit-form.ts'

/**
 * A price as it is typed.
 *
 * @example
 * typedPrice(39050) // => "390.50"
 */
export const typedPrice = (cents: number | null): string =>
  cents === null ? '' : (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2)

const typedShips = (ships: boolean | null) => (ships === null ? 'unknown' : ships ? 'yes' : 'no')

/**
 * The form as its sender would fill it in to report the same again.
 *
 * @example
 * filledForm(quote).price // => ['390']
 */
export function filledForm(quote: QuoteReport): FormValues {
  const { set, kind, region, dealer, city, quotedOn, cutting, proof, note, sourceUrl } = quote
  return {
    set: [set],
    kind: [kind],
    price: [typedPrice(quote.priceCents)],
    region: [region],
    dealer: [dealer ?? ''],
    city: [city ?? ''],
    // Today is another day tomorrow.
    day: ['other'],
    quotedOn: [quotedOn],
    cutting: [cutting],
    cuttingPrice: [typedPrice(quote.cuttingCents)],
    fittingPrice: [typedPrice(quote.fittingCents)],
    firstAskedPrice: [typedPrice(quote.firstAskedCents)],
    namedNumber: [quote.namedNumber ?? ''],
    ships: [typedShips(quote.ships)],
    proof: proof?.length === 0 ? ['none'] : (proof ?? []),
    note: [note ?? ''],
    sourceUrl: [sourceUrl ?? ''],
  }
}
