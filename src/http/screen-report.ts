import type { Database } from '../db/database.ts'
import { readFigures } from '../db/read-figures.ts'
import type { CountryRules } from '../domain/catalog.ts'
import { comparablePrice } from '../domain/comparable-price.ts'
import { newestIndexYear, toConstantCents } from '../domain/constant-dollars.ts'
import { yearOf } from '../domain/day-text.ts'
import type { Yardstick } from '../domain/figures.ts'
import type { QuoteReport } from '../domain/quote.ts'
import type { Before } from '../domain/receipt.ts'
import { type Hold, screen } from '../domain/screening.ts'
import { placeOfFigures, setFigures } from '../domain/set-figures.ts'
import type { Context } from './env.ts'

/** What a report is screened against, and what its place shows before it. */
export interface Facts {
  readonly before: Before
  readonly country: CountryRules
  readonly yardstick: Yardstick | null
}

/** Reads what a report is screened against. */
export async function factsOf(db: Database, context: Context, report: QuoteReport): Promise<Facts> {
  const { places, catalog, now } = context
  const place = placeOfFigures(places, report.region)
  const set = catalog.sets.find((set) => set.set === report.set)
  if (!place || !set) throw new Error('a checked report names a region and a set of the catalogue')
  const areas = place.areas.map((area) => area.code)
  const lookup = await readFigures(db, { areas, sets: [set.set] }, now().getUTCFullYear(), places)
  const shown = setFigures(place, set, lookup)
  const before: Before = { area: shown.area.code, window: shown.window, quotes: shown.figures?.quotes ?? 0 }
  return { before, country: place.country, yardstick: lookup(place.country.code, set.set)?.yardstick ?? null }
}

/** A report's comparable price in constant dollars; null where it has none. */
export function constantCentsOf(report: QuoteReport, { country }: Facts): number | null {
  const cents = comparablePrice(report)
  return cents === null ? null : toConstantCents(cents, yearOf(report.quotedOn), country.priceIndex)
}

/** Why a report's price stands out, if it does. */
export function screenPrice(report: QuoteReport, facts: Facts): Hold | null {
  const { country, yardstick } = facts
  const cents = constantCentsOf(report, facts)
  return cents === null
    ? null
    : screen(cents, yardstick, country.plausible, newestIndexYear(country.priceIndex))
}
