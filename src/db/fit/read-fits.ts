import type { FitCount } from '../../domain/part/fit-report.ts'
import type { Database } from '../database.ts'
import { fitCounts } from '../schema.ts'

/** What the fit reports of each model and year come to: a row each, however many reports there are. */
export const readFits = (db: Database): Promise<FitCount[]> => db.select().from(fitCounts).all()
