import { openForWriting } from '../../db/database.ts'
import { type FitOutcome, storeFitReport } from '../../db/fit/store-fit-report.ts'
import type { FitReport } from '../../domain/part/fit-report.ts'
import type { Bindings, Context } from '../context/env.ts'
import { labelsOf } from '../sender/sender.ts'

/** Stores what the sender of a request found. */
export async function tellFit(
  { DB }: Bindings,
  context: Context,
  request: Request,
  report: FitReport,
): Promise<FitOutcome> {
  const db = openForWriting(DB)
  const at = context.now()
  const labels = await labelsOf(db, request, at, context.randomBytes)
  return storeFitReport(db, { ...report, ...labels, at: at.toISOString() })
}
