import type { SQL } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

/** Statements as text with everything in it, for `wrangler d1 execute`. */
export function sqlTexts(statements: readonly SQL[]): string[] {
  const dialect = new SQLiteSyncDialect()
  return statements.map((statement) => dialect.sqlToQuery(statement.inlineParams()).sql.trim())
}

/** The same as the text of a file. */
export const sqlFile = (statements: readonly SQL[]): string =>
  sqlTexts(statements)
    .map((text) => `${text};\n`)
    .join('')
