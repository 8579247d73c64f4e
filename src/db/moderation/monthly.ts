import { sql } from 'drizzle-orm'
import { type Count, type MonthlyCounts, monthlyCounts } from '../../domain/monthly-counts.ts'
import type { Database } from '../database.ts'
import { monthlyCounts as kept } from '../schema.ts'
import { type Market, marketRows } from './queue.ts'

/** Everything that has happened since a month began, counted. */
const countSince = (db: Database, markets: readonly Market[], since: string) =>
  db.all<Count>(sql`
    SELECT substr(received_at, 1, 7) AS month, 'received' AS counted, coalesce(hold ->> 'reason', '') AS value,
      count(*) AS number
    FROM ${marketRows(markets)} market CROSS JOIN quotes INDEXED BY quotes_received
      ON quotes.country = market.country AND quotes."set" = market."set" AND received_at >= ${since}
    GROUP BY 1, 3
    UNION ALL
    SELECT substr(flagged_at, 1, 7), 'flag', reason, count(*) FROM flags WHERE flagged_at >= ${since} GROUP BY 1, 3
    UNION ALL
    SELECT substr(at, 1, 7), 'deed', action, count(*) FROM moderation_log WHERE at >= ${since} GROUP BY 1, 3`)

const keep = (db: Database, finished: readonly MonthlyCounts[]) =>
  db.run(sql`
    INSERT INTO ${kept} (month, counts)
    SELECT value ->> 'month', json_remove(value, '$.month') FROM json_each(${JSON.stringify(finished)}) WHERE true
    ON CONFLICT DO NOTHING`)

/** The month before one: `2026-01` -> `2025-12`. */
const monthBefore = (month: string) =>
  new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7)

/**
 * The counts of all months, newest first. A month that is over is counted once and kept; so a reader reads
 * one row for each of them, and what came in since.
 *
 * @param current `2026-11`
 */
export async function readMonthlyCounts(
  db: Database,
  markets: readonly Market[],
  current: string,
): Promise<readonly MonthlyCounts[]> {
  const rows = await db.select().from(kept).orderBy(sql`month DESC`)
  // Only `keep` writes this column.
  const known = rows.map(({ month, counts }) => ({ month, ...JSON.parse(counts) }) as MonthlyCounts)
  const last = known[0]?.month ?? ''
  const counts = await countSince(db, markets, last === '' ? last : `${last}~`)
  const months = new Set([current, monthBefore(current), ...counts.map(({ month }) => month)])
  const made = [...months]
    .filter((month) => month > last)
    .sort()
    .reverse()
    .map((month) => monthlyCounts(month, counts))
  const finished = made.filter(({ month }) => month < current)
  // What cannot be kept is still true: the next reader counts it again.
  if (finished.length > 0) await keep(db, finished).catch(() => undefined)
  return [...made, ...known]
}
