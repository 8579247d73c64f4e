import { PRICED_KINDS } from './quote.ts'
import { isOfUnpriced, type ListFilter } from './quote-list.ts'

/** From how many stretches of an index a page is merged at most: each costs one row more than are shown. */
const MOST_STRETCHES = 70

/**
 * Whether a list can be shown by price at a cost that does not grow. Prices are in order within each place, kind
 * and year, so a page by price reads a row of each of these that has a quote. Only a division's quotes of many
 * years are too many: of each year they can be.
 *
 * @param filter what the list is narrowed by
 * @param places how many regions the list is of; a country is one
 * @param years how many quotes each of the years has that are listed
 * @example
 * isSortable(null, 9, [{ year: 2025, quotes: 900 }, { year: 2026, quotes: 800 }]) // => true
 * isSortable(null, 9, [2012, 2013, 2014, 2015].map((year) => ({ year, quotes: 900 }))) // => false
 */
export function isSortable(
  filter: ListFilter | null,
  places: number,
  years: readonly { readonly year: number; readonly quotes: number }[],
): boolean {
  if (isOfUnpriced(filter)) return false
  const kinds = filter === null || filter.by === 'year' ? PRICED_KINDS.length : 1
  const listed = years.filter(({ year }) => filter?.by !== 'year' || filter.year === year)
  const stretches = listed.reduce((sum, { quotes }) => sum + Math.min(quotes, places * kinds), 0)
  return stretches <= MOST_STRETCHES
}
