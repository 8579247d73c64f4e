import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { formerDealers } from '../schema.ts'

/** The dealer that an address of former times means; null for one that there never was. */
export async function formerDealer(db: Database, key: string): Promise<string | null> {
  const found = await db.select().from(formerDealers).where(sql`former_key = ${key}`).get()
  return found?.dealerKey ?? null
}
