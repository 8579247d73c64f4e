import { type SQL, sql } from 'drizzle-orm'
import { columnsFor, eachColumn } from './quote-columns.ts'

/**
 * Whether a version of a quote said something else in words than the quote does now; words that are
 * forgotten count as others. To be asked where `quotes` and `quote_versions` are joined.
 */
export const hadOtherWords: SQL = sql`(${eachColumn(
  columnsFor('words'),
  (name, column) => `quote_versions.before ->> '${column}' IS NOT quotes.${name}`,
  ' OR ',
)})`
