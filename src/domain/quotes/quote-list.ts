import { cheapnessOf } from './cheapness.ts'
import { isPriced, type Quote, type QuoteKind } from './quote.ts'
import { recencyOf } from './recency.ts'

/** `newest` first, or by `price` as asked: the cheapest first, of equal prices the newest. */
export const LIST_ORDERS = ['newest', 'price'] as const
export type ListOrder = (typeof LIST_ORDERS)[number]

/** The one thing that a list of quotes can be narrowed by. */
export type ListFilter =
  | { readonly by: 'kind'; readonly kind: QuoteKind }
  | { readonly by: 'year'; readonly year: number }
  | { readonly by: 'ships'; readonly ships: boolean }

export const LIST_FILTERS = ['kind', 'year', 'ships'] as const satisfies readonly ListFilter['by'][]

/** What can be said of each filter. */
export interface FilterValues {
  readonly kind?: QuoteKind | undefined
  readonly year?: number | undefined
  readonly ships?: boolean | undefined
}

/**
 * The filter that values ask for: the first of them, where there is more than one.
 *
 * @returns null where there is none
 * @example
 * filterOf({ ships: false }) // => { by: 'ships', ships: false }
 */
export function filterOf({ kind, year, ships }: FilterValues): ListFilter | null {
  if (kind !== undefined) return { by: 'kind', kind }
  if (year !== undefined) return { by: 'year', year }
  return ships === undefined ? null : { by: 'ships', ships }
}

/** Which quotes a list has: of some kinds and calendar years, of dealers that ship or do not, or of all. */
export interface Listed {
  readonly kinds: readonly QuoteKind[]
  readonly years: readonly number[]
  readonly ships: boolean | null
}

/**
 * What a filter leaves of a list.
 *
 * @example
 * narrowed({ kinds: ['quoted', 'paid'], years: [2025, 2026], ships: null }, { by: 'year', year: 2026 }).years
 * // => [2026]
 */
export function narrowed(all: Listed, filter: ListFilter | null): Listed {
  switch (filter?.by) {
    case 'kind':
      return { ...all, kinds: [filter.kind] }
    case 'year':
      return { ...all, years: [filter.year] }
    case 'ships':
      return { ...all, ships: filter.ships }
    default:
      return all
  }
}

/** In which order quotes are listed, and which of them. */
export interface Listing {
  readonly order: ListOrder
  readonly filter: ListFilter | null
}

/** How a list is shown where nothing else is asked for. */
export const NEWEST_FIRST: Listing = { order: 'newest', filter: null }

/**
 * What a filter says in the address of a page.
 *
 * @example
 * filterWord({ by: 'ships', ships: true }) // => 'yes'
 */
export function filterWord(filter: ListFilter): string {
  switch (filter.by) {
    case 'kind':
      return filter.kind
    case 'year':
      return `${filter.year}`
    case 'ships':
      return filter.ships ? 'yes' : 'no'
  }
}

/**
 * Whether a filter leaves only reports without a price.
 *
 * @example
 * isOfUnpriced({ by: 'kind', kind: 'not-here' }) // => true
 */
export const isOfUnpriced = (filter: ListFilter | null): boolean =>
  filter?.by === 'kind' && !isPriced(filter.kind)

/**
 * What the cursors of a list begin with, so that one of another order or filter is told from its own. Those of
 * all quotes, the newest first, begin with nothing.
 *
 * @example
 * cursorStart({ order: 'newest', filter: null }) // => ''
 * cursorStart({ order: 'price', filter: { by: 'ships', ships: true } }) // => 'price ships=yes '
 */
export function cursorStart({ order, filter }: Listing): string {
  if (filter) return `${order} ${filter.by}=${filterWord(filter)} `
  return order === 'newest' ? '' : `${order} `
}

/**
 * Where a quote stands in a list of an order: later ones have a lesser text. By price one without a price
 * stands nowhere.
 *
 * @example
 * positionOf('newest', { quotedOn: '2011-09-24', receivedAt: '2026-11-22T20:17:00.000Z', id: 'thread-4', comparableCents: 39000 })
 * // => '2011-09-24 2026-11-22T20:17:00.000Z thread-4'
 */
export const positionOf = (
  order: ListOrder,
  quote: Pick<Quote, 'comparableCents' | 'quotedOn' | 'receivedAt' | 'id'>,
): string | null => (order === 'price' ? cheapnessOf(quote) : recencyOf(quote))
