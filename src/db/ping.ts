import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

/** Asks the database for an answer; throws where it has none. */
export async function ping(db: Database): Promise<void> {
  await db.get(sql`SELECT count(*) AS tables FROM sqlite_schema WHERE name = 'quotes'`)
}
