import { sql } from 'drizzle-orm'
import type { ChartFigures } from '../../domain/figures/figures.ts'
import type { ChartsLookup, FiguresLookup, StoredFigures } from '../../domain/figures/set-figures.ts'
import type { Places } from '../../domain/places/places.ts'
import type { Database } from '../database.ts'
import { fewOf, rowsOf } from '../lists.ts'
import { figures } from '../schema.ts'
import { computeFigures, keyOf, type MadeFigures } from './compute-figures.ts'
import { fingerprint } from './fingerprint.ts'

/** Raised when the rules or the price index change, so that stored figures are made anew. */
const RULES = 6

export interface Wanted {
  readonly areas: readonly string[]
  readonly sets: readonly string[]
}

/** Figures with what the charts of some of the sets need. */
export interface ChartedFigures {
  readonly lookup: FiguresLookup
  readonly charts: ChartsLookup
}

/**
 * What figures are computed for besides the counts: the calendar year and the country's price index.
 *
 * @example
 * basisOf('US-OK', 2026, places) // => '6 2026 US 2025 321.943'
 */
function basisOf(area: string, thisYear: number, places: Places): string {
  const country = places.country(area)
  const newest = Object.entries(country?.priceIndex.annual ?? {}).at(-1) ?? []
  return [RULES, thisYear, country?.code, ...newest].join(' ')
}

/**
 * Charts come last in the row and are read for these sets alone: SQLite follows a long row no further than
 * to the last column that it is asked for.
 */
const columns = (charted: readonly string[]) => ({
  area: figures.area,
  set: figures.set,
  revision: figures.revision,
  computedRevision: figures.computedRevision,
  basis: figures.basis,
  changedAt: figures.changedAt,
  data: figures.data,
  charts: sql<
    string | null
  >`${charted.length > 0 ? sql`CASE WHEN "set" IN ${fewOf(charted)} THEN charts END` : sql`NULL`}`,
})

type FiguresRow = typeof figures.$inferSelect

/**
 * Stored for the revision they were made of alone: a change since then leaves them to the next reader.
 * However many there are it is one statement with one parameter; D1 takes a hundred of these at most.
 */
function keep(db: Database, made: readonly (MadeFigures & { readonly pair: FiguresRow; basis: string })[]) {
  const rows = made.map(({ pair: { area, set, revision }, basis, ...parts }) => {
    const [data, charts] = [JSON.stringify(parts.brief), JSON.stringify(parts.charts)]
    return {
      area,
      set,
      revision,
      basis: `${basis} ${fingerprint(data)} ${fingerprint(charts)}`,
      data,
      charts,
    }
  })
  return db.run(sql`
    UPDATE figures SET computed_revision = figures.revision, basis = made.basis, data = made.data, charts = made.charts
    FROM ${rowsOf(rows, 'area', 'set', 'revision', 'basis', 'data', 'charts')} made
    WHERE figures.area = made.area AND figures."set" = made."set" AND figures.revision = made.revision`)
}

/** What was read of figures: their charts only where they are wanted. */
interface Found {
  readonly brief: StoredFigures
  readonly charts: ChartFigures | null
}

/**
 * The figures that are stored; null where they are old, or not what was stored: then they are made anew. What is
 * not wanted is not read, so only its sign is left unlooked at.
 */
function fresh(row: FiguresRow, basis: string, wantsCharts: boolean): Found | null {
  const { data, charts, computedRevision, revision } = row
  if (data === null || row.basis === null || computedRevision !== revision) return null
  const sign = `${basis} ${fingerprint(data)} `
  // Only `keep` writes these columns, as their signs show.
  const brief = () => JSON.parse(data) as StoredFigures
  if (!wantsCharts) return row.basis.startsWith(sign) ? { brief: brief(), charts: null } : null
  if (charts === null || row.basis !== `${sign}${fingerprint(charts)}`) return null
  return { brief: brief(), charts: JSON.parse(charts) as ChartFigures }
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
 * The figures of areas and sets, and what the charts of some of these sets need: read where they are stored and
 * still true, else made anew from the counts and stored for the next reader.
 *
 * @param charted which of the sets
 * @param thisYear the calendar year that windows end with
 * @example
 * const { charts } = await readCharts(db, { areas: ['US'], sets: ['1-key', '2-key'] }, ['2-key'], 2026, places)
 * charts('US', '2-key')?.years.length // => 1
 */
export async function readCharts(
  db: Database,
  wanted: Wanted,
  charted: readonly string[],
  thisYear: number,
  places: Places,
): Promise<ChartedFigures> {
  const rows = await db.select(columns(charted)).from(figures).where(ofPairs(wanted))
  const basis = (row: FiguresRow) => basisOf(row.area, thisYear, places)
  const found = new Map<string, Found>()
  for (const row of rows) {
    const stored = fresh(row, basis(row), charted.includes(row.set))
    if (stored) found.set(keyOf(row), stored)
  }
  const stale = rows.filter((row) => !found.has(keyOf(row)))
  const made = await computeFigures(db, stale, thisYear, places)
  for (const { pair, brief, charts } of made) found.set(keyOf(pair), { brief, charts })
  // What cannot be stored is still true: the next reader makes it again.
  if (made.length > 0)
    await keep(
      db,
      made.map((one) => ({ ...one, basis: basis(one.pair) })),
    ).catch(() => undefined)
  const changes = new Map(rows.map((row) => [keyOf(row), row.changedAt]))
  const of = (area: string, set: string) => found.get(keyOf({ area, set }))
  return {
    lookup: (area, set) => {
      const brief = of(area, set)?.brief
      return brief && { ...brief, changedAt: changes.get(keyOf({ area, set })) ?? null }
    },
    charts: (area, set) => (charted.includes(set) ? (of(area, set)?.charts ?? undefined) : undefined),
  }
}

/**
 * The brief figures of areas and sets, as `readCharts` has them.
 *
 * @param thisYear the calendar year that windows end with
 * @example
 * const lookup = await readFigures(db, { areas: ['US-OK', 'US'], sets: ['2-key'] }, 2026, places)
 * lookup('US', '2-key')?.quotesIn.all // => 3
 */
export async function readFigures(
  db: Database,
  wanted: Wanted,
  thisYear: number,
  places: Places,
): Promise<FiguresLookup> {
  return (await readCharts(db, wanted, [], thisYear, places)).lookup
}
