import { and, eq, or } from 'drizzle-orm'
import type { Places } from '../domain/places.ts'
import type { FiguresLookup, StoredFigures } from '../domain/set-figures.ts'
import { computeFigures, keyOf } from './compute-figures.ts'
import type { Database } from './database.ts'
import { figures } from './schema.ts'

/** Raised when the rules or the price index change, so that stored figures are made anew. */
const RULES = 1

export interface Wanted {
  readonly areas: readonly string[]
  readonly sets: readonly string[]
}

type FiguresRow = typeof figures.$inferSelect

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

/** Stored for the revision they were made of alone: a change since then leaves them to the next reader. */
function keep(db: Database, { area, set, revision }: FiguresRow, basis: string, data: StoredFigures) {
  return db
    .update(figures)
    .set({ computedRevision: revision, basis, data: JSON.stringify(data) })
    .where(and(eq(figures.area, area), eq(figures.set, set), eq(figures.revision, revision)))
}

const isFresh = (row: FiguresRow, thisYear: number, places: Places) =>
  row.computedRevision === row.revision && row.basis === basisOf(row.area, thisYear, places)

/** One look-up a pair: lists to look in would be rows of their own. */
const ofPairs = ({ areas, sets }: Wanted) =>
  or(...areas.flatMap((area) => sets.map((set) => and(eq(figures.area, area), eq(figures.set, set)))))

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
  wanted: Wanted,
  thisYear: number,
  places: Places,
): Promise<FiguresLookup> {
  const rows = await db.select().from(figures).where(ofPairs(wanted))
  const found = new Map<string, StoredFigures>()
  for (const row of rows.filter((row) => isFresh(row, thisYear, places))) {
    // Only `keep` writes this column.
    if (row.data !== null) found.set(keyOf(row), JSON.parse(row.data) as StoredFigures)
  }
  const stale = rows.filter((row) => !found.has(keyOf(row)))
  const made = await computeFigures(db, stale, thisYear, places)
  for (const { pair, stored } of made) found.set(keyOf(pair), stored)
  const [first, ...further] = made.map(({ pair, stored }) =>
    keep(db, pair, basisOf(pair.area, thisYear, places), stored),
  )
  // What cannot be stored is still true: the next reader makes it again.
  if (first) await db.batch([first, ...further]).catch(() => undefined)
  return (area, set) => found.get(keyOf({ area, set }))
}
