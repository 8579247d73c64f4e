import type { CatalogWords, CountryRules } from '../domain/part/catalog.ts'
import { readPrice } from './price.ts'
import { otherCurrency } from './to-report.ts'

const PRICES = [
  ['price', 'priceCents', () => 'Enter one price in dollars, before tax, like 390 or 1,045.50.'],
  [
    'cuttingPrice',
    'cuttingCents',
    (work) => `Enter one price for ${work} in dollars, like 25, or leave it out.`,
  ],
  [
    'fittingPrice',
    'fittingCents',
    () => 'Enter one price for fitting in dollars, like 130, or leave it out.',
  ],
  [
    'firstAskedPrice',
    'firstAskedCents',
    () => 'Enter the one price that they asked at first in dollars, like 450, or leave it out.',
  ],
] as const satisfies readonly (readonly [string, string, (work: string) => string])[]

export type PriceField = (typeof PRICES)[number][0]

export interface FormPrices {
  /** By the names of the API; null where what was typed is no price. */
  readonly cents: Readonly<Record<string, number | null>>
  readonly errors: readonly { readonly field: PriceField; readonly message: string }[]
}

/**
 * The form's typed prices.
 *
 * @param country where the dealer is; a price that names another currency is refused
 * @example
 * formPrices((field) => ({ price: '$390' })[field] ?? '', catalog.words, unitedStates).cents // => { priceCents: 39000 }
 */
export function formPrices(
  typed: (field: PriceField) => string,
  { work }: Pick<CatalogWords, 'work'>,
  country?: CountryRules,
): FormPrices {
  const read = PRICES.filter(([field]) => typed(field) !== '').map(([field, path, message]) => {
    const price = readPrice(typed(field))
    const isForeign = price !== null && price.currency !== null && price.currency !== country?.currency
    const error = price === null ? message(work) : isForeign && country ? otherCurrency(country) : null
    return { field, path, cents: price?.cents ?? null, error }
  })
  return {
    cents: Object.fromEntries(read.map(({ path, cents }) => [path, cents])),
    errors: read.flatMap(({ field, error }) => (error === null ? [] : [{ field, message: error }])),
  }
}
