import type { Database } from '../../db/database.ts'
import { pricesBefore } from '../../db/figures/prices-before.ts'
import { type HeldQuote, heldAbove } from '../../db/quotes/held-above.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import { type Yardstick, yardstickOf } from '../../domain/figures/figures.ts'
import { type PlaceOfFigures, placeOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import { constantPrice, needsEarlier, screenPrice } from '../../domain/intake/judge.ts'
import type { Before } from '../../domain/intake/receipt.ts'
import { RELEASE_DAYS } from '../../domain/intake/release.ts'
import { type CountryRules, findSet, type KeySet } from '../../domain/part/catalog.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { daysBefore } from '../../domain/quotes/retention.ts'
import type { Context } from '../context/env.ts'
import { chartedFiguresOf } from './figures-of.ts'

/** A held quote with its price in constant dollars. */
export type WaitingQuote = HeldQuote & { readonly constantCents: number }

/** What a report is screened against, and what its place shows before it. */
export interface Facts {
  readonly before: Before
  readonly country: CountryRules
  /** The country's counted quotes for the set; null where there are none. */
  readonly yardstick: Yardstick | null
  /** The same of those from before today whose price nobody has changed since. */
  readonly earlier: () => Promise<Yardstick | null>
  /** Held quotes for the set that a price may bear out, or that may bear it out. */
  readonly waiting: () => Promise<readonly WaitingQuote[]>
}

interface Market {
  readonly country: CountryRules
  readonly set: KeySet
}

/** Asks once of each market, and only if anybody wants to know, however many reports are of it. */
function oncePerMarket<T>(read: (market: Market) => Promise<T>): (market: Market) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return (market) => {
    const key = `${market.country.code} ${market.set.name}`
    const answer = asked.get(key) ?? read(market)
    asked.set(key, answer)
    return answer
  }
}

async function readEarlier(db: Database, { country, set }: Market, now: Date): Promise<Yardstick | null> {
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`
  const prices = await pricesBefore(db, country.code, set.name, today)
  const constant = prices.map((price) => toConstantCents(price.cents, price.year, country.priceIndex))
  return yardstickOf(Float64Array.from(constant).sort())
}

async function readWaiting(db: Database, { country, set }: Market, now: Date): Promise<WaitingQuote[]> {
  const held = await heldAbove(db, country.code, set.name, daysBefore(now, RELEASE_DAYS))
  return held.map((quote) => ({
    ...quote,
    constantCents: toConstantCents(quote.comparableCents, quote.year, country.priceIndex),
  }))
}

function placedIn({ places, catalog }: Context, report: QuoteReport) {
  const place = placeOfFigures(places, report.region)
  const set = findSet(catalog, report.set)
  if (!place || !set) throw new Error('a checked report names a region and a set of the catalogue')
  return { place, set }
}

/**
 * Reads what reports are screened against: once for all of them, as it stands before the first.
 *
 * @returns the facts of each, in their order
 */
export async function factsOf(
  db: Database,
  context: Context,
  reports: readonly QuoteReport[],
): Promise<readonly Facts[]> {
  const asked = reports.map((report) => placedIn(context, report))
  const areas = new Map(asked.flatMap(({ place }) => place.areas.map((area) => [area.code, area])))
  const sets = new Map(asked.map(({ set }) => [set.name, set]))
  const all = [...sets.values()]
  const { lookup, charts } = await chartedFiguresOf(db, { areas: [...areas.values()] }, all, all, context)
  const now = context.now()
  const earlierOf = oncePerMarket((market) => readEarlier(db, market, now))
  const waitingOf = oncePerMarket((market) => readWaiting(db, market, now))
  const factsAt = (place: PlaceOfFigures, set: KeySet): Facts => {
    const { country } = place
    const shown = setFigures(place, set, lookup)
    const { yardstick = null } = charts(country.code, set.name) ?? {}
    return {
      before: { area: shown.area.code, window: shown.window, quotes: shown.counted?.quotes ?? 0 },
      country,
      yardstick,
      earlier: () => earlierOf({ country, set }),
      waiting: () => waitingOf({ country, set }),
    }
  }
  return asked.map(({ place, set }) => factsAt(place, set))
}

/** The facts of one report. */
export async function factsAbout(db: Database, context: Context, report: QuoteReport): Promise<Facts> {
  const [facts] = await factsOf(db, context, [report])
  if (!facts) throw new Error('each report has its facts')
  return facts
}

/**
 * Why a report's price stands out, if it does.
 *
 * @throws where the database fails
 */
export async function screenReport(report: QuoteReport, facts: Facts): Promise<Hold | null> {
  const { country, yardstick: now } = facts
  const cents = constantPrice(report, country)
  if (cents === null) return null
  const earlier = needsEarlier(cents, now, country) ? await facts.earlier() : null
  return screenPrice(cents, { now, earlier }, country)
}
