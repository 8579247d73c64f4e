import { Hono, type Context as HonoContext } from 'hono'
import { openForReading } from '../../../db/database.ts'
import { listQuotes } from '../../../db/quotes/list-quotes.ts'
import { type PlaceOfFigures, setFigures } from '../../../domain/figures/set-figures.ts'
import { firstYear } from '../../../domain/figures/window.ts'
import type { KeySet } from '../../../domain/part/catalog.ts'
import type { Area, Places } from '../../../domain/places/places.ts'
import { PRICED_KINDS } from '../../../domain/quotes/quote.ts'
import { cursorStart, type ListFilter, narrowed } from '../../../domain/quotes/quote-list.ts'
import { isSortable } from '../../../domain/quotes/sortable.ts'
import { readListing } from '../../../input/quote-list.ts'
import { quotesPath } from '../../../views/links.ts'
import { QuotesPage } from '../../../views/pages/places/quotes-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { chartedFiguresOf } from '../../use-cases/figures-of.ts'
import { properAddress } from '../proper-address.ts'
import { wantedPlace, wantedSet } from './place.tsx'

const QUOTES_SHOWN = 25

/** What an area's quotes are listed under: a division has none of its own. */
const placesOf = ({ code }: Area, places: Places) => places.division(code)?.regions ?? [code]

async function quotesPage(c: HonoContext<Env>, place: PlaceOfFigures, set: KeySet, context: Context) {
  const db = openForReading(c.env.DB)
  const { lookup, charts } = await chartedFiguresOf(db, place, [set], [set], context)
  const figures = setFigures(place, set, lookup)
  const { years: history = [] } = charts(figures.area.code, set.name) ?? {}
  const site = siteOf(c, context)
  const from = firstYear(figures.window, site.thisYear)
  const counted = history.filter(({ year }) => year >= from).reverse()
  const years = counted.map(({ year }) => year)
  const codes = placesOf(figures.area, context.places)
  const sortable = (filter: ListFilter | null) => isSortable(filter, codes.length, counted)
  const { listing, leftOut, after } = readListing(c.req.query(), years, sortable)
  // The newest are listed from the window's first year on, whatever the years with a price.
  const all = {
    kinds: PRICED_KINDS,
    ships: null,
    years: listing.order === 'price' ? years : [from, 9999],
  }
  const page = await listQuotes(db, {
    ...narrowed(all, listing.filter),
    places: codes,
    sets: [set],
    order: listing.order,
    after,
    limit: QUOTES_SHOWN,
  })
  const model = {
    place,
    figures,
    years,
    listing,
    leftOut,
    isSortable: sortable,
    quotes: page.quotes,
    isBehind: after !== null,
    next: page.next === null ? null : `${cursorStart(listing)}${page.next}`,
  }
  return c.html(<QuotesPage site={site} model={model} />)
}

/** `/us-ok/2-key/quotes` */
export const listedQuotesRoute = (context: Context) =>
  new Hono<Env>().get('/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}/:set/quotes', async (c) => {
    const { code, place } = wantedPlace(c.req.param('place'), context)
    const set = wantedSet(c.req.param('set'), context)
    return properAddress(c, quotesPath(code, set.name)) ?? (await quotesPage(c, place, set, context))
  })
