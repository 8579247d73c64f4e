import { and, type SQL, sql } from 'drizzle-orm'
import { type AreaFigures, areaFigures, type Counts } from '../domain/figures.ts'
import type { Places } from '../domain/places.ts'
import type { CheapestQuote, FiguresLookup, StoredFigures } from '../domain/set-figures.ts'
import { WINDOWS } from '../domain/window.ts'
import type { Database } from './database.ts'
import { listed } from './recount.ts'
import { counts, figures, quotes } from './schema.ts'

/** Raised when the rules or the price index change, so that stored figures are made anew. */
const RULES = 1

type FiguresRow = typeof figures.$inferSelect
type CountRow = typeof counts.$inferSelect

interface Stale {
  readonly area: string
  readonly set: string
  readonly revision: number
}

/**
 * What figures are computed for besides the counts: the calendar year and the country's price index.
 *
 * @example
 * basisOf('US-OK', 2026, places) // => '1 2026 US 2025 321.943'
 */
function basisOf(area: string, thisYear: number, places: Places): string {
  const country = places.country(area)
  const newest = Object.entries(country?.priceIndex.annual ?? {}).at(-1) ?? []
  return [RULES, thisYear, country?.code, ...newest].join(' ')
}

const keyOf = ({ area, set }: { area: string; set: string }) => `${area} ${set}`

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
    unavailable: of('report').map((row) => ({ quotes: row.quotes, newest: newest(row) })),
    held: of('held').reduce((total, row) => total + row.quotes, 0),
  }
}

async function readCounts(db: Database, stale: readonly Stale[]): Promise<Map<string, CountRow[]>> {
  const pairs = JSON.stringify(stale.map(({ area, set }) => [area, set]))
  const rows = await db
    .select()
    .from(counts)
    .where(
      and(
        sql`(${counts.area}, ${counts.set}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${pairs}))`,
        sql`${counts.quotes} > 0`,
      ),
    )
  return Map.groupBy(rows, keyOf)
}

const cheapestIds = (made: readonly AreaFigures[]) =>
  made.flatMap(({ windows }) =>
    WINDOWS.flatMap((window) => {
      const found = windows[window]
      return found ? [found.paid.cheapestQuoteId, found.constant.cheapestQuoteId] : []
    }),
  )

/** The newest later quote of the same dealer and set, as "cents day". */
const since: SQL<string | null> = sql`(
  SELECT later.comparable_cents || ' ' || later.quoted_on FROM quotes later
  WHERE later.dealer_key = ${quotes.dealerKey} AND later."set" = ${quotes.set} AND later.status = 'published'
    AND later.recency > ${quotes.recency} AND later.comparable_cents IS NOT NULL
  ORDER BY later.recency DESC LIMIT 1)`

async function readCheapest(db: Database, ids: readonly string[]): Promise<CheapestQuote[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      quoteId: quotes.id,
      kind: quotes.kind,
      priceCents: quotes.priceCents,
      comparableCents: quotes.comparableCents,
      cutting: quotes.cutting,
      region: quotes.region,
      city: quotes.city,
      dealer: quotes.dealer,
      quotedOn: quotes.quotedOn,
      since,
    })
    .from(quotes)
    .where(sql`${quotes.id} IN ${listed([...new Set(ids)])}`)
  return rows.flatMap(({ priceCents, comparableCents, since, ...row }) => {
    if (priceCents === null || comparableCents === null) return []
    const [cents, quotedOn] = since?.split(' ') ?? []
    return [
      {
        ...row,
        priceCents,
        comparableCents,
        since: cents && quotedOn ? { comparableCents: Number(cents), quotedOn } : null,
      },
    ]
  })
}

/** Makes figures anew from the counts, all that are asked for with two queries. */
async function compute(db: Database, stale: readonly Stale[], thisYear: number, places: Places) {
  const rows = await readCounts(db, stale)
  const made = stale.map((pair) => {
    const index = places.country(pair.area)?.priceIndex
    if (!index) throw new Error(`${pair.area} lies in no country of the catalogue`)
    return { pair, figures: areaFigures(countsOf(rows.get(keyOf(pair)) ?? []), thisYear, index) }
  })
  const cheapest = await readCheapest(db, cheapestIds(made.map((one) => one.figures)))
  const byId = new Map(cheapest.map((quote) => [quote.quoteId, quote]))
  return made.map(({ pair, figures }): { pair: Stale; stored: StoredFigures } => {
    const named = [...new Set(cheapestIds([figures]))].flatMap((id) => byId.get(id) ?? [])
    return { pair, stored: { ...figures, cheapestQuotes: named } }
  })
}

/** Stored for the revision they were made of alone: a change since then leaves them to the next reader. */
const keep = (pair: Stale, basis: string, data: StoredFigures): SQL => sql`
  UPDATE figures SET computed_revision = ${pair.revision}, basis = ${basis}, data = ${JSON.stringify(data)}
  WHERE area = ${pair.area} AND "set" = ${pair.set} AND revision = ${pair.revision}`

const isFresh = (row: FiguresRow, thisYear: number, places: Places) =>
  row.computedRevision === row.revision && row.basis === basisOf(row.area, thisYear, places)

/**
 * The figures of areas and sets: read where they are stored and still true, else made anew from the
 * counts and stored for the next reader.
 *
 * @param thisYear the calendar year that windows end with
 * @example
 * const lookup = await readFigures(db, { areas: ['US-OK', 'US'], sets: ['2-key'] }, 2026, places)
 * lookup('US', '2-key')?.windows.all?.quotes // => 3
 */
export async function readFigures(
  db: Database,
  wanted: { readonly areas: readonly string[]; readonly sets: readonly string[] },
  thisYear: number,
  places: Places,
): Promise<FiguresLookup> {
  const rows = await db
    .select()
    .from(figures)
    .where(
      and(sql`${figures.area} IN ${listed(wanted.areas)}`, sql`${figures.set} IN ${listed(wanted.sets)}`),
    )
  const found = new Map<string, StoredFigures>()
  for (const row of rows.filter((row) => isFresh(row, thisYear, places))) {
    // Only `keep` writes this column.
    if (row.data !== null) found.set(keyOf(row), JSON.parse(row.data) as StoredFigures)
  }
  const stale = rows.filter((row) => !found.has(keyOf(row)))
  if (stale.length > 0) {
    const made = await compute(db, stale, thisYear, places)
    for (const { pair, stored } of made) found.set(keyOf(pair), stored)
    const [first, ...rest] = made.map(({ pair, stored }) =>
      db.run(keep(pair, basisOf(pair.area, thisYear, places), stored)),
    )
    if (first) await db.batch([first, ...rest])
  }
  return (area, set) => found.get(keyOf({ area, set }))
}
