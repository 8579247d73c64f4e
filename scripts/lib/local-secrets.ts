import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Variables of the Worker that are secrets where it is deployed. */
export interface LocalSecrets {
  readonly SIGNING_SECRET: string
  readonly MODERATORS: string
}

const random = () => randomBytes(32).toString('base64url')
const made = (): LocalSecrets => ({ SIGNING_SECRET: random(), MODERATORS: `local:${random()}` })

/**
 * The secrets of the site whose database lives in a folder, kept in a file beside it: made once, so that
 * what was signed stays signed when the site is started again.
 */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, 'secrets.json')
  const kept: Partial<LocalSecrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = { ...made(), ...kept }
  if (kept.SIGNING_SECRET !== undefined && kept.MODERATORS !== undefined) return secrets
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

/** Variables as arguments of `wrangler dev`. */
export const asVars = (vars: Readonly<Record<string, string>>): string[] =>
  Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`])
