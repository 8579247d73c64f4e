import { SQL } from 'drizzle-orm'
import { fewOf } from '../lists.ts'

/** Some quotes: by a few ids, or by a query in brackets that finds these. */
export type QuoteIds = readonly string[] | SQL

/** The list to look in. */
export const listed = (ids: QuoteIds): SQL => (ids instanceof SQL ? ids : fewOf(ids))
