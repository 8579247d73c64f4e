import type { Hold } from '../../domain/intake/screening.ts'
import { type Quote, shownQuote } from '../../domain/quotes/quote.ts'
import type { quotes } from '../schema.ts'

export type QuoteRow = typeof quotes.$inferSelect

/** A stored row as everybody may see it. */
export const quoteOf = (row: QuoteRow): Quote => shownQuote(wholeQuoteOf(row))

/** A stored row with words that are hidden: for its sender and for moderators. */
export function wholeQuoteOf(row: QuoteRow): Quote {
  return {
    id: row.id,
    set: row.set,
    kind: row.kind,
    priceCents: row.priceCents,
    comparableCents: row.comparableCents,
    region: row.region,
    city: row.city,
    dealer: row.dealer,
    dealerKey: row.dealerKey,
    quotedOn: row.quotedOn,
    cutting: row.cutting,
    cuttingCents: row.cuttingCents,
    fittingCents: row.fittingCents,
    ships: row.ships,
    proof: row.proof,
    note: row.note,
    sourceUrl: row.sourceUrl,
    status: row.status,
    hold: holdOf(row.hold),
    textHidden: row.textHidden,
    receivedAt: row.receivedAt,
  }
}

/** Why a quote was held, as its column says. */
// Only src/db writes this column, from a Hold.
export const holdOf = (text: string | null): Hold | null =>
  text === null ? null : (JSON.parse(text) as Hold)
