import { getTableColumns, is, type SQL, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import * as schema from './schema.ts'

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable))

/** One row at the most is read, and every column has to be there. */
function answers(table: SQLiteTable): SQL {
  const columns = Object.values(getTableColumns(table)).map((column) => sql`${column}`)
  return sql`EXISTS (SELECT ${sql.join(columns, sql`, `)} FROM ${table} LIMIT 1)`
}

/** Asks the database for an answer of every table; throws where one has none, or is not as this version needs it. */
export async function ping(db: Database): Promise<void> {
  await db.get(sql`SELECT ${sql.join(tables.map(answers), sql`, `)}`)
}
