import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportLocally, keepOpen, migrateLocally, runLocally, withLocal } from './local-database.ts'
import { root } from './run.ts'
import { DATABASE, remoteWrangler, wrangler } from './wrangler.ts'

/** A database: the account's, or one on this machine. */
export interface Database {
  readonly remote: boolean
  /** Where a local one lies, as wrangler's --persist-to; undefined: where `npm start` has it. */
  readonly persistTo: string | undefined
  /** A folder for this run's files. */
  readonly scratch: string
}

/** Where the local database lies, as wrangler's --persist-to. */
const folderOf = ({ persistTo }: Database): string => persistTo ?? join(root, '.wrangler', 'state')

/** Does something that asks a database several times, and opens it once. */
export const atOneOpening = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  database.remote ? work() : keepOpen(folderOf(database), work)

type Row = Readonly<Record<string, unknown>>

/**
 * Asks through wrangler, which alone reaches the account's database.
 *
 * @param where `--remote`, or whatever else wrangler takes to say which database is meant
 */
export async function askThroughWrangler(
  where: readonly string[],
  statements: readonly string[],
): Promise<Row[][]> {
  const output = await wrangler(
    'd1',
    'execute',
    DATABASE,
    ...where,
    '--json',
    '--command',
    statements.join(';\n'),
  )
  // wrangler may say something before the answer.
  const answers = JSON.parse(output.slice(output.search(/^\[/m))) as { results: Row[] }[]
  return answers.map(({ results }) => results)
}

/** Asks a database several things at once: the rows of each statement. */
export async function askEach(database: Database, statements: readonly string[]): Promise<Row[][]> {
  if (database.remote) return askThroughWrangler(['--remote'], statements)
  return withLocal(folderOf(database), async (local) => {
    const answers = await local.batch<Row>(statements.map((statement) => local.prepare(statement)))
    return answers.map(({ results }) => results)
  })
}

/** Asks a database; one statement. */
export const ask = async (database: Database, sql: string): Promise<Row[]> =>
  (await askEach(database, [sql])).flat()

/** What a database is made of, as far as it is ours. */
export interface Parts {
  /** In an order in which they can be made. */
  readonly tables: readonly string[]
  /** The SQL that makes the indexes again: an export of chosen tables leaves them out. */
  readonly indexes: string
}

/** Looks up what a database is made of. */
export async function partsOf(database: Database): Promise<Parts> {
  const rows = await ask(
    database,
    `SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL
      AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE '~_cf~_%' ESCAPE '~' ORDER BY name`,
  )
  const again = (sql: unknown) =>
    `${String(sql).replace(/^CREATE (UNIQUE )?INDEX /, 'CREATE $1INDEX IF NOT EXISTS ')};\n`
  return {
    tables: rows.filter(({ type }) => type === 'table').map(({ name }) => String(name)),
    indexes: rows
      .filter(({ type }) => type === 'index')
      .map(({ sql }) => again(sql))
      .join(''),
  }
}

/** How many rows each of some tables has. */
export async function countRows(
  database: Database,
  tables: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (tables.length === 0) return new Map()
  const columns = tables.map((table) => `(SELECT count(*) FROM "${table}") AS "${table}"`)
  const [counts = {}] = await ask(database, `SELECT ${columns.join(', ')}`)
  return new Map(tables.map((table) => [table, Number(counts[table])]))
}

/**
 * The SQL that makes a database again, of some tables without their rows.
 *
 * @param isEmpty whether a table's rows are left out
 */
export async function dump(
  database: Database,
  { tables, indexes }: Parts,
  isEmpty: (table: string) => boolean,
): Promise<string> {
  const exported = (name: string, of: readonly string[], withRows: boolean) => {
    if (of.length === 0) return ''
    if (database.remote) return exportRemotely(join(database.scratch, name), of, withRows)
    return exportLocally(folderOf(database), of, withRows)
  }
  const full = tables.filter((table) => !isEmpty(table))
  const rows = await exported('rows.sql', full, true)
  return [rows, await exported('empty.sql', tables.filter(isEmpty), false), indexes].join('\n')
}

async function exportRemotely(file: string, tables: readonly string[], withRows: boolean): Promise<string> {
  const chosen = tables.flatMap((table) => ['--table', table])
  const without = withRows ? [] : ['--no-data']
  const place = ['--remote', '--skip-confirmation', '--output', file]
  await wrangler('d1', 'export', DATABASE, ...place, ...chosen, ...without)
  return readFileSync(file, 'utf8')
}

/** Runs a file of SQL: all of it or nothing, at Cloudflare as on this machine. */
export async function run(database: Database, file: string): Promise<void> {
  if (!database.remote) return runLocally(folderOf(database), file)
  const { code } = await remoteWrangler('d1', 'execute', DATABASE, '--remote', '--yes', '--file', file)
  if (code !== 0) throw new Error('D1 did not take it: nothing has changed.')
}

/** Applies the migrations that are due. */
export async function migrateUp(database: Database): Promise<void> {
  if (database.remote) await wrangler('d1', 'migrations', 'apply', DATABASE, '--remote')
  else await migrateLocally(folderOf(database))
}
