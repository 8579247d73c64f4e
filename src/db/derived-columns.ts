import { comparablePrice } from '../domain/comparable-price.ts'
import { dealerKey } from '../domain/dealer-key.ts'
import type { QuoteReport } from '../domain/quote.ts'
import { voiceOf } from '../domain/voice.ts'

/** The columns that follow from a report. */
export function derivedColumns(report: QuoteReport, sender: string | null) {
  const key = dealerKey(report.dealer, report.region)
  return {
    comparableCents: comparablePrice(report),
    country: report.region.slice(0, 2),
    dealerKey: key,
    year: Number(report.quotedOn.slice(0, 4)),
    voice: voiceOf(sender, report.set, key),
  }
}
