import { sql } from 'drizzle-orm'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { Database } from '../database.ts'
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
