import { join } from 'node:path'
import { unstable_readConfig } from 'wrangler'
import { root } from './run.ts'

/** wrangler.toml, read as wrangler reads it: what stands there is written nowhere else. */
export const wranglerConfig = unstable_readConfig(
  { config: join(root, 'wrangler.toml') },
  { hideWarnings: true },
)

export interface DatabaseConfig {
  /** What the code knows it by. */
  readonly binding: string
  /** What the account knows it by. */
  readonly name: string
  /** The folder of its migrations. */
  readonly migrations: string
}

/** The site's one database. */
export const databaseConfig: DatabaseConfig = databaseOf(wranglerConfig.d1_databases)

function databaseOf(databases: typeof wranglerConfig.d1_databases): DatabaseConfig {
  const [{ binding, database_name: name, migrations_dir: folder } = { binding: '' }, ...others] = databases
  if (!name || !folder || others.length > 0) {
    throw new Error('wrangler.toml should bind one database, with its name and the folder of its migrations.')
  }
  return { binding, name, migrations: join(root, folder) }
}
