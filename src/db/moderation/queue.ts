import { type SQL, sql } from 'drizzle-orm'
import type { ModeratedQuote } from '../../domain/moderation/moderation.ts'
import type { Database } from '../database.ts'
import { listOf, rowsOf } from '../lists.ts'
import type { QuoteRow } from '../quotes/quote-columns.ts'
import { wholeQuoteOf } from '../quotes/quote-row.ts'
import { quotes } from '../schema.ts'
import { isWithdrawn } from './withdrawn.ts'

/** A country and a set of the catalogue. */
export interface Market {
  readonly country: string
  readonly set: string
}

/** Quotes of one sender, of whatever status but removed. */
export interface QueueGroup {
  /** The sender's hash; null where it is no longer known: then the quote stands alone. */
  readonly sender: string | null
  /** Of its network, as long as the sender is known. */
  readonly network: string | null
  readonly quotes: readonly ModeratedQuote[]
}

export interface Queue {
  readonly groups: readonly QueueGroup[]
  /** Whether more senders wait behind these. */
  readonly more: boolean
}

/** How many quotes of each market, flags and named numbers are looked at for whom to show: the oldest ones. */
const LOOKED_AT = 200

/** One parameter for any number of markets, to be joined. */
export const marketRows = (markets: readonly Market[]): SQL => rowsOf(markets, 'country', 'set')

const waiting = (markets: readonly Market[]): SQL => sql`
  waiting(id) AS (
    SELECT quotes.id FROM ${marketRows(markets)} market CROSS JOIN quotes ON quotes.id IN (
      SELECT id FROM quotes held INDEXED BY quotes_held
      WHERE held.country = market.country AND held."set" = market."set" AND held.status = 'held'
      ORDER BY held.received_at LIMIT ${LOOKED_AT})
    UNION
    SELECT quote_id FROM (
      SELECT quote_id FROM flags JOIN quotes ON quotes.id = quote_id AND quotes.status <> 'removed'
      WHERE handled_at IS NULL ORDER BY flagged_at LIMIT ${LOOKED_AT})
    UNION
    SELECT id FROM (
      SELECT id FROM quotes INDEXED BY quotes_number_waiting
      WHERE status = 'published' AND number_standing = 'waiting' ORDER BY received_at LIMIT ${LOOKED_AT}))`

interface Who {
  readonly sender: string | null
  readonly id: string
}

/** Whose quotes wait, the longest waiting first. */
const readSenders = (db: Database, markets: readonly Market[], { skip, limit }: Page) =>
  db.all<Who>(sql`WITH ${waiting(markets)}
    SELECT sender, min(quotes.id) AS id FROM waiting CROSS JOIN quotes ON quotes.id = waiting.id
    GROUP BY coalesce('sender ' || sender, quotes.id) ORDER BY min(received_at), min(quotes.id)
    LIMIT ${limit} OFFSET ${skip}`)

/** How many flags of each reason wait, of each of these quotes, and what was added to them. */
async function readFlags(db: Database, ids: readonly string[]) {
  const rows = await db.all<{ quoteId: string; reason: string; flags: number; notes: string }>(sql`
    SELECT quote_id AS quoteId, reason, count(*) AS flags,
      json_group_array(note) FILTER (WHERE note IS NOT NULL) AS notes FROM flags
    WHERE quote_id IN ${listOf(ids)} AND handled_at IS NULL
    GROUP BY quote_id, reason ORDER BY reason`)
  return Map.groupBy(rows, ({ quoteId }) => quoteId)
}

/** Which of these quotes their senders have taken off. */
async function readWithdrawn(db: Database, rows: readonly QuoteRow[]): Promise<ReadonlySet<string>> {
  const removed = rows.flatMap(({ id, status }) => (status === 'removed' ? [id] : []))
  // None is among those in the queue, which spares it a query.
  if (removed.length === 0) return new Set()
  const found = await db
    .select({ id: quotes.id })
    .from(quotes)
    .where(sql`${isWithdrawn} AND id IN ${listOf(removed)}`)
  return new Set(found.map(({ id }) => id))
}

/** What a moderator sees of rows; a hidden text is not hidden from moderators. */
export async function moderated(db: Database, rows: readonly QuoteRow[]): Promise<ModeratedQuote[]> {
  const ids = rows.map(({ id }) => id)
  const [found, withdrawn] = await Promise.all([readFlags(db, ids), readWithdrawn(db, rows)])
  return rows.map((row) => ({
    quote: wholeQuoteOf(row),
    version: row.version,
    textHidden: row.textHidden,
    withdrawn: withdrawn.has(row.id),
    flags: (found.get(row.id) ?? []).map(({ reason, flags, notes }) => ({
      reason,
      flags,
      // Made by the query.
      notes: JSON.parse(notes) as string[],
    })),
  }))
}

export interface Page {
  readonly skip: number
  readonly limit: number
}

/**
 * A page of the senders that have a held or flagged quote, or one whose named number waits, with all that each of them has sent and that is
 * not removed. Three queries, however long the queue is.
 */
export async function readQueue(db: Database, markets: readonly Market[], page: Page): Promise<Queue> {
  const found = await readSenders(db, markets, { ...page, limit: page.limit + 1 })
  const shown = found.slice(0, page.limit)
  const senders = shown.flatMap(({ sender }) => sender ?? [])
  const alone = shown.flatMap(({ sender, id }) => (sender === null ? [id] : []))
  const rows = await db
    .select()
    .from(quotes)
    .where(sql`status <> 'removed' AND (
    sender IN ${listOf(senders)} OR id IN ${listOf(alone)})`)
  const all = await moderated(db, rows)
  const senderOf = new Map(rows.map(({ id, sender }) => [id, sender]))
  const networkOf = new Map(rows.map(({ sender, network }) => [sender, network]))
  const groups = shown.map(({ sender, id }) => ({
    sender,
    network: sender === null ? null : (networkOf.get(sender) ?? null),
    quotes: all.filter(({ quote }) =>
      sender === null ? quote.id === id : senderOf.get(quote.id) === sender,
    ),
  }))
  return { groups, more: found.length > page.limit }
}

/** How many quotes are held in markets. */
export async function countHeld(db: Database, markets: readonly Market[]): Promise<number> {
  const found = await db.get<{ held: number | null }>(sql`
    SELECT sum(quotes) AS held FROM counts WHERE counted = 'held' AND (area, "set") IN ${marketRows(markets)}`)
  return found.held ?? 0
}

/** One quote as a moderator sees it, whatever its status. */
export async function findModerated(db: Database, id: string): Promise<ModeratedQuote | null> {
  const [found] = await moderated(db, await db.select().from(quotes).where(sql`id = ${id}`))
  return found ?? null
}
