import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const random = () => randomBytes(32).toString('base64url')

/** The secrets of a site on this machine, each with how a new one is made. */
const MAKERS: Readonly<Record<string, () => string>> = { SIGNING_SECRET: random }

/**
 * The secrets of the site whose database lives in a folder, kept in a file beside it: made once, so that
 * what was signed stays signed when the site is started again.
 *
 * @returns variables for the Worker, by name
 */
export function localSecrets(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, 'secrets.json')
  const kept: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const missing = Object.entries(MAKERS).filter(([name]) => kept[name] === undefined)
  if (missing.length === 0) return kept
  const secrets = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
