import { type SQL, sql } from 'drizzle-orm'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { recencyOf } from '../../domain/quotes/recency.ts'
import { recount } from '../figures/recount.ts'
import { sqlFile } from '../sql-text.ts'
import { insertQuote } from './quote-columns.ts'
import { dealerKeyOf, type Rules, reportValues } from './report-columns.ts'

/** A quote that a site starts with; its fixed id makes loading it twice harmless. */
export interface SeedQuote extends QuoteReport {
  readonly id: string
  readonly hold?: Hold
}

/** No dealer is merged into another one yet, and no sender is known. */
const insertion = (quote: SeedQuote, receivedAt: string, rules: Rules): SQL => sql`
  ${insertQuote({
    ...reportValues(quote, rules),
    dealerKey: dealerKeyOf(quote, rules),
    typedKey: null,
    id: quote.id,
    status: quote.hold ? 'held' : 'published',
    hold: quote.hold ?? null,
    receivedAt,
    recency: recencyOf({ ...quote, receivedAt }),
  })}
  WHERE true
  ON CONFLICT DO NOTHING`

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
    kinds: quotes.map((quote) => quote.kind),
  }
  const statements = [
    ...quotes.map((quote) => insertion(quote, receivedAt, rules)),
    ...recount(touched, rules.places),
  ]
  return sqlFile(statements)
}
