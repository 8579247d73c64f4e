import { getTableColumns, sql } from 'drizzle-orm'
import { QUOTE_KINDS, type Quote } from '../../domain/quotes/quote.ts'
import { type ListOrder, positionOf } from '../../domain/quotes/quote-list.ts'
import type { Database } from '../database.ts'
import { fewOf } from '../lists.ts'
import { merged } from '../merged.ts'
import { numbered } from '../numbered.ts'
import { quotes } from '../schema.ts'
import { cheapestStretches, newestStretches, type Stretched } from './list-stretches.ts'
import { quoteOf } from './quote-row.ts'

/** Which published quotes: unless something else is said, all kinds of all years, the newest first. */
export interface WantedQuotes
  extends Pick<Stretched, 'places' | 'sets'>,
    Partial<Omit<Stretched, 'places' | 'sets'>> {
  readonly order?: ListOrder
  /** Calendar years: of the newest all between the first and the last of them, by price these alone. */
  readonly years?: readonly number[]
  readonly limit: number
}

export interface ListedQuotes {
  readonly quotes: readonly Quote[]
  /** Where the last of them stands, if there are more; else null. */
  readonly next: string | null
}

const ALL = { kinds: QUOTE_KINDS, ships: null, after: null } as const
const ALL_YEARS = [0, 9999]

/**
 * Published quotes in an order: of each stretch of an index no more rows are read than are listed, and one.
 *
 * @example
 * await listQuotes(db, { places: ['US-OK'], sets: catalog.sets, limit: 20 })
 */
export async function listQuotes(db: Database, wanted: WantedQuotes): Promise<ListedQuotes> {
  const { order = 'newest', years = ALL_YEARS, limit } = wanted
  const { say, given } = numbered()
  const within = { ...ALL, ...wanted }
  const stretches =
    order === 'price'
      ? cheapestStretches(within, years, say)
      : newestStretches(within, [Math.min(...years), Math.max(...years)], say)
  if (stretches.length === 0) return { quotes: [], next: null }
  const listed = db
    .$with('listed', { ...getTableColumns(quotes), along: sql<string>`along`.as('along') })
    .as(sql`WITH ${given()} ${merged(stretches)}`)
  const rows = await db
    .with(listed)
    .select()
    .from(listed)
    .orderBy(sql`along DESC`)
    .limit(limit + 1)
  const found = rows.map(quoteOf)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { quotes: page, next: found.length > limit && last ? positionOf(order, last) : null }
}

/** The newest published quotes of a country whose dealers ship to other states. */
export async function listShippingQuotes(
  db: Database,
  country: string,
  sets: WantedQuotes['sets'],
  limit: number,
): Promise<readonly Quote[]> {
  return (await listQuotes(db, { places: [country], sets, ships: true, limit })).quotes
}

/** A few quotes by their ids, in whatever order. */
export async function findQuotes(db: Database, ids: readonly string[]): Promise<Quote[]> {
  const rows = await db
    .select()
    .from(quotes)
    .where(sql`id IN ${fewOf(ids)}`)
  return rows.map(quoteOf)
}

/** Those of a few quotes that have taken the place of an older one of their voice, by their ids. */
export async function findReplacing(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.all<{ id: string }>(sql`
    SELECT newer.id FROM quotes newer WHERE newer.id IN ${fewOf(ids)} AND EXISTS (
      SELECT 1 FROM quotes older WHERE older.voice = newer.voice AND older.status = 'superseded' AND older.id <> newer.id)`)
  return new Set(rows.map(({ id }) => id))
}

/** A quote that came with a key. */
export type QuoteUnderKey = Pick<typeof quotes.$inferSelect, 'id' | 'idempotencyKey' | 'status' | 'dealerKey'>

/** The quotes that came with a few keys. */
export const findByKeys = (db: Database, keys: readonly string[]): Promise<QuoteUnderKey[]> =>
  db
    .select({
      id: quotes.id,
      idempotencyKey: quotes.idempotencyKey,
      status: quotes.status,
      dealerKey: quotes.dealerKey,
    })
    .from(quotes)
    .where(sql`idempotency_key IN ${fewOf(keys)}`)
