import { eq, type SQL, sql } from 'drizzle-orm'
import type { Places } from '../../domain/places/places.ts'
import type { Quote, QuoteReport, QuoteStatus } from '../../domain/quotes/quote.ts'
import { batchAndRead } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { quotes } from '../schema.ts'
import { quoteOf, wholeQuoteOf } from './quote-row.ts'
import { settleVoices } from './supersede-older.ts'

/** A quote, hidden words included, with the version that a change of it has to name. */
export interface VersionedQuote {
  readonly quote: Quote
  readonly version: number
  readonly sender: string | null
}

export type Changed =
  | { readonly outcome: 'changed'; readonly quote: Quote }
  /** Somebody else changed it first: read it again. */
  | { readonly outcome: 'outdated' }

/** A quote to be changed. */
export async function findForChange(db: Database, id: string): Promise<VersionedQuote | null> {
  const row = await db.select().from(quotes).where(eq(quotes.id, id)).get()
  return row ? { quote: wholeQuoteOf(row), version: row.version, sender: row.sender } : null
}

const columnsAsJson = sql.raw(`json_object(
  'set', "set", 'kind', kind, 'priceCents', price_cents, 'region', region, 'city', city, 'dealer', dealer,
  'quotedOn', quoted_on, 'cutting', cutting, 'cuttingCents', cutting_cents, 'fittingCents', fitting_cents,
  'ships', ships, 'proof', json(proof), 'note', note, 'sourceUrl', source_url, 'status', status, 'hold', json(hold))`)

/** What quotes are before a change, for the history and for recounts. */
export const keepVersions = (where: SQL, at: string): SQL => sql`
  INSERT INTO quote_versions
    (quote_id, version, before, region, "set", year, comparable_cents, kind, dealer_key, voice, changed_at)
  SELECT id, version, ${columnsAsJson}, region, "set", year, comparable_cents, kind, dealer_key, voice, ${at}
  FROM quotes WHERE ${where}
  ON CONFLICT DO NOTHING`

/**
 * Makes one change with all that follows from it: what the quote was is kept, its voice settled, its
 * counts taken anew.
 *
 * @param update changes the quote only where its version is the current one, and raises that
 * @param further statements of the same transaction
 */
export async function applyChange(
  db: Database,
  places: Places,
  current: VersionedQuote,
  at: string,
  update: SQL,
  after: Pick<QuoteReport, 'region' | 'set'>,
  further: readonly SQL[] = [],
): Promise<Changed> {
  const { quote, version } = current
  const ids = [quote.id]
  const touched = {
    at,
    ids,
    regions: [quote.region, after.region],
    sets: [...new Set([quote.set, after.set])],
  }
  const statements = [
    keepVersions(sql`id = ${quote.id} AND version = ${version}`, at),
    update,
    settleVoices(ids),
    ...recount(touched, places),
    ...further,
  ]
  const { changes, rows } = await batchAndRead(db, statements, eq(quotes.id, quote.id))
  const [, updated] = changes
  const [row] = rows
  return row && updated === 1 ? { outcome: 'changed', quote: quoteOf(row) } : { outcome: 'outdated' }
}

/**
 * Puts a quote where a person or a rule decided: published or removed. What it was is kept.
 *
 * @param at ISO 8601, UTC
 * @example
 * await moveQuote(db, places, current, 'removed', '2026-11-22T20:17:00.000Z') // a withdrawal
 */
export function moveQuote(
  db: Database,
  places: Places,
  current: VersionedQuote,
  status: Exclude<QuoteStatus, 'superseded' | 'held'>,
  at: string,
): Promise<Changed> {
  const { quote, version } = current
  const update = sql`UPDATE quotes SET status = ${status}, version = version + 1
    WHERE id = ${quote.id} AND version = ${version}`
  return applyChange(db, places, current, at, update, quote)
}
