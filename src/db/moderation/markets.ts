import { sql } from 'drizzle-orm'
import type { Arrival } from '../../domain/moderation/alarm.ts'
import { isPriceHold } from '../../domain/quotes/hold.ts'
import { isPriced, PRICED_KINDS, type Quote, type QuoteKind } from '../../domain/quotes/quote.ts'
import type { Database } from '../database.ts'
import { fewRows, rowsOf } from '../lists.ts'
import { holdOf, quoteOf } from '../quotes/quote-row.ts'
import { CHEAPNESS, quotes } from '../schema.ts'
import { type Market, marketRows } from './queue.ts'

/** As many as the alarm looks at. */
const LAST = 20

interface LastRow extends Market {
  readonly sender: string
  readonly hold: string | null
  readonly kind: QuoteKind
  readonly receivedAt: string
}

/** The last quotes of each market, newest first; of a sender who is no longer known nothing can be told. */
export async function lastArrivals(db: Database, markets: readonly Market[]) {
  const rows = await db.all<LastRow>(sql`
    SELECT quotes.country, quotes."set", sender, hold, kind, received_at AS receivedAt FROM ${marketRows(markets)} market
    CROSS JOIN quotes ON quotes.id IN (
      SELECT id FROM quotes last INDEXED BY quotes_received
      WHERE last.country = market.country AND last."set" = market."set"
      ORDER BY last.received_at DESC LIMIT ${LAST})
    WHERE sender IS NOT NULL ORDER BY received_at DESC`)
  return markets.map((market) => ({
    market,
    arrivals: rows
      .filter(({ country, set }) => country === market.country && set === market.set)
      .map(({ sender, hold, kind, receivedAt }): Arrival => {
        const reason = holdOf(hold)
        return {
          sender,
          heldForPrice: reason !== null && isPriceHold(reason),
          refused: !isPriced(kind),
          receivedAt,
        }
      }),
  }))
}

/** A price to find neighbours of: what it would have been in a year, in cents. */
export interface Target extends Market {
  readonly year: number
  readonly cents: number
}

/** Counted quotes on either side of each price; which of them are nearest is for the caller to say. */
export async function quotesAround(db: Database, targets: readonly Target[], each: number): Promise<Quote[]> {
  if (targets.length === 0) return []
  const wanted = sql`FROM quotes INDEXED BY quotes_cheapest_of_country
    WHERE quotes.country = target.country AND quotes."set" = target."set" AND quotes.kind = priced.column1
      AND quotes.year = target.year AND status = 'published' AND comparable_cents IS NOT NULL`
  const asCheap = sql`(1999999999 - target.cents) || ' '`
  const kinds = fewRows(PRICED_KINDS.map((kind) => [kind]))
  const rows = await db
    .select()
    .from(quotes)
    .where(sql`id IN (
    SELECT found.id FROM ${rowsOf(targets, 'country', 'set', 'year', 'cents')} target CROSS JOIN ${kinds} priced CROSS JOIN quotes found ON found.id IN (
      SELECT id FROM (SELECT id ${wanted} AND ${CHEAPNESS} >= ${asCheap} ORDER BY ${CHEAPNESS} LIMIT ${each})
      UNION ALL
      SELECT id FROM (SELECT id ${wanted} AND ${CHEAPNESS} < ${asCheap} ORDER BY ${CHEAPNESS} DESC LIMIT ${each})))`)
  return rows.map(quoteOf)
}
