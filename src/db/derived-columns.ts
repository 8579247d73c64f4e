import type { Catalog } from '../domain/catalog.ts'
import { comparablePrice } from '../domain/comparable-price.ts'
import { dealerKey } from '../domain/dealer-key.ts'
import type { Places } from '../domain/places.ts'
import type { QuoteReport } from '../domain/quote.ts'
import { voiceOf } from '../domain/voice.ts'

/** What reports are stored by: where they count, and which dealers are the same. */
export interface Rules {
  readonly places: Places
  readonly catalog: Pick<Catalog, 'dealerWords'>
}

/** The dealer of a report; null where nobody can tell it from another. */
export const dealerKeyOf = ({ dealer, city, region }: QuoteReport, { catalog }: Rules): string | null =>
  dealerKey({ name: dealer, city, region }, catalog.dealerWords)

/** The columns that follow from a report. */
export function derivedColumns(report: QuoteReport, sender: string | null, rules: Rules) {
  const key = dealerKeyOf(report, rules)
  return {
    comparableCents: comparablePrice(report),
    country: report.region.slice(0, 2),
    dealerKey: key,
    year: Number(report.quotedOn.slice(0, 4)),
    voice: voiceOf(sender, report.set, key),
  }
}

export type DerivedColumns = ReturnType<typeof derivedColumns>
