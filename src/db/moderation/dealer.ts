import { sql } from 'drizzle-orm'
import { type NamedDealer, QUOTES_COUNTED } from '../../domain/dealers/dealer.ts'
import type { Database } from '../database.ts'

interface Row extends NamedDealer {
  /** `QUOTES_COUNTED` stands for that many or more. */
  readonly quotes: number
}

/** A dealer that somebody has named, also in a held quote; null where nobody has. */
export async function findDealer(db: Database, key: string): Promise<Row | null> {
  const found = await db.get<Row | undefined>(sql`
    SELECT dealer_key AS key, region, dealer AS name, city,
      (SELECT count(*) FROM (SELECT 1 FROM quotes WHERE dealer_key = ${key} LIMIT ${QUOTES_COUNTED})) AS quotes
    FROM quotes WHERE dealer_key = ${key} ORDER BY typed_key IS NOT NULL, recency DESC LIMIT 1`)
  return found ?? null
}
