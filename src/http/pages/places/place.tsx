import { Hono, type Context as HonoContext } from 'hono'
import { type Database, openForReading } from '../../../db/database.ts'
import { listQuotes, listShippingQuotes } from '../../../db/quotes/list-quotes.ts'
import {
  allSetFigures,
  type PlaceOfFigures,
  placeOfFigures,
  type SetFigures,
  setFigures,
} from '../../../domain/figures/set-figures.ts'
import { type CountryRules, findSet, type KeySet } from '../../../domain/part/catalog.ts'
import { readPrice } from '../../../input/price.ts'
import { placePath, setPath } from '../../../views/links.ts'
import { PlacePage } from '../../../views/pages/places/place-page.tsx'
import { SetPage } from '../../../views/pages/places/set-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { notFound } from '../../errors/not-found.ts'
import { RequestProblem } from '../../errors/problem.ts'
import { countryMap } from '../../use-cases/country-map.ts'
import { chartedFiguresOf, figuresOf } from '../../use-cases/figures-of.ts'
import { readWhom } from '../../use-cases/read-whom.ts'
import { properAddress } from '../proper-address.ts'

const NEWEST_READ = 10
const SHIPPING_SHOWN = 3

interface Wanted {
  readonly code: string
  readonly place: PlaceOfFigures
}

/** @throws RequestProblem for what is no place of the catalogue */
export function wantedPlace(slug: string, { places }: Context): Wanted {
  const code = slug.toUpperCase()
  const place = placeOfFigures(places, code)
  if (!place) throw notFound('place')
  return { code, place }
}

/** @throws RequestProblem for what is no set of the catalogue */
export function wantedSet(name: string, { catalog }: Context): KeySet {
  const set = findSet(catalog, name.toLowerCase())
  if (!set) throw new RequestProblem(404, 'There is no such set.')
  return set
}

/** Published quotes of a region, or of a whole country, newest first. */
const newestQuotes = (db: Database, code: string, sets: readonly KeySet[]) =>
  listQuotes(db, { places: [code], sets, limit: NEWEST_READ })

/** Another country's figures where a place's own has none: the home country’s, to compare with. */
export async function comparisonFor(
  db: Database,
  shown: readonly SetFigures[],
  context: Context,
): Promise<SetFigures[]> {
  const [home] = context.catalog.countries
  const [first] = shown
  if (!home || !first || first.country === home || shown.some((set) => set.counted)) return []
  const place = placeOfFigures(context.places, home.code)
  if (!place) return []
  const sets = shown.map(({ set }) => set)
  const lookup = await figuresOf(db, place, sets, context)
  return sets.map((set) => setFigures(place, set, lookup))
}

async function placePage(c: HonoContext<Env>, { code, place }: Wanted, context: Context) {
  const { catalog, places } = context
  const db = openForReading(c.env.DB)
  const [lookup, own, shipping] = await Promise.all([
    figuresOf(db, place, catalog.sets, context),
    newestQuotes(db, code, catalog.sets),
    listShippingQuotes(db, place.country.code, catalog.sets, SHIPPING_SHOWN),
  ])
  const shown = allSetFigures(place, catalog, lookup)
  const [comparison, map] = await Promise.all([
    comparisonFor(db, shown, context),
    countryMap(db, place, shown, c.req.query('set'), context),
  ])
  const model = {
    place,
    region: places.region(code) ?? null,
    sets: shown,
    quotes: own.quotes,
    more: own.next !== null,
    shipping,
    comparison,
    map,
  }
  return c.html(<PlacePage site={siteOf(c, context)} model={model} />)
}

/** A price from an address; what is no price of the country is not looked at. */
function markedPrice(typed: string | undefined, { currency, limits }: CountryRules): number | null {
  const price = typed === undefined ? null : readPrice(typed)
  if (!price || (price.currency ?? currency) !== currency) return null
  return price.cents >= limits.lowCents && price.cents <= limits.highCents ? price.cents : null
}

async function setPage(c: HonoContext<Env>, { code, place }: Wanted, set: KeySet, context: Context) {
  const db = openForReading(c.env.DB)
  const [{ lookup, charts }, own, whom] = await Promise.all([
    chartedFiguresOf(db, place, context.catalog.sets, [set], context),
    newestQuotes(db, code, [set]),
    readWhom(db, context, place, set),
  ])
  const figures = setFigures(place, set, lookup)
  const model = {
    place,
    region: context.places.region(code) ?? null,
    figures,
    charts: charts(figures.area.code, set.name) ?? null,
    all: allSetFigures(place, context.catalog, lookup),
    quotes: own.quotes,
    more: own.next !== null,
    whom,
    comparison: await comparisonFor(db, [figures], context),
    marked: markedPrice(c.req.query('price'), place.country),
  }
  return c.html(<SetPage site={siteOf(c, context)} model={model} />)
}

/** `/`, `/ca`, `/us-ok`, `/us/2-key` and `/us-ok/2-key` */
export function placeRoutes(context: Context) {
  const { catalog, places } = context
  const [home] = catalog.countries
  return new Hono<Env>()
    .get('/', (c) => placePage(c, wantedPlace(home?.code ?? '', context), context))
    .get('/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}', async (c) => {
      const wanted = wantedPlace(c.req.param('place'), context)
      return properAddress(c, placePath(wanted.code, places)) ?? (await placePage(c, wanted, context))
    })
    .get('/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}/:set', async (c) => {
      const wanted = wantedPlace(c.req.param('place'), context)
      const set = wantedSet(c.req.param('set'), context)
      return properAddress(c, setPath(wanted.code, set.name)) ?? (await setPage(c, wanted, set, context))
    })
}
