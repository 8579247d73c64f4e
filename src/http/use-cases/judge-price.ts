import type { Database } from '../../db/database.ts'
import { priceCounts } from '../../db/figures/price-counts.ts'
import { listQuotes, listShippingQuotes } from '../../db/quotes/list-quotes.ts'
import { type Verdict, verdictOn } from '../../domain/advice/verdict.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import { placeOfFigures, type SetFigures, setFigures } from '../../domain/figures/set-figures.ts'
import { firstYear } from '../../domain/figures/window.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
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
  /** The newest of the country's quotes that were cheaper, in constant dollars. */
  readonly cheaper: readonly Quote[]
  /** The country's newest quotes for the set whose dealers ship. */
  readonly shipping: readonly Quote[]
}

const LOOKED_AT = 30
const SHOWN = 3

/** Judges a price by the figures of its region: facts, then the verdict. */
export async function judgePrice(db: Database, context: Context, told: ToldPrice): Promise<JudgedPrice> {
  const { places } = context
  const { set, region, cents } = told
  const place = placeOfFigures(places, region)
  if (!place) throw notFound('place')
  const thisYear = context.now().getUTCFullYear()
  const index = place.country.priceIndex
  const constant = (of: number, year: number) => toConstantCents(of, year, index)
  const figures = setFigures(place, set, await figuresOf(db, place, [set], context))
  const [counted, newest, shipping] = await Promise.all([
    priceCounts(db, figures.area.code, set.name, firstYear(figures.window, thisYear)),
    listQuotes(db, { places: [place.country.code], set: set.name, before: null, limit: LOOKED_AT }),
    listShippingQuotes(db, place.country.code, LOOKED_AT),
  ])
  const prices = counted.map((price) => ({ ...price, cents: constant(price.cents, price.year) }))
  const own = constant(cents, thisYear)
  const isCheaper = ({ comparableCents, quotedOn }: Quote) =>
    comparableCents !== null && constant(comparableCents, Number(quotedOn.slice(0, 4))) < own
  return {
    told,
    figures,
    verdict: verdictOn(own, figures.counted, prices, thisYear),
    cheaper: newest.quotes.filter(isCheaper).slice(0, SHOWN),
    shipping: shipping.filter((quote) => quote.set === set.name).slice(0, SHOWN),
  }
}
