import { sql } from 'drizzle-orm'
import type { Places } from '../../domain/places/places.ts'
import type { QuoteStatus } from '../../domain/quotes/quote.ts'
import type { Database } from '../database.ts'
import { applyChange, type Changed, type VersionedQuote } from './versioned-change.ts'

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
