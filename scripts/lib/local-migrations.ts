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

/**
 * Applies the migrations that a local database has not seen, each as a whole or not at all, in a fifth of the time
 * of `wrangler d1 migrations apply`, which starts a database for each.
 *
 * @param persistTo where it lies, as wrangler's --persist-to
 * @throws where the database does not take a migration; those before it are applied
 */
export async function migrateLocally(persistTo: string): Promise<void> {
  const { env, dispose } = await getPlatformProxy<Readonly<Record<string, D1Database>>>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(persistTo, 'v3') },
  })
  try {
    const database = env[databaseConfig.binding]
    if (database === undefined) throw new Error('wrangler.toml binds no database.')
    await applyDue(database)
  } finally {
    await dispose()
  }
}

async function applyDue(database: D1Database): Promise<void> {
  await database.prepare(TABLE).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const all = readdirSync(databaseConfig.migrations).filter((name) => name.endsWith('.sql'))
  for (const name of all.filter((one) => !applied.has(one)).sort()) {
    const statements = unstable_splitSqlQuery(readFileSync(join(databaseConfig.migrations, name), 'utf8'))
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ])
  }
}
