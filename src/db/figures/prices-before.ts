import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { quotes } from '../schema.ts'

/**
 * The counted prices of a set and country that were received before a moment and are still what they were
 * then: a price that was changed bears nothing out, or a sender could walk down from an ordinary one. Reads
 * every published quote of the set and country, so it is asked only where these are few.
 *
 * @param before ISO 8601, UTC
 */
export function pricesBefore(db: Database, country: string, set: string, before: string) {
  return db
    .select({ cents: sql<number>`comparable_cents`, year: quotes.year })
    .from(quotes)
    .where(
      sql`country = ${country} AND "set" = ${set} AND status = 'published'
        AND comparable_cents IS NOT NULL AND received_at < ${before}
        AND NOT EXISTS (SELECT 1 FROM quote_versions former WHERE former.quote_id = quotes.id
          AND former.comparable_cents IS NOT quotes.comparable_cents)`,
    )
}
