import { sql } from 'drizzle-orm'
import { DAILY_CAPS } from '../../domain/intake/daily-caps.ts'
import type { SenderOverCap } from '../../domain/moderation/moderation.ts'
import type { Database } from '../database.ts'

/**
 * The senders of whom undoing something has left more published than a day's caps let through unseen. What
 * was published comes back whole, because holding a part of it would undo half of an action; a moderator
 * learns of it instead.
 *
 * @returns nothing for an action that undid nothing
 */
export const sendersOverCapAfter = (db: Database, actionId: string): Promise<SenderOverCap[]> =>
  db.all<SenderOverCap>(sql`
    WITH undoing AS (SELECT * FROM moderation_log WHERE action_id = ${actionId} AND action LIKE 'undo-%'),
    senders AS (
      SELECT sender FROM quotes WHERE id IN (SELECT subject FROM undoing)
      UNION SELECT sender FROM quotes WHERE dealer_key IN (
        SELECT subject FROM undoing WHERE action = 'undo-merge'
        UNION SELECT before ->> 'into' FROM undoing WHERE action = 'undo-merge'))
    SELECT sender, sum(quotes) AS published FROM (
      SELECT sender, count(*) AS quotes FROM quotes
      WHERE sender IN (SELECT sender FROM senders) AND status = 'published' GROUP BY sender, "set")
    GROUP BY sender HAVING max(quotes) > ${DAILY_CAPS.publishedPerSet} OR sum(quotes) > ${DAILY_CAPS.published}
    ORDER BY sender`)
