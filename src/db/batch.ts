import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'
import type { QuoteRow } from './quotes/quote-row.ts'
import { quotes } from './schema.ts'

export interface ChangedQuotes {
  /** How many rows each statement changed, in their order. */
  readonly changes: readonly number[]
  /** The quotes that were asked for, as they are now. */
  readonly rows: readonly QuoteRow[]
}

function rowOf(raw: Readonly<Record<string, unknown>>): QuoteRow {
  const entries = Object.entries(getTableColumns(quotes)).map(([key, column]) => {
    const value = raw[column.name]
    return [key, value === null ? null : column.mapFromDriverValue(value)]
  })
  // The columns are the table's own, so the row is one of the table's.
  return Object.fromEntries(entries) as QuoteRow
}

/**
 * Runs changes and then reads quotes in one transaction: all of it holds, or nothing does.
 *
 * @param wanted which quotes to read afterwards
 * @throws where the database fails; whether the changes were made is then not known
 */
export async function changeQuotes(
  db: Database,
  statements: readonly SQL[],
  wanted: SQL | undefined,
): Promise<ChangedQuotes> {
  const reading = sql`SELECT * FROM ${quotes} WHERE ${wanted}`
  const results = await db.$client.batch<Record<string, unknown>>(
    [...statements, reading].map((statement) => prepared(db, statement)),
  )
  return {
    changes: results.slice(0, -1).map((result) => result.meta.changes),
    rows: results.at(-1)?.results.map(rowOf) ?? [],
  }
}
