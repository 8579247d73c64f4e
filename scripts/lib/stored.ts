import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

const where = ({ remote, persistTo }: Database): string[] =>
  remote ? ['--remote'] : ['--local', ...(persistTo ? ['--persist-to', persistTo] : [])]

type Row = Readonly<Record<string, unknown>>

/** Asks a database; one statement. */
export async function ask(database: Database, sql: string): Promise<Row[]> {
  const output = await wrangler('d1', 'execute', DATABASE, ...where(database), '--json', '--command', sql)
  // wrangler may say something before the answer.
  const answers = JSON.parse(output.slice(output.search(/^\[/m))) as { results: Row[] }[]
  return answers.flatMap(({ results }) => results)
}

/** The tables that are ours, in an order in which they can be made. */
export async function tablesIn(database: Database): Promise<string[]> {
  const rows = await ask(
    database,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
      AND name NOT LIKE '~_cf~_%' ESCAPE '~' ORDER BY name`,
  )
  return rows.map(({ name }) => String(name))
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
 * `wrangler d1 export` reads the local database that lies beside its configuration and no other, so a
 * configuration is put beside the one that is meant.
 */
function configBeside({ persistTo, scratch }: Database): string[] {
  if (persistTo === undefined) return []
  const folder = join(scratch, 'beside')
  mkdirSync(join(folder, '.wrangler'), { recursive: true })
  copyFileSync(join(root, 'wrangler.toml'), join(folder, 'wrangler.toml'))
  symlinkSync(resolve(persistTo), join(folder, '.wrangler', 'state'), 'junction')
  return ['--config', join(folder, 'wrangler.toml')]
}

/** The SQL that makes the indexes again: an export of chosen tables leaves them out. */
async function indexesOf(database: Database): Promise<string> {
  const rows = await ask(
    database,
    `SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`,
  )
  return rows
    .map(
      ({ sql }) => `${String(sql).replace(/^CREATE (UNIQUE )?INDEX /, 'CREATE $1INDEX IF NOT EXISTS ')};\n`,
    )
    .join('')
}

/**
 * The SQL that makes the tables again: all with their rows, some empty.
 *
 * @param tables with their rows
 * @param empty without
 */
export async function dump(
  database: Database,
  tables: readonly string[],
  empty: readonly string[],
): Promise<string> {
  const { remote, scratch } = database
  const place = remote ? ['--remote', '--skip-confirmation'] : ['--local', ...configBeside(database)]
  const exported = async (name: string, of: readonly string[], ...more: string[]) => {
    if (of.length === 0) return ''
    const output = join(scratch, name)
    const chosen = of.flatMap((table) => ['--table', table])
    await wrangler('d1', 'export', DATABASE, ...place, '--output', output, ...chosen, ...more)
    return readFileSync(output, 'utf8')
  }
  const rows = await exported('rows.sql', tables)
  return [rows, await exported('empty.sql', empty, '--no-data'), await indexesOf(database)].join('\n')
}

/** Runs a file of SQL: all of it or nothing, at Cloudflare as on this machine. */
export async function run(database: Database, file: string): Promise<void> {
  const args = ['d1', 'execute', DATABASE, ...where(database), '--yes', '--file', file]
  if (!database.remote) await wrangler(...args)
  else if ((await remoteWrangler(...args)).code !== 0)
    throw new Error('D1 did not take it: nothing has changed.')
}

/** Applies the migrations that are due. */
export async function migrateUp(database: Database): Promise<void> {
  await wrangler('d1', 'migrations', 'apply', DATABASE, ...where(database))
}
