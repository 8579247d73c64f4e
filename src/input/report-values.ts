import type { QuoteReport } from '../domain/quote.ts'
import type { FormValues } from './submit-form.ts'

const price = (cents: number | null) => (cents === null ? '' : String(cents / 100))

const saidOf = (ships: boolean | null) => (ships === null ? 'unknown' : ships ? 'yes' : 'no')

/**
 * A report as the form's fields, to be changed there.
 *
 * @example
 * reportValues({ ...report, set: '2-key', priceCents: 39050 }).price // => ['390.5']
 */
export function reportValues(report: QuoteReport): FormValues {
  return {
    set: [report.set],
    kind: [report.kind],
    price: [price(report.priceCents)],
    region: [report.region],
    dealer: [report.dealer ?? ''],
    city: [report.city ?? ''],
    day: ['other'],
    quotedOn: [report.quotedOn],
    cutting: [report.cutting],
    cuttingPrice: [price(report.cuttingCents)],
    fittingPrice: [price(report.fittingCents)],
    ships: [saidOf(report.ships)],
    proof: report.proof === null ? [] : report.proof.length === 0 ? ['none'] : report.proof,
    note: [report.note ?? ''],
    sourceUrl: [report.sourceUrl ?? ''],
  }
}
