import type { Hold } from '../../domain/quotes/hold.ts'
import { type Quote, shownQuote } from '../../domain/quotes/quote.ts'
import { columnsFor, picked, type QuoteRow } from './quote-columns.ts'

/** A stored row as everybody may see it. */
export const quoteOf = (row: QuoteRow): Quote => shownQuote(wholeQuoteOf(row))

const SHOWN = columnsFor('arrival', 'said', 'words', 'dealer', 'price', 'standing')

/** A stored row with words that are hidden: for its sender and for moderators. */
export const wholeQuoteOf = (row: QuoteRow): Quote => picked(row, SHOWN)

/** Why a quote was held, as its column says. */
// Only src/db writes this column, from a Hold.
export const holdOf = (text: string | null): Hold | null =>
  text === null ? null : (JSON.parse(text) as Hold)
