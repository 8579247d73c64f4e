import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { quotes } from './schema.ts'

/**
 * The counted prices of a set and country that were received before a moment. Reads every published quote
 * of the set and country, so it is asked only where these are few.
 *
 * @param before ISO 8601, UTC
 */
export function pricesBefore(db: Database, country: string, set: string, before: string) {
  return db
    .select({ cents: sql<number>`${quotes.comparableCents}`, year: quotes.year })
    .from(quotes)
    .where(
      sql`${quotes.country} = ${country} AND ${quotes.set} = ${set} AND ${quotes.status} = 'published'
        AND ${quotes.comparableCents} IS NOT NULL AND ${quotes.receivedAt} < ${before}`,
    )
}
