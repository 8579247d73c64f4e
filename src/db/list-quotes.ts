import { or, type SQL, sql } from 'drizzle-orm'
import type { Quote } from '../domain/quote.ts'
import { recencyOf } from '../domain/recency.ts'
import type { Database } from './database.ts'
import { quoteOf } from './quote-row.ts'
import { listed } from './recount.ts'
import { quotes } from './schema.ts'

/** Which published quotes: of regions or whole countries, of sets, older than a recency. */
export interface QuoteFilter {
  /** A region's code; null for whole countries. */
  readonly region: string | null
  /** The countries to look in where no region is named. */
  readonly countries: readonly string[]
  readonly sets: readonly string[]
  readonly before: string | null
  readonly limit: number
}

export interface QuotePage {
  readonly quotes: readonly Quote[]
  /** Where the next page starts; null where there is none. */
  readonly next: string | null
}

/** The newest of one place and set: read along an index, never more rows than are asked for. */
function newestOf(place: SQL, set: string, before: string | null, limit: number): SQL {
  const older = before === null ? sql`` : sql`AND recency < ${before}`
  return sql`SELECT * FROM (SELECT id FROM quotes WHERE ${place} AND "set" = ${set} AND status = 'published' ${older}
    ORDER BY recency DESC LIMIT ${limit})`
}

/** D1 unites at most this many. */
const UNITED = 5

/** The quotes of any of these selections of ids. */
function ofAny(selections: readonly SQL[]): SQL | undefined {
  const starts = selections.flatMap((_, index) => (index % UNITED === 0 ? [index] : []))
  return or(
    ...starts.map((start) => {
      const united = sql.join(selections.slice(start, start + UNITED), sql` UNION ALL `)
      return sql`${quotes.id} IN (${united})`
    }),
  )
}

/**
 * Published quotes, newest first.
 *
 * @example
 * await listQuotes(db, { region: 'US-OK', countries: [], sets: ['2-key'], before: null, limit: 20 })
 */
export async function listQuotes(db: Database, filter: QuoteFilter): Promise<QuotePage> {
  const { region, countries, sets, before, limit } = filter
  const placesWanted = region
    ? [sql`region = ${region}`]
    : countries.map((country) => sql`country = ${country}`)
  const parts = placesWanted.flatMap((place) => sets.map((set) => newestOf(place, set, before, limit + 1)))
  const rows = await db
    .select()
    .from(quotes)
    .where(ofAny(parts))
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

/** Quotes by their ids, in whatever order. */
export async function findQuotes(db: Database, ids: readonly string[]): Promise<Quote[]> {
  const rows = await db
    .select()
    .from(quotes)
    .where(sql`${quotes.id} IN ${listed(ids)}`)
  return rows.map(quoteOf)
}

/** Whether a quote has taken the place of an older one of its voice. */
export async function hasReplacedOne(db: Database, id: string): Promise<boolean> {
  const older = await db.get<{ id: string } | undefined>(sql`
    SELECT older.id FROM quotes newer JOIN quotes older ON older.voice = newer.voice AND older.status = 'superseded'
    WHERE newer.id = ${id} LIMIT 1`)
  return older !== undefined
}
