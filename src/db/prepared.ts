import type { SQL } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'

const dialect = new SQLiteAsyncDialect()

/** A raw statement with its parameters, for a batch: drizzle's own batch takes none that has any. */
export function prepared(db: Database, statement: SQL): D1PreparedStatement {
  const query = dialect.sqlToQuery(statement)
  return db.$client.prepare(query.sql).bind(...query.params)
}
