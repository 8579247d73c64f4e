import type { QuoteReport } from './quote.ts'

/**
 * What quotes are compared by: the set, with cutting where the dealer charges it separately and the
 * amount is known. Before tax, shipping and fitting. A fee that is not known is not guessed.
 *
 * @example
 * comparablePrice({ priceCents: 39000, cutting: 'extra', cuttingCents: 2500 }) // => 41500
 */
export function comparablePrice(
  report: Pick<QuoteReport, 'priceCents' | 'cutting' | 'cuttingCents'>,
): number | null {
  if (report.priceCents === null) return null
  return report.priceCents + (report.cutting === 'extra' ? (report.cuttingCents ?? 0) : 0)
}
