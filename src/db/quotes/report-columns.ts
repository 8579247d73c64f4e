import { type SQL, sql } from 'drizzle-orm'
import { dealerKey } from '../../domain/dealers/dealer-key.ts'
import type { Catalog } from '../../domain/part/catalog.ts'
import type { Places } from '../../domain/places/places.ts'
import { comparablePrice } from '../../domain/quotes/comparable-price.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { yearOf } from '../../domain/text/day-text.ts'
import { countedKey, typedKey, voiceAfter } from './merged-dealer.ts'
import { assignments, picked, type QuoteValues, REPORTED } from './quote-columns.ts'

/** What reports are stored by: where they count, and which dealers are the same. */
export interface Rules {
  readonly places: Places
  readonly catalog: Pick<Catalog, 'dealerWords'>
}

/** The dealer of a report; null where nobody can tell it from another. */
export const dealerKeyOf = (
  { dealer, city, region }: Pick<QuoteReport, 'dealer' | 'city' | 'region'>,
  { catalog }: Rules,
): string | null => dealerKey({ name: dealer, city, region }, catalog.dealerWords)

/** What a report says and what follows from that alone; another dealer may count for the one that was typed. */
export function reportValues(report: QuoteReport, rules: Rules): QuoteValues {
  const said: QuoteReport = picked(report, REPORTED)
  const key = sql`${dealerKeyOf(report, rules)}`
  return {
    ...said,
    comparableCents: comparablePrice(report),
    country: report.region.slice(0, 2),
    dealerKey: countedKey(key),
    typedKey: typedKey(key),
    numberStanding: report.namedNumber === null ? null : 'waiting',
    year: yearOf(report.quotedOn),
  }
}

/**
 * What an UPDATE of a quote sets to give it other contents, with all columns that follow from these. What a
 * moderator has said of a named number holds for that number of that set.
 */
export function reportColumns(report: QuoteReport, rules: Rules): SQL {
  const key = sql`${dealerKeyOf(report, rules)}`
  const values = reportValues(report, rules)
  return assignments({
    ...values,
    numberStanding: sql`CASE WHEN named_number IS ${report.namedNumber} AND "set" = ${report.set} THEN number_standing
      ELSE ${values.numberStanding} END`,
    recency: sql`${report.quotedOn} || ' ' || received_at || ' ' || id`,
    voice: voiceAfter(report, key),
  })
}
