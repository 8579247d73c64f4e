import { isPriced, QUOTE_KINDS, type QuoteKind } from '../domain/quotes/quote.ts'
import {
  cursorStart,
  filterOf,
  LIST_FILTERS,
  type ListFilter,
  type Listing,
  type ListOrder,
} from '../domain/quotes/quote-list.ts'

const RECENCY = String.raw`\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z [0-9a-z-]{1,40}`

/** Where a quote stands in a list of the newest. */
export const NEWEST_POSITION = new RegExp(`^${RECENCY}$`)

/** Where a quote stands in a list of each order. */
const POSITIONS = { newest: NEWEST_POSITION, price: new RegExp(`^1\\d{9} ${RECENCY}$`) }

/** What any page of quotes may have given as its `next`, whatever its order and filter. */
export const LIST_CURSOR = new RegExp(`^((newest|price) ([a-z]+=[0-9a-z-]+ )?(1\\d{9} )?)?${RECENCY}$`)

/**
 * Where a page of a list starts: behind the quote that the page before it ended with.
 *
 * @returns null for a text that is no cursor of this list: of another order or filter, or none at all
 * @example
 * readQuoteCursor('2011-09-24 2026-11-22T20:17:00.000Z thread-4', { order: 'newest', filter: null })
 * // => '2011-09-24 2026-11-22T20:17:00.000Z thread-4'
 */
export function readQuoteCursor(text: string, listing: Listing): string | null {
  const start = cursorStart(listing)
  const position = text.slice(start.length)
  return text.startsWith(start) && POSITIONS[listing.order].test(position) ? position : null
}

/** What is asked of a list of quotes, each part right by itself. */
export interface AskedList {
  readonly region?: string | undefined
  readonly set?: string | undefined
  readonly sort: ListOrder
  readonly kind?: QuoteKind | undefined
  readonly year?: number | undefined
  readonly ships?: boolean | undefined
  readonly cursor?: string | undefined
}

type ListError = readonly [part: keyof AskedList, message: string]

const ONE_FILTER = `One filter at a time: give one of ${LIST_FILTERS.join(', ')}.`
const NO_PRICE = 'Quotes of this kind have no price: sort them by newest.'
const OTHER_LIST = 'This cursor is of another sort or filter: give it with those that it came with.'
const OF_ONE = 'Prices of one set and place are sorted'

/** What does not go together. */
export function listErrors(asked: AskedList): ListError[] {
  const errors: ListError[] = []
  const { region, set, sort, kind, cursor } = asked
  const [, ...further] = LIST_FILTERS.filter((by) => asked[by] !== undefined)
  for (const by of further) errors.push([by, ONE_FILTER])
  if (sort === 'price') {
    if (region === undefined) errors.push(['region', `${OF_ONE}: give a state or country.`])
    if (set === undefined) errors.push(['set', `${OF_ONE}: give the set.`])
    if (kind !== undefined && !isPriced(kind)) errors.push(['sort', NO_PRICE])
  }
  if (cursor !== undefined && readQuoteCursor(cursor, { order: sort, filter: filterOf(asked) }) === null)
    errors.push(['cursor', OTHER_LIST])
  return errors
}

/** What a page's address asks of a list, whatever it says. */
export interface ReadListing {
  readonly listing: Listing
  /** Filters that are left out because one is taken at a time. */
  readonly leftOut: readonly ListFilter['by'][]
  /** Where the page begins; null is the front. */
  readonly after: string | null
}

const SHIPS = new Map([
  ['yes', true],
  ['no', false],
])

/**
 * The list that the address of a page asks for. What it does not know it does not look at; of several filters
 * it takes the first.
 *
 * @param years that there are quotes of
 * @param isSortable whether what a filter leaves can be shown by price
 * @example
 * readListing({ sort: 'price', year: '2011' }, [2011], () => true).listing
 * // => { order: 'price', filter: { by: 'year', year: 2011 } }
 */
export function readListing(
  query: Readonly<Record<string, string | undefined>>,
  years: readonly number[],
  isSortable: (filter: ListFilter | null) => boolean,
): ReadListing {
  const values = {
    kind: QUOTE_KINDS.find((kind) => kind === query.kind),
    year: years.find((year) => `${year}` === query.year),
    ships: SHIPS.get(query.ships ?? ''),
  }
  const filter = filterOf(values)
  const listing: Listing = {
    order: query.sort === 'price' && isSortable(filter) ? 'price' : 'newest',
    filter,
  }
  return {
    listing,
    leftOut: LIST_FILTERS.filter((by) => values[by] !== undefined && by !== filter?.by),
    after: query.cursor === undefined ? null : readQuoteCursor(query.cursor, listing),
  }
}
