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

/** Does something with a file of new random secrets, as `wrangler deploy --secrets-file` takes it. */
export async function withSecretsFile<T>(
  names: readonly string[],
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-secrets-'))
  try {
    const file = join(folder, 'secrets.json')
    const secrets = names.map((name) => [name, randomBytes(32).toString('base64url')])
    writeFileSync(file, JSON.stringify(Object.fromEntries(secrets)), { mode: 0o600 })
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
