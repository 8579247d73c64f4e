import type { Database } from '../../db/database.ts'
import { priceCounts } from '../../db/figures/price-counts.ts'
import { listQuotes, listShippingQuotes } from '../../db/quotes/list-quotes.ts'
import { judgedPrices } from '../../domain/advice/fair-range.ts'
import { strengthOf } from '../../domain/advice/strength.ts'
import { type Verdict, verdictOn } from '../../domain/advice/verdict.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import type { ChartFigures } from '../../domain/figures/figures.ts'
import {
  type PlaceOfFigures,
  placeOfFigures,
  type SetFigures,
  setFigures,
} from '../../domain/figures/set-figures.ts'
import { firstYear } from '../../domain/figures/window.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import { yearOf } from '../../domain/text/day-text.ts'
import type { Context } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { chartedFiguresOf, figuresOf } from './figures-of.ts'

/** A price that somebody was told today, in cents of the region's currency. */
export interface ToldPrice {
  readonly set: KeySet
  readonly region: string
  readonly cents: number
}

export interface JudgedPrice {
  readonly told: ToldPrice
  readonly figures: SetFigures
  readonly verdict: Verdict
}

export interface QuotesBeside {
  /** The newest of the country's quotes that were cheaper, in constant dollars. */
  readonly cheaper: readonly Quote[]
  /** The country's newest quotes for the set whose dealers ship. */
  readonly shipping: readonly Quote[]
}

const LOOKED_AT = 30
const SHOWN = 3

/** The counted prices of an area as its figures are judged: in today's money where these are. */
async function pricesIn(db: Database, area: string, figures: SetFigures, thisYear: number) {
  const { set, window, counted, country } = figures
  const prices = await priceCounts(db, area, set.name, firstYear(window, thisYear))
  if (!counted || judgedPrices(window, counted).dollarsOf === null) return prices
  return prices.map((price) => ({
    ...price,
    cents: toConstantCents(price.cents, price.year, country.priceIndex),
  }))
}

function placeOf({ region }: ToldPrice, { places }: Context): PlaceOfFigures {
  const place = placeOfFigures(places, region)
  if (!place) throw notFound('place')
  return place
}

async function judgeBy(
  db: Database,
  context: Context,
  told: ToldPrice,
  figures: SetFigures,
): Promise<JudgedPrice> {
  const thisYear = context.now().getUTCFullYear()
  const [prices, countryPrices] = await Promise.all([
    pricesIn(db, figures.area.code, figures, thisYear),
    pricesIn(db, figures.country.code, figures, thisYear),
  ])
  return {
    told,
    figures,
    verdict: verdictOn(told.cents, { strength: strengthOf(figures), ...figures, prices, countryPrices }),
  }
}

/** Judges a price by the figures of its region: facts, then the verdict. */
export async function judgePrice(db: Database, context: Context, told: ToldPrice): Promise<JudgedPrice> {
  const place = placeOf(told, context)
  const lookup = await figuresOf(db, place, [told.set], context)
  return judgeBy(db, context, told, setFigures(place, told.set, lookup))
}

/** The same, with what a chart of the area needs that was judged by. */
export async function judgeOnChart(
  db: Database,
  context: Context,
  told: ToldPrice,
): Promise<JudgedPrice & { readonly charts: ChartFigures | null }> {
  const { set } = told
  const place = placeOf(told, context)
  const { lookup, charts } = await chartedFiguresOf(db, place, [set], [set], context)
  const judged = await judgeBy(db, context, told, setFigures(place, set, lookup))
  return { ...judged, charts: charts(judged.figures.area.code, set.name) ?? null }
}

/** The quotes that the API gives beside a verdict. */
export async function quotesBeside(
  db: Database,
  { places }: Pick<Context, 'places'>,
  { set, region, cents }: ToldPrice,
): Promise<QuotesBeside> {
  const country = places.country(region)
  if (!country) throw notFound('place')
  const [newest, shipping] = await Promise.all([
    listQuotes(db, { places: [country.code], sets: [set], limit: LOOKED_AT }),
    listShippingQuotes(db, country.code, [set], LOOKED_AT),
  ])
  const isCheaper = ({ comparableCents, quotedOn }: Quote) =>
    comparableCents !== null && toConstantCents(comparableCents, yearOf(quotedOn), country.priceIndex) < cents
  return {
    cheaper: newest.quotes.filter(isCheaper).slice(0, SHOWN),
    shipping: shipping.slice(0, SHOWN),
  }
}
