import { type SQL, sql } from 'drizzle-orm'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { Database } from '../database.ts'
import { rowsOf } from '../lists.ts'
import { isOverDailyCap } from './over-daily-cap.ts'
import { holdOf } from './quote-row.ts'

/** A held quote that another one may bear out. */
export interface HeldQuote {
  readonly id: string
  /** What was read: a release is of this version alone. */
  readonly version: number
  readonly region: string
  readonly sender: string | null
  readonly network: string | null
  readonly comparableCents: number
  readonly year: number
  readonly receivedAt: string
  readonly hold: Hold
}

/** More than a moderator's queue should hold; what lies beyond waits for the moderator. */
const LIMIT = 10

/** The newest quotes of a set and country that are held for a price that may be too high, since a moment. */
export async function heldAbove(
  db: Database,
  country: string,
  set: string,
  since: string,
): Promise<HeldQuote[]> {
  // The index is named, because that of all quotes by when they came looks as good to the planner. Low ones
  // are left out here: they would take the places of those that can be released.
  const rows = await db.all<Omit<HeldQuote, 'hold'> & { readonly hold: string }>(sql`
    SELECT id, version, region, sender, network, comparable_cents AS comparableCents, year, received_at AS receivedAt, hold
    FROM quotes INDEXED BY quotes_held
    WHERE country = ${country} AND "set" = ${set} AND status = 'held' AND received_at >= ${since}
      AND comparable_cents IS NOT NULL AND hold ->> 'reason' IN ('implausible', 'far-above', 'out-of-line')
      AND coalesce(hold ->> 'side', 'above') = 'above'
    ORDER BY received_at DESC LIMIT ${LIMIT}`)
  return rows.flatMap((row) => {
    const hold = holdOf(row.hold)
    return hold === null ? [] : [{ ...row, hold }]
  })
}

/** A quote that is stored in the same batch, and what it bears out. */
interface BearingOut {
  readonly id: string
  readonly releases: readonly Pick<HeldQuote, 'id' | 'version'>[]
}

/**
 * Releases held quotes, in one statement if any. Nothing is released by a quote that was not stored, nor what
 * has changed since it was borne out, and no sender or network gets more published than by sending: of several
 * held ones the oldest come first.
 */
export function releaseBorneOut(stored: readonly BearingOut[]): SQL[] {
  const borneOut = stored.flatMap(({ id: by, releases }) =>
    releases.map(({ id, version }) => ({ id, version, by })),
  )
  if (borneOut.length === 0) return []
  const released = sql`(SELECT borne_out.id, borne_out.version
    FROM ${rowsOf(borneOut, 'id', 'version', 'by')} borne_out JOIN quotes stored ON stored.id = borne_out."by")`
  const published = sql`(others.status = 'published' OR (others.status = 'held'
    AND (others.id, others.version) IN ${released}
    AND (others.received_at, others.id) < (quotes.received_at, quotes.id)))`
  const whose = { sender: sql`quotes.sender`, network: sql`quotes.network` }
  return [
    sql`
    UPDATE quotes SET status = 'published', version = version + 1
    WHERE (id, version) IN ${released} AND status = 'held'
      AND NOT ${isOverDailyCap(whose, sql`quotes."set"`, { published })}`,
  ]
}
