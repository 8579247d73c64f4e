import type { QuoteReport } from '../domain/quotes/quote.ts'
import thread from './launch-quotes.json' with { type: 'json' }

/** A quote that FairKey starts with; its id is fixed, so that loading it twice stores it once. */
export interface LaunchQuote extends QuoteReport {
  readonly id: string
}

/** The day that FairKey started, when these became known to it. */
export const LAUNCHED_AT = '2026-11-22T00:00:00.000Z'

/** What the forum thread of 2011 reports, and nothing else. */
// JSON files are typed by their first look (kind: string); test/catalog checks every value.
export const launchQuotes = thread.quotes as readonly LaunchQuote[]
