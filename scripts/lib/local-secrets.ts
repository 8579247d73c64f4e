import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Variables of the Worker that are secrets where it is deployed. */
export interface LocalSecrets {
  readonly SIGNING_SECRET: string
  readonly MODERATORS: string
}

const FILE = 'local-secrets.json'

const made = (): LocalSecrets => ({
  SIGNING_SECRET: randomBytes(32).toString('hex'),
  MODERATORS: `local:${randomBytes(12).toString('hex')}`,
})

/**
 * The secrets of a local site: made the first time, and the same from then on, so that what was signed stays
 * valid. They lie beside its database, which git ignores.
 *
 * @param folder where the local database lives
 */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, FILE)
  if (existsSync(file)) return { ...made(), ...(JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets) }
  const secrets = made()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

/** Variables as arguments of `wrangler dev`. */
export const asVars = (vars: Readonly<Record<string, string>>): string[] =>
  Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`])
