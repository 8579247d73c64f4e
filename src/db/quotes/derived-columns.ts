import { dealerKey } from '../../domain/dealers/dealer-key.ts'
import type { Catalog } from '../../domain/part/catalog.ts'
import type { Places } from '../../domain/places/places.ts'
import { comparablePrice } from '../../domain/quotes/comparable-price.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { yearOf } from '../../domain/text/day-text.ts'

/** What reports are stored by: where they count, and which dealers are the same. */
export interface Rules {
  readonly places: Places
  readonly catalog: Pick<Catalog, 'dealerWords'>
}

/** The dealer of a report; null where nobody can tell it from another. */
export const dealerKeyOf = ({ dealer, city, region }: QuoteReport, { catalog }: Rules): string | null =>
  dealerKey({ name: dealer, city, region }, catalog.dealerWords)

/** The columns that follow from a report. */
export function derivedColumns(report: QuoteReport, rules: Rules) {
  return {
    comparableCents: comparablePrice(report),
    country: report.region.slice(0, 2),
    /** By what was typed; another dealer may count for it. */
    dealerKey: dealerKeyOf(report, rules),
    year: yearOf(report.quotedOn),
  }
}
