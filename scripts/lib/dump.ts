const BEGIN = '-- A backup of FairKey.'
const END = '-- The backup is complete.'

/**
 * What a backup leaves out: a key of a day that outlived its hours would tie labels to addresses again, and a
 * session would be open again that somebody has ended.
 */
export const LEFT_OUT: readonly string[] = ['sender_keys', 'login_attempts', 'sessions']

/** D1 takes 100 KB a statement. */
const LONGEST = 50_000

const QUOTES = new Set(["'", '"', '`'])

/** Where a quoted text ends, or a comment; a doubled quote in it begins another one right away. */
function endOfQuoted(sql: string, at: number): number {
  const end = sql.indexOf(sql[at] ?? '', at + 1)
  return end === -1 ? sql.length : end
}

/**
 * The statements of a dump, without the semicolons that end them.
 *
 * @example
 * statementsOf("-- two\nINSERT INTO a VALUES(';');\nSELECT 1;") // => ["INSERT INTO a VALUES(';')", 'SELECT 1']
 */
export function statementsOf(sql: string): string[] {
  const statements: string[] = []
  let from = 0
  for (let at = 0; at < sql.length; at += 1) {
    const char = sql[at] ?? ''
    if (QUOTES.has(char)) at = endOfQuoted(sql, at)
    else if (char === '-' && sql[at + 1] === '-') {
      // A dump has comments between its statements only.
      at = sql.indexOf('\n', at) === -1 ? sql.length : sql.indexOf('\n', at)
      from = at + 1
    } else if (char === ';') {
      statements.push(sql.slice(from, at).trim())
      from = at + 1
    }
  }
  return statements.filter((statement) => statement !== '')
}

interface Insertion {
  readonly table: string
  /** `INSERT INTO "quotes" ("id", ...) VALUES` */
  readonly into: string
  /** `('a', ...)` */
  readonly row: string
}

/** What a statement of a dump inserts; null where it is another one. */
function insertionOf(statement: string): Insertion | null {
  const [into, table] = /^INSERT INTO "(\w+)" .*?VALUES(?=\()/s.exec(statement) ?? []
  return into && table ? { table, into, row: statement.slice(into.length) } : null
}

/** How many rows a dump has of each table. */
export function rowsIn(statements: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const statement of statements) {
    const created = /^CREATE TABLE (?:IF NOT EXISTS )?["`](\w+)["`]/.exec(statement)?.[1]
    if (created) rows.set(created, 0)
    const table = insertionOf(statement)?.table
    if (table) rows.set(table, (rows.get(table) ?? 0) + 1)
  }
  return rows
}

/**
 * The same statements with many rows in each: loading takes a tenth of the time.
 *
 * @example
 * packed(['INSERT INTO "a" ("x") VALUES(1)', 'INSERT INTO "a" ("x") VALUES(2)'])
 * // => ['INSERT INTO "a" ("x") VALUES(1),(2)']
 */
export function packed(statements: readonly string[]): string[] {
  const result: string[] = []
  let into = ''
  for (const statement of statements) {
    const insertion = insertionOf(statement)
    const last = result.at(-1) ?? ''
    // In bytes a text is at most three times as long.
    const fits =
      insertion && insertion.into === into && 3 * (last.length + insertion.row.length) < 2 * LONGEST
    if (fits) result[result.length - 1] = `${last},${insertion.row}`
    else result.push(statement)
    into = insertion?.into ?? ''
  }
  return result
}

/** A dump as it is kept, with marks by which a whole one is known. */
export const backupOf = (dump: string, at: Date): string =>
  `${BEGIN} ${at.toISOString()}\n${dump.trim()}\n${END}\n`

/**
 * The statements of a backup.
 *
 * @throws where it is none, or only a part of one
 */
export function readBackup(text: string): string[] {
  if (!text.startsWith(BEGIN)) throw new Error('This is no backup that "npm run backup" has made.')
  if (!text.trimEnd().endsWith(END)) throw new Error('The backup is cut off: its end is missing.')
  return statementsOf(text)
}
