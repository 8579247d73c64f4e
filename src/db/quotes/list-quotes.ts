import { type SQL, sql } from 'drizzle-orm'
import type { Quote } from '../../domain/quotes/quote.ts'
import { recencyOf } from '../../domain/quotes/recency.ts'
import type { Database } from '../database.ts'
import { fewOf } from '../lists.ts'
import { quotes } from '../schema.ts'
import { quoteOf } from './quote-row.ts'

/** Which published quotes: of regions or countries, of one set or all, older than a recency. */
export interface QuoteFilter {
  /** Codes of regions, or of countries, which stand for all that is in them. */
  readonly places: readonly string[]
  readonly set: string | null
  readonly before: string | null
  readonly limit: number
}

export interface ListedQuotes {
  readonly quotes: readonly Quote[]
  /** Where the next page starts; null where there is none. */
  readonly next: string | null
}

/** Published quotes of one place, along the index that is made for it. */
function published(place: string, { set, before }: QuoteFilter): SQL {
  const column = sql.raw(place.length === 2 ? 'country' : 'region')
  const ofSet = set === null ? sql`` : sql`AND "set" = ${set}`
  const older = before === null ? sql`` : sql`AND recency < ${before}`
  return sql`${column} = ${place} AND status = 'published' ${ofSet} ${older}`
}

/** Of several places no more rows are read than the newest of each. */
function ofPlaces(filter: QuoteFilter): SQL {
  const [only, ...others] = filter.places
  if (only !== undefined && others.length === 0) return published(only, filter)
  const newest = filter.places.map(
    (place) => sql`SELECT * FROM (SELECT id FROM quotes WHERE ${published(place, filter)}
      ORDER BY recency DESC LIMIT ${filter.limit + 1})`,
  )
  return sql`id IN (${sql.join(newest, sql` UNION ALL `)})`
}

/**
 * Published quotes, newest first.
 *
 * @example
 * await listQuotes(db, { places: ['US-OK'], set: '2-key', before: null, limit: 20 })
 */
export async function listQuotes(db: Database, filter: QuoteFilter): Promise<ListedQuotes> {
  const { limit } = filter
  const rows = await db
    .select()
    .from(quotes)
    .where(ofPlaces(filter))
    .orderBy(sql`recency DESC`)
    .limit(limit + 1)
  const found = rows.map(quoteOf)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { quotes: page, next: found.length > limit && last ? recencyOf(last) : null }
}

/** The newest published quotes of a country whose dealers ship to other states. */
export async function listShippingQuotes(db: Database, country: string, limit: number): Promise<Quote[]> {
  const rows = await db
    .select()
    .from(quotes)
    .where(sql`country = ${country} AND status = 'published' AND ships = 1`)
    .orderBy(sql`recency DESC`)
    .limit(limit)
  return rows.map(quoteOf)
}

/** A few quotes by their ids, in whatever order. */
export async function findQuotes(db: Database, ids: readonly string[]): Promise<Quote[]> {
  const rows = await db
    .select()
    .from(quotes)
    .where(sql`id IN ${fewOf(ids)}`)
  return rows.map(quoteOf)
}

/** Whether a quote has taken the place of an older one of its voice. */
export async function hasReplacedOne(db: Database, id: string): Promise<boolean> {
  const older = await db.get<{ id: string } | undefined>(sql`
    SELECT older.id FROM quotes newer JOIN quotes older ON older.voice = newer.voice AND older.status = 'superseded'
    WHERE newer.id = ${id} LIMIT 1`)
  return older !== undefined
}
