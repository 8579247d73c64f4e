import { type SQL, sql } from 'drizzle-orm'
import { type AreaFigures, areaFigures, type Counts } from '../../domain/figures/figures.ts'
import type { CheapestQuote, StoredFigures } from '../../domain/figures/set-figures.ts'
import { WINDOWS } from '../../domain/figures/window.ts'
import type { Places } from '../../domain/places/places.ts'
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
    unavailable: of('report').map((row) => ({ quotes: row.quotes, newest: newest(row) })),
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
  WHERE later.dealer_key = quotes.dealer_key AND later."set" = quotes."set" AND later.status = 'published'
    AND later.recency > quotes.recency AND later.comparable_cents IS NOT NULL
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
      textHidden: quotes.textHidden,
      quotedOn: quotes.quotedOn,
      since,
    })
    .from(quotes)
    .where(sql`id IN ${listOf([...new Set(ids)])}`)
  return rows.flatMap(({ priceCents, comparableCents, since, textHidden, ...row }) => {
    if (priceCents === null || comparableCents === null) return []
    const [cents, quotedOn] = since?.split(' ') ?? []
    return [
      {
        ...row,
        ...(textHidden ? { dealer: null, city: null } : {}),
        priceCents,
        comparableCents,
        since: cents && quotedOn ? { comparableCents: Number(cents), quotedOn } : null,
      },
    ]
  })
}

/** Makes figures from the counts: all that are asked for with two queries. */
export async function computeFigures<T extends AreaAndSet>(
  db: Database,
  wanted: readonly T[],
  thisYear: number,
  places: Places,
) {
  if (wanted.length === 0) return []
  const rows = await readCounts(db, wanted)
  const made = wanted.map((pair) => {
    const index = places.country(pair.area)?.priceIndex
    if (!index) throw new Error(`${pair.area} lies in no country of the catalogue`)
    return { pair, figures: areaFigures(countsOf(rows.get(keyOf(pair)) ?? []), thisYear, index) }
  })
  const cheapest = await readCheapest(db, cheapestIds(made.map((one) => one.figures)))
  const byId = new Map(cheapest.map((quote) => [quote.quoteId, quote]))
  return made.map(({ pair, figures }): { pair: T; stored: StoredFigures } => {
    const named = [...new Set(cheapestIds([figures]))].flatMap((id) => byId.get(id) ?? [])
    return { pair, stored: { ...figures, cheapestQuotes: named } }
  })
}
