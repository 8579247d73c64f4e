import { type SQL, sql } from 'drizzle-orm'
import { voicesOf } from '../figures/recount.ts'
import type { QuoteIds } from './quote-ids.ts'

/**
 * Lets only the newest quote of every voice count that these quotes have or had. It states what holds
 * rather than what changes, so a newer quote that is removed brings back the one before it.
 * The same rule as `supersedes` in src/domain/quotes/voice.ts.
 */
export const supersedeOlder = (ids: QuoteIds): SQL => sql`
  UPDATE quotes SET status = CASE WHEN EXISTS (
      SELECT 1 FROM quotes newer
      WHERE newer.voice = quotes.voice AND newer.status IN ('published', 'superseded')
        AND (newer.received_at, newer.id) > (quotes.received_at, quotes.id)
    ) THEN 'superseded' ELSE 'published' END
  WHERE voice IN (${voicesOf(ids)}) AND status IN ('published', 'superseded')`
