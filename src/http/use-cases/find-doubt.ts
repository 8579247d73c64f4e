import type { Database } from '../../db/database.ts'
import { type DoubtedPrice, doubtAbout } from '../../domain/intake/did-you-mean.ts'
import { findSet } from '../../domain/part/catalog.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import type { Submitted } from '../../input/submit-form.ts'
import type { Context } from '../context/env.ts'
import { type Facts, factsOf } from './screen-report.ts'

/** What a form reports that is sound, or only beyond the limits of a price; null where there is no price to doubt. */
function pricedReport(read: Submitted): QuoteReport | null {
  const report = read.ok ? read.report : read.beyondLimits
  return report && report.priceCents !== null ? report : null
}

function doubtOf(report: QuoteReport, { country, yardstick }: Facts, { catalog }: Context) {
  const set = findSet(catalog, report.set)
  const doubt = set ? doubtAbout(report, set, yardstick, country) : null
  return set && doubt && report.priceCents !== null ? { doubt, cents: report.priceCents, set, country } : null
}

/**
 * Holds the prices of forms against their country's quotes, which are read once for all of them.
 *
 * @returns for each form null where nothing has to be asked
 * @throws where the database fails
 */
export async function findDoubts(
  db: Database,
  context: Context,
  read: readonly Submitted[],
): Promise<readonly (DoubtedPrice | null)[]> {
  const priced = read.map(pricedReport)
  const reports = priced.filter((report) => report !== null)
  if (reports.length === 0) return priced.map(() => null)
  const facts = await factsOf(db, context, reports)
  return priced.map((report) => {
    const about = report && facts[reports.indexOf(report)]
    return report && about ? doubtOf(report, about, context) : null
  })
}

/** The same of one form. */
export async function findDoubt(
  db: Database,
  context: Context,
  read: Submitted,
): Promise<DoubtedPrice | null> {
  const [doubted = null] = await findDoubts(db, context, [read])
  return doubted
}
