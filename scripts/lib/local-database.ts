import { AsyncLocalStorage } from 'node:async_hooks'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPlatformProxy, unstable_splitSqlQuery } from 'wrangler'
import { root } from './run.ts'
import { databaseConfig } from './wrangler-config.ts'

/** wrangler's own table of what was applied: it and this may take turns. */
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** The local database that is kept open meanwhile. */
const kept = new AsyncLocalStorage<{ readonly persistTo: string; readonly database: D1Database }>()

/**
 * Does something with a local database. A wrangler command on it would load all of wrangler first, which takes ten
 * times as long as what it does.
 *
 * @param persistTo where it lies, as wrangler's --persist-to
 */
export async function withLocal<T>(persistTo: string, use: (database: D1Database) => Promise<T>): Promise<T> {
  const open = kept.getStore()
  return open?.persistTo === persistTo ? use(open.database) : opened(persistTo, use)
}

/**
 * Keeps a local database open while something goes on that asks it several times: opening takes half a second.
 * Nothing else may open it meanwhile, wrangler neither.
 */
export const keepOpen = <T>(persistTo: string, work: () => Promise<T>): Promise<T> =>
  opened(persistTo, (database) => kept.run({ persistTo, database }, work))

async function opened<T>(persistTo: string, use: (database: D1Database) => Promise<T>): Promise<T> {
  const { env, dispose } = await getPlatformProxy<Readonly<Record<string, D1Database>>>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(persistTo, 'v3') },
  })
  try {
    const database = env[databaseConfig.binding]
    if (database === undefined) throw new Error('wrangler.toml binds no database.')
    return await use(database)
  } finally {
    await dispose()
  }
}

/** The statements of a file of SQL, as wrangler tells them apart. */
const preparedFrom = (database: D1Database, file: string): D1PreparedStatement[] =>
  unstable_splitSqlQuery(readFileSync(file, 'utf8')).map((statement) => database.prepare(statement))

/**
 * Runs a file of SQL on a local database, all of it or nothing.
 *
 * @throws where the database does not take it
 */
export async function runLocally(persistTo: string, file: string): Promise<void> {
  await withLocal(persistTo, (database) => database.batch(preparedFrom(database, file)))
}

/**
 * The SQL that makes tables of a local database again, by the very question that `wrangler d1 export` asks; that
 * reads the database beside its configuration and no other.
 *
 * @param withRows whether with what is in them
 */
export async function exportLocally(
  persistTo: string,
  tables: readonly string[],
  withRows: boolean,
): Promise<string> {
  return withLocal(persistTo, async (database) => {
    const question = database.prepare('PRAGMA miniflare_d1_export(?,?,?);').bind(false, !withRows, ...tables)
    const [lines = []] = await question.raw<string[]>()
    return lines.join('\n')
  })
}

/**
 * Applies the migrations that a local database has not seen, each as a whole or not at all.
 *
 * @throws where the database does not take a migration; those before it are applied
 */
export async function migrateLocally(persistTo: string): Promise<void> {
  await withLocal(persistTo, applyDue)
}

async function applyDue(database: D1Database): Promise<void> {
  await database.prepare(TABLE).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const all = readdirSync(databaseConfig.migrations).filter((name) => name.endsWith('.sql'))
  for (const name of all.filter((one) => !applied.has(one)).sort()) {
    await database.batch([
      ...preparedFrom(database, join(databaseConfig.migrations, name)),
      database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ])
  }
}
