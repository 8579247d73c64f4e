import type { Database } from '../../db/database.ts'
import { pricesBefore } from '../../db/figures/prices-before.ts'
import { newestIndexYear, toConstantCents } from '../../domain/figures/constant-dollars.ts'
import { type Yardstick, yardstickOf } from '../../domain/figures/figures.ts'
import { placeOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import type { Before } from '../../domain/intake/receipt.ts'
import { needsSecondLook, screen } from '../../domain/intake/screening.ts'
import type { CountryRules } from '../../domain/part/catalog.ts'
import { comparablePrice } from '../../domain/quotes/comparable-price.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { yearOf } from '../../domain/text/day-text.ts'
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
  const set = catalog.sets.find((set) => set.name === report.set)
  if (!place || !set) throw new Error('a checked report names a region and a set of the catalogue')
  const lookup = await figuresOf(db, place, [set], context)
  const shown = setFigures(place, set, lookup)
  const before: Before = { area: shown.area.code, window: shown.window, quotes: shown.counted?.quotes ?? 0 }
  const { yardstick = null } = lookup(place.country.code, set.name) ?? {}
  return { before, country: place.country, yardstick }
}

/** A report's comparable price in constant dollars; null where it has none. */
export function constantCentsOf(report: QuoteReport, { country }: Facts): number | null {
  const cents = comparablePrice(report)
  return cents === null ? null : toConstantCents(cents, yearOf(report.quotedOn), country.priceIndex)
}

/**
 * Why a report's price stands out, if it does: among all counted quotes, and a low one also among those from
 * before today whose price nobody changed since.
 *
 * @throws where the database fails
 */
export async function screenPrice(
  db: Database,
  report: QuoteReport,
  facts: Facts,
  now: Date,
): Promise<Hold | null> {
  const { country, yardstick } = facts
  const { plausible, priceIndex: index } = country
  const cents = constantCentsOf(report, facts)
  if (cents === null) return null
  const year = newestIndexYear(index)
  const hold = screen(cents, yardstick, plausible, year)
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`
  if (hold !== null || !needsSecondLook(cents, yardstick)) return hold
  const earlier = await pricesBefore(db, country.code, report.set, today)
  const constant = earlier.map((price) => toConstantCents(price.cents, price.year, index))
  return screen(cents, yardstickOf(Float64Array.from(constant).sort()), plausible, year)
}
