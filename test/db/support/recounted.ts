import { env } from 'cloudflare:workers'
import type { AreaFigures, Counts } from '../../../src/domain/figures/figures.ts'
import { areaFigures, NO_FIGURES } from '../../../src/domain/figures/figures.ts'
import { percentOff } from '../../../src/domain/figures/haggling.ts'
import type { PriceCount } from '../../../src/domain/figures/price-figures.ts'
import type { ChartsLookup, FiguresLookup } from '../../../src/domain/figures/set-figures.ts'
import { countedIn, type Places } from '../../../src/domain/places/places.ts'
import type { NumberStanding, QuoteKind, QuoteStatus } from '../../../src/domain/quotes/quote.ts'

interface Fact {
  readonly id: string
  readonly voice: string | null
  readonly received_at: string
  readonly set: string
  readonly kind: QuoteKind
  readonly region: string
  readonly year: number
  readonly price_cents: number | null
  readonly first_asked_cents: number | null
  readonly comparable_cents: number | null
  readonly named_number: string | null
  readonly number_standing: NumberStanding | null
  readonly dealer_key: string | null
  readonly status: QuoteStatus
  readonly recency: string
}

/** Every stored quote, straight from the table. */
export async function facts(): Promise<Fact[]> {
  return (await env.DB.prepare('SELECT * FROM quotes').all<Fact>()).results
}

function oneByOne(counted: readonly Fact[]): PriceCount[] {
  return counted.flatMap(({ year, comparable_cents, recency }) =>
    comparable_cents === null ? [] : [{ year, cents: comparable_cents, quotes: 1, newest: recency }],
  )
}

const reportOf = ({ year, recency }: Fact) => ({ year, quotes: 1, newest: recency })

const regionsIn = (area: string, places: Places) =>
  area.length === 2
    ? [countedIn(area), ...places.regions.filter(({ country }) => country === area).map(({ code }) => code)]
    : (places.division(area)?.regions ?? [area])

/** The figures of an area and set, counted from the quotes themselves without any stored count. */
export function recounted(
  all: readonly Fact[],
  area: string,
  set: string,
  year: number,
  places: Places,
): AreaFigures {
  const country = places.country(area)
  if (!country) throw new Error(`no country for ${area}`)
  const parts = new Set(regionsIn(area, places))
  const inArea = all.filter((fact) => fact.set === set && parts.has(countedIn(fact.region)))
  const published = inArea.filter((fact) => fact.status === 'published')
  const priced = published.filter((fact) => fact.comparable_cents !== null)
  const counts: Counts = {
    prices: oneByOne(priced),
    dealers: priced.flatMap((fact) =>
      fact.dealer_key === null ? [] : [{ year: fact.year, dealer: fact.dealer_key }],
    ),
    paid: published.filter(({ kind }) => kind === 'paid').map(reportOf),
    refusals: published
      .filter((fact) => fact.comparable_cents === null)
      .map((fact) => ({ ...reportOf(fact), kind: fact.kind })),
    discounts: published.flatMap(({ year, first_asked_cents, price_cents }) =>
      first_asked_cents === null || price_cents === null
        ? []
        : [{ year, percent: percentOff(first_asked_cents, price_cents), quotes: 1 }],
    ),
    named: published.flatMap((fact) =>
      fact.named_number === null || fact.number_standing !== 'shown'
        ? []
        : [{ ...reportOf(fact), number: fact.named_number }],
    ),
    held: inArea.filter((fact) => fact.status === 'held').length,
  }
  return areaFigures(counts, year, country.priceIndex)
}

/** What was read of an area and set, both its parts; of one without reports that there is nothing. */
export function found(lookup: FiguresLookup, charts: ChartsLookup, area: string, set: string): AreaFigures {
  const stored = lookup(area, set)
  const wide = charts(area, set)
  if (!stored || !wide) return NO_FIGURES
  const { quotes: _named, changedAt: _when, ...brief } = stored
  return { ...brief, ...wide }
}
