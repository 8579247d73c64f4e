import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

/** A held quote that another one may bear out. */
export interface HeldQuote {
  readonly id: string
  readonly region: string
  readonly sender: string | null
  readonly comparableCents: number
  readonly year: number
  readonly receivedAt: string
}

/** More than a moderator's queue should hold; what lies beyond waits for the moderator. */
const LIMIT = 10

/** The newest quotes of a set and country that are held for their price, since a moment. */
export function heldForPrice(
  db: Database,
  country: string,
  set: string,
  since: string,
): Promise<HeldQuote[]> {
  // The index is named, because that of all quotes by when they came looks as good to the planner.
  return db.all<HeldQuote>(sql`
    SELECT id, region, sender, comparable_cents AS comparableCents, year, received_at AS receivedAt
    FROM quotes INDEXED BY quotes_held
    WHERE country = ${country} AND "set" = ${set} AND status = 'held' AND received_at >= ${since}
      AND comparable_cents IS NOT NULL AND hold ->> 'reason' <> 'too-many-today'
    ORDER BY received_at DESC LIMIT ${LIMIT}`)
}
