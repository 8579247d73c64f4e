import { sql } from 'drizzle-orm'
import type { SetWord, SpokenDealer } from '../../domain/advice/spoken-dealer.ts'
import type { Database } from '../database.ts'
import { newestWords } from '../schema.ts'
import { type DealerFilter, found, type ListedDealers, pageOf } from './list-dealers.ts'
import { wordOf } from './read-words.ts'

function spoken(dealerKey: string, words: readonly SetWord[]) {
  const [last, ...older] = words.toSorted((a, b) => (a.newest < b.newest ? 1 : -1))
  if (!last) return []
  const { region, dealer: name, city, newest } = last
  return [{ newest, dealer: { key: dealerKey, region, name, city, words: [last, ...older] } }]
}

/**
 * Dealers by what each said last of every set.
 *
 * @example
 * await listWords(db, { region: 'US-OK', before: null, limit: 50 })
 */
export async function listWords(db: Database, filter: DealerFilter): Promise<ListedDealers<SpokenDealer>> {
  const rows = await db
    .select()
    .from(newestWords)
    .where(sql`dealer_key IN (WITH ${found(filter)} SELECT key FROM found)`)
  const byDealer = Map.groupBy(rows.flatMap(wordOf), ({ dealerKey }) => dealerKey)
  return pageOf(
    [...byDealer].flatMap(([key, words]) => spoken(key, words)),
    filter.limit,
  )
}
