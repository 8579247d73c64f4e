import { type SQL, sql } from 'drizzle-orm'
import {
  areaFigures,
  type BriefFigures,
  type ChartFigures,
  type Counts,
  inParts,
} from '../../domain/figures/figures.ts'
import type { NamedQuote, SaidSince, StoredFigures } from '../../domain/figures/set-figures.ts'
import type { Places } from '../../domain/places/places.ts'
import type { QuoteKind } from '../../domain/quotes/quote.ts'
import type { Database } from '../database.ts'
import { listOf, rowsOf } from '../lists.ts'
import { counts, quotes } from '../schema.ts'

type CountRow = typeof counts.$inferSelect

/** An area and a set of the catalogue. */
export interface AreaAndSet {
  readonly area: string
  readonly set: string
}

/** The key of an area and set. */
export const keyOf = ({ area, set }: AreaAndSet): string => `${area} ${set}`

function countsOf(rows: readonly CountRow[]): Counts {
  const of = (counted: CountRow['counted']) => rows.filter((row) => row.counted === counted)
  const newest = (row: CountRow) => row.newest ?? ''
  return {
    prices: of('price').map((row) => ({
      year: row.year,
      cents: Number(row.value),
      quotes: row.quotes,
      newest: newest(row),
    })),
    dealers: of('dealer').map((row) => ({ year: row.year, dealer: row.value })),
    paid: of('paid').map((row) => ({ year: row.year, quotes: row.quotes, newest: newest(row) })),
    discounts: of('haggled').map((row) => ({
      year: row.year,
      percent: Number(row.value),
      quotes: row.quotes,
    })),
    refusals: of('report').map((row) => ({
      year: row.year,
      quotes: row.quotes,
      newest: newest(row),
      // A report's value is its kind.
      kind: row.value as QuoteKind,
    })),
    named: of('named').map((row) => ({
      year: row.year,
      number: row.value,
      quotes: row.quotes,
      newest: newest(row),
    })),
    held: of('held').reduce((total, row) => total + row.quotes, 0),
  }
}

/** One parameter, however many pairs: D1 takes a hundred at most. */
async function readCounts(db: Database, wanted: readonly AreaAndSet[]): Promise<Map<string, CountRow[]>> {
  const rows = await db
    .select()
    .from(counts)
    .where(sql`(area, "set") IN ${rowsOf(wanted, 'area', 'set')} AND quotes > 0`)
  return Map.groupBy(rows, keyOf)
}

/** The quotes that figures name: the cheapest, the newest report, and what makes no figures yet. */
function namedIds({ answering, supply, newerQuoteIds }: BriefFigures): readonly string[] {
  const cheapest = answering ? [answering.paid.cheapestQuoteId, answering.constant.cheapestQuoteId] : []
  return [...new Set([...cheapest, ...(supply.newest ? [supply.newest.quoteId] : []), ...newerQuoteIds])]
}

/** The newest later report of the same dealer and set, as "kind day cents". */
const since: SQL<string | null> = sql`(
  SELECT later.kind || ' ' || later.quoted_on || ' ' || coalesce(later.comparable_cents, '') FROM quotes later
  WHERE later.dealer_key = quotes.dealer_key AND later."set" = quotes."set" AND later.status = 'published'
    AND later.recency > quotes.recency
  ORDER BY later.recency DESC LIMIT 1)`

function saidSince(text: string | null): SaidSince | null {
  if (text === null) return null
  const [kind, quotedOn, cents] = text.split(' ')
  // Only the query above makes this text, of columns whose values are checked.
  return { kind: kind as QuoteKind, quotedOn: quotedOn ?? '', comparableCents: cents ? Number(cents) : null }
}

async function readNamed(db: Database, ids: readonly string[]): Promise<NamedQuote[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      quoteId: quotes.id,
      kind: quotes.kind,
      priceCents: quotes.priceCents,
      comparableCents: quotes.comparableCents,
      cutting: quotes.cutting,
      cuttingCents: quotes.cuttingCents,
      region: quotes.region,
      city: quotes.city,
      dealer: quotes.dealer,
      nameHidden: quotes.nameHidden,
      quotedOn: quotes.quotedOn,
      since,
    })
    .from(quotes)
    .where(sql`id IN ${listOf([...new Set(ids)])}`)
  return rows.map(({ since, nameHidden, ...row }) => ({
    ...row,
    ...(nameHidden ? { dealer: null, city: null } : {}),
    since: saidSince(since),
  }))
}

/** Figures as they are stored. */
export interface MadeFigures {
  readonly brief: StoredFigures
  readonly charts: ChartFigures
}

/** Makes figures from the counts: all that are asked for with two queries. */
export async function computeFigures<T extends AreaAndSet>(
  db: Database,
  wanted: readonly T[],
  thisYear: number,
  places: Places,
): Promise<readonly (MadeFigures & { readonly pair: T })[]> {
  if (wanted.length === 0) return []
  const rows = await readCounts(db, wanted)
  const made = wanted.map((pair) => {
    const index = places.country(pair.area)?.priceIndex
    if (!index) throw new Error(`${pair.area} lies in no country of the catalogue`)
    return { pair, ...inParts(areaFigures(countsOf(rows.get(keyOf(pair)) ?? []), thisYear, index)) }
  })
  const named = await readNamed(
    db,
    made.flatMap(({ brief }) => namedIds(brief)),
  )
  const byId = new Map(named.map((quote) => [quote.quoteId, quote]))
  return made.map(({ pair, brief, charts }) => {
    return { pair, charts, brief: { ...brief, quotes: namedIds(brief).flatMap((id) => byId.get(id) ?? []) } }
  })
}
