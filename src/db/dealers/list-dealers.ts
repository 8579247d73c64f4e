import { type SQL, sql } from 'drizzle-orm'
import { type Dealer, dealerOf, type NamedDealer, QUOTES_COUNTED } from '../../domain/dealers/dealer.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { Database } from '../database.ts'
import { fewRows } from '../lists.ts'
import { quoteOf } from '../quotes/quote-row.ts'
import { quotes } from '../schema.ts'

/** Which dealers: of some regions, at most so many of each. */
export interface DealerFilter {
  /** Codes of regions; a country's stands for the dealers whose region is not known. */
  readonly regions: readonly string[]
  readonly limit: number
}

const asRows = (values: readonly string[]): SQL => fewRows(values.map((value) => [value]))

/** The dealers that have published quotes whose words are shown: from each key straight to the next, whatever lies between. */
const found = ({ regions, limit }: DealerFilter): SQL => sql`
  RECURSIVE steps(region, key, taken) AS (
    SELECT column1, column1 || ' ', 0 FROM ${asRows(regions)}
    UNION ALL
    SELECT region, (
      SELECT dealer_key FROM quotes INDEXED BY quotes_of_dealer
      WHERE status = 'published' AND text_hidden = 0 AND dealer_key > steps.key AND dealer_key < steps.region || '!'
      ORDER BY dealer_key LIMIT 1), taken + 1
    FROM steps WHERE key IS NOT NULL AND taken < ${limit}
  ),
  found AS (SELECT key FROM steps WHERE taken > 0 AND key IS NOT NULL)`

/** The newest published quote of `found.key`, of the newest ones a dealer is described by. */
const ofDealer = sql.raw(`FROM quotes INDEXED BY quotes_of_dealer
  WHERE dealer_key = found.key AND status = 'published' AND text_hidden = 0 ORDER BY recency DESC`)

/** The newest published quote of a key and set, along the index of both. */
const newestOf = (key: SQL): SQL => sql`(
  SELECT id FROM quotes INDEXED BY quotes_dealer
  WHERE dealer_key = ${key} AND "set" = sets.column1 AND status = 'published' AND text_hidden = 0
  ORDER BY recency DESC LIMIT 1)`

/** The newest published quote that names a dealer: one by its own name, if there is one. */
const namedBy = (key: SQL): SQL => sql`coalesce(
  (SELECT id FROM quotes INDEXED BY quotes_of_dealer
    WHERE dealer_key = ${key} AND status = 'published' AND text_hidden = 0 AND typed_key IS NULL ORDER BY recency DESC LIMIT 1),
  (SELECT id FROM quotes INDEXED BY quotes_of_dealer
    WHERE dealer_key = ${key} AND status = 'published' AND text_hidden = 0 ORDER BY recency DESC LIMIT 1))`

const byName = (a: NamedDealer, b: NamedDealer) =>
  a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1)

/**
 * The dealers of regions by their names.
 *
 * @example
 * await listDealerNames(db, { regions: ['US-OK'], limit: 200 })
 */
export async function listDealerNames(db: Database, filter: DealerFilter): Promise<NamedDealer[]> {
  const rows = await db.all<NamedDealer>(sql`WITH ${found(filter)}
    SELECT found.key, quotes.region, quotes.dealer AS name, quotes.city
    FROM found CROSS JOIN quotes ON quotes.id = ${namedBy(sql`found.key`)}`)
  return rows.sort(byName)
}

interface Description {
  readonly key: string
  readonly quotes: number
  readonly ships: number | null
  readonly name: string
  readonly city: string | null
}

const dealerRows = (db: Database, filter: DealerFilter) =>
  db.all<Description>(sql`WITH ${found(filter)}
    SELECT found.key, (SELECT count(*) FROM (SELECT 1 ${ofDealer} LIMIT ${QUOTES_COUNTED})) AS quotes,
      (SELECT ships FROM (SELECT ships, recency ${ofDealer} LIMIT ${QUOTES_COUNTED})
        WHERE ships IS NOT NULL ORDER BY recency DESC LIMIT 1) AS ships, naming.dealer AS name, naming.city
    FROM found CROSS JOIN quotes naming ON naming.id = ${namedBy(sql`found.key`)}`)

/**
 * The dealers of regions, by name, each with its newest quote of every set.
 *
 * @param sets names of the catalogue's sets
 */
export async function listDealers(
  db: Database,
  filter: DealerFilter,
  sets: readonly string[],
): Promise<Dealer[]> {
  const [facts, rows] = await Promise.all([
    dealerRows(db, filter),
    db
      .select()
      .from(quotes)
      .where(sql`id IN (WITH ${found(filter)}
      SELECT ${newestOf(sql`found.key`)} FROM found CROSS JOIN ${asRows(sets)} sets)`),
  ])
  const newest = Map.groupBy(rows, (row) => row.dealerKey)
  return facts
    .flatMap(({ key, ships, ...facts }) => {
      const own = newest.get(key)?.map(quoteOf) ?? []
      return dealerOf(key, own, { ...facts, ships: ships === null ? null : ships === 1 }) ?? []
    })
    .sort(byName)
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
      .where(sql`dealer_key = ${key} AND status = 'published' AND text_hidden = 0`)
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
