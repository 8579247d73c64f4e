import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Hold } from '../domain/screening.ts'
import type { Database } from './database.ts'
import { holdOf } from './quote-row.ts'
import { quotes } from './schema.ts'

/** A held quote that another one may bear out. */
export interface HeldQuote {
  readonly id: string
  /** What was read: a release is of this version alone. */
  readonly version: number
  readonly region: string
  readonly sender: string | null
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
  const rows = await db
    .select({
      id: quotes.id,
      version: quotes.version,
      region: quotes.region,
      sender: quotes.sender,
      comparableCents: sql<number>`${quotes.comparableCents}`,
      year: quotes.year,
      receivedAt: quotes.receivedAt,
      hold: quotes.hold,
    })
    .from(quotes)
    .where(
      and(
        eq(quotes.country, country),
        eq(quotes.set, set),
        eq(quotes.status, 'held'),
        gte(quotes.receivedAt, since),
        sql`${quotes.comparableCents} IS NOT NULL`,
        // Low ones are left out here: they would take the places of those that can be released.
        sql`${quotes.hold} ->> 'reason' IN ('implausible', 'far-above', 'out-of-line')
          AND coalesce(${quotes.hold} ->> 'side', 'above') = 'above'`,
      ),
    )
    .orderBy(desc(quotes.receivedAt))
    .limit(LIMIT)
  return rows.flatMap((row) => {
    const hold = holdOf(row.hold)
    return hold === null ? [] : [{ ...row, hold }]
  })
}
