import type { Database } from '../../db/database.ts'
import { type DoubtedPrice, doubtAbout } from '../../domain/intake/did-you-mean.ts'
import { findSet } from '../../domain/part/catalog.ts'
import type { Submitted } from '../../input/submit-form.ts'
import type { Context } from '../context/env.ts'
import { factsOf } from './screen-report.ts'

/**
 * Holds the price of a form that is sound, or only beyond the limits of a price, against its country's quotes.
 *
 * @returns null where nothing has to be asked
 * @throws where the database fails
 */
export async function findDoubt(
  db: Database,
  context: Context,
  read: Submitted,
): Promise<DoubtedPrice | null> {
  const report = read.ok ? read.report : read.beyondLimits
  const set = report && findSet(context.catalog, report.set)
  if (!report || report.priceCents === null || !set) return null
  const { country, yardstick } = await factsOf(db, context, report)
  const doubt = doubtAbout(report, set, yardstick, country)
  return doubt && { doubt, cents: report.priceCents, set, country }
}
