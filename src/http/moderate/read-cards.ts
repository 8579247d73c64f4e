import type { Database } from '../../db/database.ts'
import { readCharts } from '../../db/figures/read-figures.ts'
import { quotesAround, type Target } from '../../db/moderation/markets.ts'
import type { Market } from '../../db/moderation/queue.ts'
import { fromConstantCents, toConstantCents } from '../../domain/figures/constant-dollars.ts'
import type { ChartsLookup } from '../../domain/figures/set-figures.ts'
import type { ModeratedQuote } from '../../domain/moderation/moderation.ts'
import { nearest } from '../../domain/moderation/neighbours.ts'
import type { CountryRules } from '../../domain/part/catalog.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import { yearOf } from '../../domain/text/day-text.ts'
import type { Card } from '../../views/moderate-models.ts'
import type { Context } from '../context/env.ts'

const NEIGHBOURS = 4

/** All countries with all sets. */
export const marketsOf = ({ places, catalog }: Pick<Context, 'places' | 'catalog'>): readonly Market[] =>
  places.countries.flatMap(({ code }) => catalog.sets.map(({ name }) => ({ country: code, set: name })))

/** A quote that has a price, with what that price is in constant dollars. */
interface Priced {
  readonly quote: Quote
  readonly country: CountryRules
  readonly constantCents: number
}

function pricedOf(quote: Quote, { places }: Context): Priced | null {
  const country = places.country(quote.region)
  if (!country || quote.comparableCents === null) return null
  const constantCents = toConstantCents(quote.comparableCents, yearOf(quote.quotedOn), country.priceIndex)
  return { quote, country, constantCents }
}

/** What each price would have been in every year that has a counted one. */
const targetsOf = (priced: readonly Priced[], charts: ChartsLookup): Target[] =>
  priced.flatMap(({ quote: { set }, country: { code, priceIndex }, constantCents }) =>
    (charts(code, set)?.years ?? []).map(({ year }) => ({
      country: code,
      set,
      year,
      cents: fromConstantCents(constantCents, year, priceIndex),
    })),
  )

function surroundingsOf(own: Priced, charts: ChartsLookup, around: readonly Priced[]): Card['surroundings'] {
  const { quote, country, constantCents } = own
  const others = around.filter(
    (other) => other.country === country && other.quote.set === quote.set && other.quote.id !== quote.id,
  )
  return {
    figures: charts(country.code, quote.set)?.windows.all ?? null,
    constantCents,
    neighbours: nearest(others, constantCents, NEIGHBOURS),
  }
}

/**
 * Quotes with where their prices lie in their countries, and the counted quotes nearest to each: two queries
 * once the figures are made, however many quotes.
 */
export async function readCards(
  db: Database,
  context: Context,
  moderated: readonly ModeratedQuote[],
): Promise<Card[]> {
  const { places, catalog } = context
  const priced = moderated.flatMap(({ quote }) => pricedOf(quote, context) ?? [])
  const wanted = {
    areas: places.countries.map(({ code }) => code),
    sets: catalog.sets.map(({ name }) => name),
  }
  const { charts } = await readCharts(db, wanted, wanted.sets, context.now().getUTCFullYear(), places)
  const found = await quotesAround(db, targetsOf(priced, charts), NEIGHBOURS + 1)
  const around = found.flatMap((quote) => pricedOf(quote, context) ?? [])
  const own = new Map(priced.map((one) => [one.quote.id, one]))
  return moderated.map((one) => {
    const at = own.get(one.quote.id)
    return { ...one, surroundings: at ? surroundingsOf(at, charts, around) : null }
  })
}
