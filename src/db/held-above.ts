import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { PRICE_HOLDS } from '../domain/screening.ts'
import type { Database } from './database.ts'
import { listed } from './recount.ts'
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
}

/** More than a moderator's queue should hold; what lies beyond waits for the moderator. */
const LIMIT = 10

/** The newest quotes of a set and country that are held for their price, since a moment. */
export async function heldForPrice(
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
    })
    .from(quotes)
    .where(
      and(
        eq(quotes.country, country),
        eq(quotes.set, set),
        eq(quotes.status, 'held'),
        gte(quotes.receivedAt, since),
        sql`${quotes.comparableCents} IS NOT NULL AND ${quotes.hold} ->> 'reason' IN ${listed(PRICE_HOLDS)}`,
      ),
    )
    .orderBy(desc(quotes.receivedAt))
    .limit(LIMIT)
  return rows
}
