import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { Hold } from '../../domain/intake/screening.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { recencyOf } from '../../domain/quotes/recency.ts'
import { recount } from '../figures/recount.ts'
import { derivedColumns, type Rules } from './derived-columns.ts'

/** A quote that a site starts with; its fixed id makes loading it twice harmless. */
export interface SeedQuote extends QuoteReport {
  readonly id: string
  readonly hold?: Hold
}

const orNull = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

function insertion(quote: SeedQuote, receivedAt: string, rules: Rules): SQL {
  const derived = derivedColumns(quote, rules)
  return sql`
    INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, city, dealer, dealer_key,
      quoted_on, year, cutting, cutting_cents, fitting_cents, ships, proof, note, source_url,
      status, hold, received_at, recency)
    VALUES (${quote.id}, ${quote.set}, ${quote.kind}, ${quote.priceCents}, ${derived.comparableCents},
      ${quote.region}, ${derived.country}, ${quote.city}, ${quote.dealer}, ${derived.dealerKey}, ${quote.quotedOn},
      ${derived.year}, ${quote.cutting}, ${quote.cuttingCents}, ${quote.fittingCents},
      ${quote.ships === null ? null : Number(quote.ships)}, ${orNull(quote.proof)}, ${quote.note},
      ${quote.sourceUrl}, ${quote.hold ? 'held' : 'published'}, ${orNull(quote.hold)}, ${receivedAt},
      ${recencyOf({ ...quote, receivedAt })})
    ON CONFLICT DO NOTHING`
}

/**
 * The SQL that loads quotes and counts them, for `wrangler d1 execute`. Loading twice changes nothing,
 * and what a moderator has changed since stays changed.
 *
 * @param receivedAt when the site received them, ISO 8601, UTC
 */
export function seedSql(quotes: readonly SeedQuote[], rules: Rules, receivedAt: string): string {
  const touched = {
    at: receivedAt,
    ids: quotes.map((quote) => quote.id),
    regions: [...new Set(quotes.map((quote) => quote.region))],
    sets: [...new Set(quotes.map((quote) => quote.set))],
  }
  const statements = [
    ...quotes.map((quote) => insertion(quote, receivedAt, rules)),
    ...recount(touched, rules.places),
  ]
  const dialect = new SQLiteSyncDialect()
  return statements
    .map((statement) => `${dialect.sqlToQuery(statement.inlineParams()).sql.trim()};\n`)
    .join('')
}
