import { sql } from 'drizzle-orm'
import { type Count, countsOfMonth, type MonthlyCounts } from '../../domain/moderation/monthly-counts.ts'
import type { Database } from '../database.ts'
import { rowsOf } from '../lists.ts'
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
    SELECT substr(at, 1, 7), 'action', action, count(*) FROM moderation_log WHERE at >= ${since} GROUP BY 1, 3`)

function keep(db: Database, made: readonly MonthlyCounts[], asOf: string) {
  const rows = made.map(({ month, ...counts }) => ({ month, counts }))
  return db.run(sql`
    INSERT INTO monthly_counts (month, counts, as_of)
    SELECT month, counts, ${asOf} FROM ${rowsOf(rows, 'month', 'counts')}
    WHERE true
    ON CONFLICT (month) DO UPDATE SET counts = excluded.counts, as_of = excluded.as_of`)
}

const HOUR = 3_600_000

/**
 * The counts of all months, newest first, as of the last hour. Whoever comes later counts the newest month
 * anew, and what came after it; so a reader reads one row a month, and once an hour what came in this month.
 */
export async function readMonthlyCounts(
  db: Database,
  markets: readonly Market[],
  now: Date,
): Promise<readonly MonthlyCounts[]> {
  const current = now.toISOString().slice(0, 7)
  const rows = await db.select().from(kept).orderBy(sql`month DESC`)
  // Only `keep` writes this column.
  const known = rows.map(({ month, counts }) => ({ month, ...JSON.parse(counts) }) as MonthlyCounts)
  const [newest] = rows
  if (newest?.month === current && Date.parse(newest.asOf) > now.getTime() - HOUR) return known
  const since = newest?.month ?? ''
  const counts = await countSince(db, markets, since)
  const months = new Set([current, ...counts.map(({ month }) => month)])
  const made = [...months]
    .sort()
    .reverse()
    .map((month) => countsOfMonth(month, counts))
  // What cannot be kept is still true: the next reader counts it again.
  await keep(db, made, now.toISOString()).catch(() => undefined)
  return [...made, ...known.filter(({ month }) => !months.has(month))]
}
