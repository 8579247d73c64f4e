import { type SQL, sql } from 'drizzle-orm'
import { type Dealer, dealerOf, type NamedDealer, QUOTES_COUNTED } from '../../domain/dealers/dealer.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { Database } from '../database.ts'
import { fewRows } from '../lists.ts'
import { quoteOf } from '../quotes/quote-row.ts'
import { quotes } from '../schema.ts'

/** Which dealers: of a region or of all, whose newest quote is older than a recency. */
export interface DealerFilter {
  /** A region's code; a country's stands for the dealers whose region is not known. Null is everywhere. */
  readonly region: string | null
  readonly before: string | null
  readonly limit: number
}

export interface ListedDealers<T extends NamedDealer> {
  /** Those with the newest quote first. */
  readonly dealers: readonly T[]
  /** Where the next page starts; null where there is none. */
  readonly next: string | null
}

const asRows = (values: readonly string[]): SQL => fewRows(values.map((value) => [value]))

/** `found(key, newest)`: one dealer more than are wanted, which tells whether there is a next page. */
export function found({ region, before, limit }: DealerFilter): SQL {
  const here = region === null ? sql`true` : sql`region = ${region}`
  const older = before === null ? sql`true` : sql`newest < ${before}`
  return sql`found(key, newest) AS (
    SELECT dealer_key, newest FROM dealer_words WHERE is_last = 1 AND ${here} AND ${older}
    ORDER BY newest DESC LIMIT ${limit + 1})`
}

/** A page, and where the next one starts, of one dealer more than are wanted. */
export function pageOf<T extends NamedDealer>(
  rows: readonly { readonly newest: string; readonly dealer: T }[],
  limit: number,
): ListedDealers<T> {
  const sorted = rows.toSorted((a, b) => (a.newest < b.newest ? 1 : -1))
  const page = sorted.slice(0, limit)
  return {
    dealers: page.map(({ dealer }) => dealer),
    next: sorted.length > limit ? (page.at(-1)?.newest ?? null) : null,
  }
}

/** The newest published quote of `found.key`, of the newest ones a dealer is described by. */
const ofDealer = sql.raw(`FROM quotes INDEXED BY quotes_of_dealer
  WHERE dealer_key = found.key AND status = 'published' AND name_hidden = 0 ORDER BY recency DESC`)

/** The newest published quote of a key and set, along the index of both. */
const newestOf = (key: SQL): SQL => sql`(
  SELECT id FROM quotes INDEXED BY quotes_dealer
  WHERE dealer_key = ${key} AND "set" = sets.column1 AND status = 'published' AND name_hidden = 0
  ORDER BY recency DESC LIMIT 1)`

/** The newest published quote that names a dealer: one by its own name, if there is one. */
const namedBy = (key: SQL): SQL => sql`coalesce(
  (SELECT id FROM quotes INDEXED BY quotes_of_dealer
    WHERE dealer_key = ${key} AND status = 'published' AND name_hidden = 0 AND typed_key IS NULL ORDER BY recency DESC LIMIT 1),
  (SELECT id FROM quotes INDEXED BY quotes_of_dealer
    WHERE dealer_key = ${key} AND status = 'published' AND name_hidden = 0 ORDER BY recency DESC LIMIT 1))`

interface NamedRow extends NamedDealer {
  readonly newest: string
}

/**
 * The names of dealers.
 *
 * @example
 * await listDealerNames(db, { region: 'US-OK', before: null, limit: 50 })
 */
export async function listDealerNames(
  db: Database,
  filter: DealerFilter,
): Promise<ListedDealers<NamedDealer>> {
  const rows = await db.all<NamedRow>(sql`WITH ${found(filter)}
    SELECT found.key, quotes.region, quotes.dealer AS name, quotes.city, newest
    FROM found CROSS JOIN quotes ON quotes.id = ${namedBy(sql`found.key`)}`)
  return pageOf(
    rows.map(({ newest, ...dealer }) => ({ newest, dealer })),
    filter.limit,
  )
}

/** The regions that have a dealer: from each straight to the next. */
export async function listDealerRegions(db: Database): Promise<string[]> {
  const rows = await db.all<{ region: string }>(sql`
    WITH RECURSIVE steps(region) AS (
      SELECT min(region) FROM dealer_words WHERE is_last = 1
      UNION ALL
      SELECT (SELECT min(region) FROM dealer_words WHERE is_last = 1 AND region > steps.region) FROM steps WHERE region IS NOT NULL)
    SELECT region FROM steps WHERE region IS NOT NULL`)
  return rows.map(({ region }) => region)
}

interface Description {
  readonly key: string
  readonly quotes: number
  readonly ships: number | null
  readonly name: string
  readonly city: string | null
  /** The recency of the newest quote. */
  readonly last: string
}

const dealerRows = (db: Database, filter: DealerFilter) =>
  db.all<Description>(sql`WITH ${found(filter)}
    SELECT found.key, (SELECT count(*) FROM (SELECT 1 ${ofDealer} LIMIT ${QUOTES_COUNTED})) AS quotes,
      (SELECT ships FROM (SELECT ships, recency ${ofDealer} LIMIT ${QUOTES_COUNTED})
        WHERE ships IS NOT NULL ORDER BY recency DESC LIMIT 1) AS ships, naming.dealer AS name, naming.city,
      newest AS last
    FROM found CROSS JOIN quotes naming ON naming.id = ${namedBy(sql`found.key`)}`)

/**
 * Dealers, each with its newest quote of every set.
 *
 * @param sets names of the catalogue's sets
 */
export async function listDealers(
  db: Database,
  filter: DealerFilter,
  sets: readonly string[],
): Promise<ListedDealers<Dealer>> {
  const [facts, rows] = await Promise.all([
    dealerRows(db, filter),
    db
      .select()
      .from(quotes)
      .where(sql`id IN (WITH ${found(filter)}
      SELECT ${newestOf(sql`found.key`)} FROM found CROSS JOIN ${asRows(sets)} sets)`),
  ])
  const newest = Map.groupBy(rows, (row) => row.dealerKey)
  const described = facts.flatMap(({ key, ships, last, ...facts }) => {
    const own = newest.get(key)?.map(quoteOf) ?? []
    const dealer = dealerOf(key, own, { ...facts, ships: ships === null ? null : ships === 1 })
    return dealer ? [{ newest: last, dealer }] : []
  })
  return pageOf(described, filter.limit)
}

export interface DealerHistory {
  /** Published ones, newest first, `QUOTES_COUNTED` at the most. */
  readonly quotes: readonly Quote[]
  /** The newest of each set, older ones than those among them. */
  readonly newest: readonly Quote[]
  /** As it was typed last, by its own name if anybody used that. */
  readonly named: Pick<NamedDealer, 'name' | 'city'> | null
}

/** What was published of one dealer; nothing for a dealer that nobody has quoted. */
export async function readDealer(db: Database, key: string, sets: readonly string[]): Promise<DealerHistory> {
  const [history, newest] = await Promise.all([
    db
      .select()
      .from(quotes)
      .where(sql`dealer_key = ${key} AND status = 'published' AND name_hidden = 0`)
      .orderBy(sql`recency DESC`)
      .limit(QUOTES_COUNTED),
    db
      .select()
      .from(quotes)
      .where(sql`id IN (SELECT ${newestOf(sql`${key}`)} FROM ${asRows(sets)} sets)`),
  ])
  const naming = history.find(({ typedKey }) => typedKey === null) ?? history[0]
  return {
    quotes: history.map(quoteOf),
    newest: newest.map(quoteOf),
    named: naming ? { name: naming.dealer ?? '', city: naming.city } : null,
  }
}
