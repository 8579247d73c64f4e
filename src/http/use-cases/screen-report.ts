import type { Database } from '../../db/database.ts'
import { pricesBefore } from '../../db/figures/prices-before.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import { type Yardstick, yardstickOf } from '../../domain/figures/figures.ts'
import { placeOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import { constantPrice, needsEarlier, screenPrice } from '../../domain/intake/judge.ts'
import type { Before } from '../../domain/intake/receipt.ts'
import { type CountryRules, findSet } from '../../domain/part/catalog.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import type { Context } from '../context/env.ts'
import { figuresOf } from './figures-of.ts'

/** What a report is screened against, and what its place shows before it. */
export interface Facts {
  readonly before: Before
  readonly country: CountryRules
  /** The country's counted quotes for the set; null where there are none. */
  readonly yardstick: Yardstick | null
}

/** Reads what a report is screened against. */
export async function factsOf(db: Database, context: Context, report: QuoteReport): Promise<Facts> {
  const { places, catalog } = context
  const place = placeOfFigures(places, report.region)
  const set = findSet(catalog, report.set)
  if (!place || !set) throw new Error('a checked report names a region and a set of the catalogue')
  const lookup = await figuresOf(db, place, [set], context)
  const shown = setFigures(place, set, lookup)
  const before: Before = { area: shown.area.code, window: shown.window, quotes: shown.counted?.quotes ?? 0 }
  const { yardstick = null } = lookup(place.country.code, set.name) ?? {}
  return { before, country: place.country, yardstick }
}

/**
 * Why a report's price stands out, if it does. Of the quotes from before today those count whose price nobody
 * changed since.
 *
 * @throws where the database fails
 */
export async function screenReport(
  db: Database,
  report: QuoteReport,
  { country, yardstick: now }: Facts,
  at: Date,
): Promise<Hold | null> {
  const cents = constantPrice(report, country)
  if (cents === null) return null
  if (!needsEarlier(cents, now, country)) return screenPrice(cents, { now, earlier: null }, country)
  const today = `${at.toISOString().slice(0, 10)}T00:00:00.000Z`
  const prices = await pricesBefore(db, country.code, report.set, today)
  const constant = prices.map((price) => toConstantCents(price.cents, price.year, country.priceIndex))
  return screenPrice(cents, { now, earlier: yardstickOf(Float64Array.from(constant).sort()) }, country)
}
