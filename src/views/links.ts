import { dealerSlug } from '../domain/dealers/dealer.ts'
import type { FitReport } from '../domain/part/fit-report.ts'
import { placePathFrom } from '../domain/places/place-path.ts'
import type { Places } from '../domain/places/places.ts'
import { filterWord, type Listing, NEWEST_FIRST } from '../domain/quotes/quote-list.ts'
import type { FormField } from '../input/submit-form.ts'

/** What a link can fill into the form beforehand; what is null stays empty. */
export type Prefill = Readonly<Partial<Record<FormField, string | readonly string[] | null>>>

/**
 * The page of a region or country; the first country of the catalogue is the home page.
 *
 * @example
 * placePath('US', places) // => '/'
 * placePath('US-OK', places) // => '/us-ok'
 */
export const placePath = (code: string, places: Places): string =>
  placePathFrom(code, places.countries[0]?.code)

/**
 * The page of one set in a region or country.
 *
 * @example
 * setPath('US', '2-key') // => '/us/2-key'
 */
export const setPath = (code: string, set: string): string => `/${code.toLowerCase()}/${set}`

/**
 * The counted quotes of one set in a region or country, in an order and narrowed by a filter.
 *
 * @param cursor where the page begins
 * @example
 * quotesPath('US-OK', '2-key') // => '/us-ok/2-key/quotes'
 * quotesPath('US', '2-key', { order: 'price', filter: { by: 'ships', ships: true } })
 * // => '/us/2-key/quotes?sort=price&ships=yes'
 */
export function quotesPath(code: string, set: string, listing?: Listing, cursor?: string): string {
  const { order, filter } = listing ?? NEWEST_FIRST
  return filledIn(`${setPath(code, set)}/quotes`, {
    ...(order === 'price' ? { sort: order } : {}),
    ...(filter ? { [filter.by]: filterWord(filter) } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  })
}

/**
 * A country's page with its map of one set.
 *
 * @example
 * mapPath('US', '3-key', places) // => '/?set=3-key#by-region'
 */
export const mapPath = (country: string, set: string, places: Places): string =>
  `${placePath(country, places)}?set=${set}#by-region`

/**
 * The form, filled in as far as it is known.
 *
 * @example
 * submitPath({ set: '2-key', region: 'US-OK', dealer: null }) // => '/submit?set=2-key&region=US-OK'
 */
export const submitPath = (prefill: Prefill = {}): string => filledIn('/submit', prefill)

function filledIn(
  path: string,
  prefill: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const query = new URLSearchParams()
  for (const [field, value] of Object.entries(prefill)) {
    const values = typeof value === 'string' ? [value] : (value ?? [])
    for (const one of values) query.append(field, one)
  }
  return query.size === 0 ? path : `${path}?${query}`
}

/**
 * The form for several dealers of one afternoon, filled in as far as it is known.
 *
 * @example
 * severalPath({ set: '2-key', region: 'US-OK' }) // => '/report/several?set=2-key&region=US-OK'
 */
export const severalPath = (prefill: Prefill = {}): string => filledIn('/report/several', prefill)

/** What became of the quotes of that form, for their sender. */
export const SEVERAL_RECEIPT_PATH = '/report/several/receipt'

/**
 * The sheet for calls about a set in a region or country, filled in as far as it is known.
 *
 * @example
 * callPath('US-OK', '2-key') // => '/call/us-ok/2-key'
 */
export const callPath = (code: string, set: string, prefill: Prefill = {}): string =>
  filledIn(`/call/${code.toLowerCase()}/${set}`, prefill)

/**
 * One quote's page.
 *
 * @example
 * quotePath('thread-4') // => '/quotes/thread-4'
 */
export const quotePath = (id: string): string => `/quotes/${encodeURIComponent(id)}`

/** What became of a quote, for its sender. */
export const receiptPath = (id: string): string => `${quotePath(id)}/receipt`

/**
 * Where a quote's sender can change it.
 *
 * @param key the edit token
 * @example
 * editPath('k7m2xq9wbz4t', 'hZ3v') // => '/quotes/k7m2xq9wbz4t/edit?key=hZ3v'
 */
export const editPath = (id: string, key: string): string => `${quotePath(id)}/edit?key=${key}`

/** As many characters of an edit token are in the short link: 132 bits, which nobody guesses either. */
export const BRIEF_KEY = 22

/**
 * The edit link, short enough to be written down; it leads to `editPath`.
 *
 * @param key the edit token
 * @example
 * briefEditPath('k7m2xq9wbz4t', 'hZ3vQ0x8kPq1LmN7rStU2wYz5aBcDeFgHiJkLmNoPqR') // => '/e/k7m2xq9wbz4t/hZ3vQ0x8kPq1LmN7rStU2w'
 */
export const briefEditPath = (id: string, key: string): string =>
  `/e/${encodeURIComponent(id)}/${key.slice(0, BRIEF_KEY)}`

/** Where it can be withdrawn. */
export const withdrawPath = (id: string, key: string): string => `${quotePath(id)}/withdraw?key=${key}`

/** Where what is wrong with a quote is reported. */
export const flagsPath = (id: string): string => `${quotePath(id)}/flags`

/** How the figures are made. */
export const FIGURES_PATH = '/figures'

/** What is kept, for how long and why. */
export const PRIVACY_PATH = '/privacy'

/** Whether it fits, and what then. */
export const GUIDE_PATH = '/guide'

/** The part of the guide where owners tell what they found. */
export const TELL = 'tell'

/** Where the form of a fit report is sent; it is there again with what is wrong. */
export const TELL_PATH = `${GUIDE_PATH}#${TELL}`

/**
 * The guide, with what became of a fit report.
 *
 * @example
 * toldPath('stored', { model: 'b', year: 1994, found: true })
 * // => '/guide?fit=stored&model=b&year=1994&found=yes#tell'
 */
export const toldPath = (outcome: string, { model, year, found }: FitReport): string =>
  `${GUIDE_PATH}?${new URLSearchParams({ fit: outcome, model, year: String(year), found: found ? 'yes' : 'no' })}#${TELL}`

/** Where the region chooser asks to be sent on. */
export const REGIONS_PATH = '/regions'

/** Where a price can be checked. */
export const CHECK_PATH = '/check'

/** Where code for a widget is made. */
export const WIDGETS_PATH = '/widgets'

/**
 * The widget builder, filled in as far as it is known.
 *
 * @param set a set's short name, or `all`
 * @example
 * widgetsPath({ region: 'US-OK', set: '2' }) // => '/widgets?region=US-OK&set=2'
 */
export const widgetsPath = (prefill: { readonly region: string; readonly set?: string }): string =>
  `${WIDGETS_PATH}?${new URLSearchParams(prefill)}`

/** A price to check: a set, a region and what was typed as its price. */
export interface CheckAddress {
  readonly set?: string
  readonly region?: string
  readonly price?: string
}

/**
 * The check of a price, at an address that can be shared.
 *
 * @example
 * checkPath({ set: '2-key', region: 'US-OK', price: '390' }) // => '/check?set=2-key&region=US-OK&price=390'
 */
export function checkPath(address: CheckAddress): string {
  const query = new URLSearchParams(Object.entries(address))
  return query.size === 0 ? CHECK_PATH : `${CHECK_PATH}?${query}`
}

/** The dealers of all regions. */
export const DEALERS_PATH = '/dealers'

/**
 * A later page of a list of dealers.
 *
 * @param path the list's first page
 * @param cursor where the page begins
 * @example
 * laterDealersPath('/dealers', '2026-11-20 2026-11-22T18:00:00.000Z k7m2')
 * // => '/dealers?cursor=2026-11-20+2026-11-22T18%3A00%3A00.000Z+k7m2'
 */
export const laterDealersPath = (path: string, cursor: string): string =>
  `${path}?${new URLSearchParams({ cursor })}`

/**
 * The dealers of a region; a country's code stands for those whose region is not known.
 *
 * @example
 * regionDealersPath('US-OK') // => '/dealers/us-ok'
 */
export const regionDealersPath = (region: string): string => `${DEALERS_PATH}/${region.toLowerCase()}`

/**
 * A dealer's page, by the dealer's key.
 *
 * @example
 * dealerPath('US-OK south tulsa smith') // => '/dealers/us-ok/south-tulsa-smith'
 */
export const dealerPath = (key: string): string =>
  `${regionDealersPath(key.slice(0, key.indexOf(' ')))}/${encodeURIComponent(dealerSlug(key))}`

/**
 * Where what is wrong about a dealer is reported.
 *
 * @example
 * remarksPath('US-OK south tulsa smith') // => '/dealers/us-ok/south-tulsa-smith/remarks'
 */
export const remarksPath = (key: string): string => `${dealerPath(key)}/remarks`
