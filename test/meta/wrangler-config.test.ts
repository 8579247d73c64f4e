import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/run.ts'
import { DATABASE } from '../../scripts/lib/wrangler.ts'
import { databaseConfig, wranglerConfig } from '../../scripts/lib/wrangler-config.ts'

/** What wrangler.toml says, in the quotes in which a script would repeat it. */
const SETTINGS = [
  wranglerConfig.compatibility_date,
  basename(databaseConfig.migrations),
  ...wranglerConfig.ratelimits.map((limit: { readonly namespace_id: string }) => limit.namespace_id),
  ...(wranglerConfig.triggers.crons ?? []),
  ...Object.entries(wranglerConfig.alias ?? {}).flat(),
].map((setting) => `'${setting}'`)

function runnable(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z', 'scripts', 'test', 'web', '*.config.ts'], { cwd: root })
  return `${list}`.split('\0').filter((file) => /\.(ts|tsx|mjs)$/.test(file))
}

test('what wrangler.toml says is repeated nowhere', () => {
  expect(SETTINGS.length).toBeGreaterThan(10)
  expect(runnable()).toContain('scripts/deploy.ts')
  const repeated = runnable().flatMap((file) => {
    // The folder is called as one of wrangler's commands is.
    const text = readFileSync(join(root, file), 'utf8').replaceAll("'d1', 'migrations'", '')
    return SETTINGS.filter((setting) => text.includes(setting)).map((setting) => `${file}: ${setting}`)
  })
  expect(repeated).toEqual([])
})

test('the database is bound as what the code calls it', () => {
  expect(databaseConfig.binding).toBe(DATABASE)
})
