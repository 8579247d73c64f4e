import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './run.ts'

/** The secrets that a deployed Worker needs and that nobody has to know. */
const NEEDED = ['SIGNING_SECRET'] as const

/**
 * Which secrets a Worker lacks, from what `wrangler secret list` said: all of them before the first deploy.
 *
 * @returns null where it cannot be told. Then none may be made: a new one would make old edit links void
 * @example
 * missingSecrets({ code: 0, output: '[]' }) // => ['SIGNING_SECRET']
 */
export function missingSecrets({ code, output }: Outcome): readonly string[] | null {
  if (code === 0) return NEEDED.filter((name) => !new RegExp(`"name":\\s*"${name}"`).test(output))
  return /Worker "[^"]*" not found/.test(output) ? NEEDED : null
}

/** A new random value for each name. */
export const newSecrets = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]))

/** Does something with a file of secrets, as `wrangler deploy --secrets-file` takes it. */
export async function withSecretsFile<T>(
  secrets: Readonly<Record<string, string>>,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-secrets-'))
  try {
    const file = join(folder, 'secrets.json')
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
