import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import type { QuoteRow } from './quotes/quote-columns.ts'
import { quotes } from './schema.ts'

/** What a batch has done: how many rows each statement changed, in their order. */
export type Changes = readonly number[]

const dialect = new SQLiteAsyncDialect()

/** A statement with its parameters: drizzle's own batch takes none that has any. */
function prepared(db: Database, statement: SQL): D1PreparedStatement {
  const query = dialect.sqlToQuery(statement)
  return db.$client.prepare(query.sql).bind(...query.params)
}

const run = (db: Database, statements: readonly SQL[]) =>
  db.$client.batch<Record<string, unknown>>(statements.map((statement) => prepared(db, statement)))

/**
 * Runs statements in one transaction: all of them hold, or none does.
 *
 * @throws where the database fails; whether the changes were made is then not known
 */
export async function batch(db: Database, statements: readonly SQL[]): Promise<Changes> {
  const results = await run(db, statements)
  return results.map(({ meta }) => meta.changes)
}

export interface ReadBatch {
  readonly changes: Changes
  /** The quotes that each question finds, as they are now. */
  readonly found: readonly (readonly QuoteRow[])[]
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
 * Runs statements and then reads quotes, all in one transaction.
 *
 * @param wanted which quotes to read afterwards, a condition a question
 * @throws where the database fails; whether the changes were made is then not known
 */
export async function batchAndRead(
  db: Database,
  statements: readonly SQL[],
  wanted: readonly SQL[],
): Promise<ReadBatch> {
  const questions = wanted.map((which) => sql`SELECT * FROM quotes WHERE ${which}`)
  const results = await run(db, [...statements, ...questions])
  return {
    changes: results.slice(0, statements.length).map(({ meta }) => meta.changes),
    found: results.slice(statements.length).map((answer) => answer.results.map(rowOf)),
  }
}
