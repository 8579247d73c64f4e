import type { Database } from '../../db/database.ts'
import { priceCounts } from '../../db/figures/price-counts.ts'
import { listQuotes, listShippingQuotes } from '../../db/quotes/list-quotes.ts'
import { judgedPrices } from '../../domain/advice/fair-range.ts'
import { strengthOf } from '../../domain/advice/strength.ts'
import { type Verdict, verdictOn } from '../../domain/advice/verdict.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import { placeOfFigures, type SetFigures, setFigures } from '../../domain/figures/set-figures.ts'
import { firstYear } from '../../domain/figures/window.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import { yearOf } from '../../domain/text/day-text.ts'
import type { Context } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { figuresOf } from './figures-of.ts'

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

/** Judges a price by the figures of its region: facts, then the verdict. */
export async function judgePrice(db: Database, context: Context, told: ToldPrice): Promise<JudgedPrice> {
  const { set, region, cents } = told
  const place = placeOfFigures(context.places, region)
  if (!place) throw notFound('place')
  const thisYear = context.now().getUTCFullYear()
  const figures = setFigures(place, set, await figuresOf(db, place, [set], context))
  const [prices, countryPrices] = await Promise.all([
    pricesIn(db, figures.area.code, figures, thisYear),
    pricesIn(db, place.country.code, figures, thisYear),
  ])
  return {
    told,
    figures,
    verdict: verdictOn(cents, { strength: strengthOf(figures), ...figures, prices, countryPrices }),
  }
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
