import { type SQL, sql } from 'drizzle-orm'
import { DAILY_CAPS, ofNetwork } from '../../domain/intake/daily-caps.ts'
import type { OverCap } from '../../domain/moderation/moderation.ts'
import type { Database } from '../database.ts'

/** Of whom more is published than some caps, among those that undoing has touched. */
const over = (whose: OverCap['whose'], ofSet: number, inAll: number): SQL => {
  const label = sql.raw(whose)
  return sql`SELECT ${whose} AS whose, label, sum(quotes) AS published FROM (
      SELECT ${label} AS label, count(*) AS quotes FROM quotes
      WHERE ${label} IN (SELECT ${label} FROM touched) AND status = 'published' GROUP BY ${label}, "set")
    GROUP BY label HAVING max(quotes) > ${ofSet} OR sum(quotes) > ${inAll}`
}

/**
 * The senders and networks of whom undoing something has left more published than a day's caps let through
 * unseen. What was published comes back whole, because holding a part of it would undo half of an action; a
 * moderator learns of it instead.
 *
 * @returns nothing for an action that undid nothing
 */
export function overCapAfter(db: Database, actionId: string): Promise<OverCap[]> {
  const { publishedPerSet, published } = DAILY_CAPS
  return db.all<OverCap>(sql`
    WITH undoing AS (SELECT * FROM moderation_log WHERE action_id = ${actionId} AND action LIKE 'undo-%'),
    touched AS (
      SELECT sender, network FROM quotes WHERE id IN (SELECT subject FROM undoing)
      UNION SELECT sender, network FROM quotes WHERE dealer_key IN (
        SELECT subject FROM undoing WHERE action = 'undo-merge'
        UNION SELECT before ->> 'into' FROM undoing WHERE action = 'undo-merge'))
    ${over('sender', publishedPerSet, published)}
    UNION ALL ${over('network', ofNetwork(publishedPerSet), ofNetwork(published))}
    ORDER BY whose DESC, label`)
}
