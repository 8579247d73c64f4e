import { sql } from 'drizzle-orm'
import type { DatedFigures, FiguresLookup, StoredFigures } from '../../domain/figures/set-figures.ts'
import type { Places } from '../../domain/places/places.ts'
import type { Database } from '../database.ts'
import { fewOf, rowsOf } from '../lists.ts'
import { figures } from '../schema.ts'
import { computeFigures, keyOf } from './compute-figures.ts'
import { fingerprint } from './fingerprint.ts'

/** Raised when the rules or the price index change, so that stored figures are made anew. */
const RULES = 5

export interface Wanted {
  readonly areas: readonly string[]
  readonly sets: readonly string[]
}

type FiguresRow = typeof figures.$inferSelect

/**
 * What figures are computed for besides the counts: the calendar year and the country's price index.
 *
 * @example
 * basisOf('US-OK', 2026, places) // => '2 2026 US 2025 321.943'
 */
function basisOf(area: string, thisYear: number, places: Places): string {
  const country = places.country(area)
  const newest = Object.entries(country?.priceIndex.annual ?? {}).at(-1) ?? []
  return [RULES, thisYear, country?.code, ...newest].join(' ')
}

/** What figures were made from, and a sign of what was stored of them. */
const signed = (basis: string, data: string) => `${basis} ${fingerprint(data)}`

/** Figures made anew. */
interface Made {
  readonly row: FiguresRow
  readonly basis: string
  readonly stored: StoredFigures
}

/**
 * Stored for the revision they were made of alone: a change since then leaves them to the next reader.
 * However many there are it is one statement with one parameter; D1 takes a hundred of these at most.
 */
function keep(db: Database, made: readonly Made[]) {
  const rows = made.map(({ row: { area, set, revision }, basis, stored }) => {
    const data = JSON.stringify(stored)
    return { area, set, revision, basis: signed(basis, data), data }
  })
  return db.run(sql`
    UPDATE figures SET computed_revision = figures.revision, basis = made.basis, data = made.data
    FROM ${rowsOf(rows, 'area', 'set', 'revision', 'basis', 'data')} made
    WHERE figures.area = made.area AND figures."set" = made."set" AND figures.revision = made.revision`)
}

/** The figures that are stored; null where they are old, or not what was stored: then they are made anew. */
function fresh(row: FiguresRow, thisYear: number, places: Places): StoredFigures | null {
  const { data, basis, computedRevision, revision } = row
  if (data === null || computedRevision !== revision) return null
  if (basis !== signed(basisOf(row.area, thisYear, places), data)) return null
  // Only `keep` writes this column, as its sign shows.
  return JSON.parse(data) as StoredFigures
}

/** D1 takes a hundred parameters a statement. */
const PAIRS_ONE_BY_ONE = 45

/** One look-up a pair: lists to look in would be rows of their own. Of many pairs they are read all the same. */
const ofPairs = ({ areas, sets }: Wanted) =>
  sql.join(
    areas.length * sets.length <= PAIRS_ONE_BY_ONE
      ? areas.flatMap((area) => sets.map((set) => sql`(area = ${area} AND "set" = ${set})`))
      : sets.map((set) => sql`("set" = ${set} AND area IN ${fewOf(areas)})`),
    sql` OR `,
  )

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
  const found = new Map<string, DatedFigures>()
  for (const row of rows) {
    const stored = fresh(row, thisYear, places)
    if (stored) found.set(keyOf(row), { ...stored, changedAt: row.changedAt })
  }
  const stale = rows.filter((row) => !found.has(keyOf(row)))
  const computed = await computeFigures(db, stale, thisYear, places)
  const made = computed.map(({ pair: row, stored }) => ({
    row,
    basis: basisOf(row.area, thisYear, places),
    stored,
  }))
  for (const { row, stored } of made) found.set(keyOf(row), { ...stored, changedAt: row.changedAt })
  // What cannot be stored is still true: the next reader makes it again.
  if (made.length > 0) await keep(db, made).catch(() => undefined)
  return (area, set) => found.get(keyOf({ area, set }))
}
