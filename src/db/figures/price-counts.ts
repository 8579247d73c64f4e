import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { counts } from '../schema.ts'

/** The counted prices of an area and set, from a year on. */
export async function priceCounts(db: Database, area: string, set: string, fromYear: number) {
  const rows = await db
    .select({ year: counts.year, value: counts.value, quotes: counts.quotes })
    .from(counts)
    .where(
      sql`area = ${area} AND "set" = ${set} AND counted = 'price' AND year >= ${fromYear} AND quotes > 0`,
    )
  return rows.map(({ year, value, quotes }) => ({ year, quotes, cents: Number(value) }))
}
