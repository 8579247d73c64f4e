import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { exportLocally, migrateLocally } from '../../scripts/lib/local-database.ts'
import { root } from '../../scripts/lib/run.ts'
import { askEach, askThroughWrangler } from '../../scripts/lib/stored.ts'
import { DATABASE, wrangler } from '../../scripts/lib/wrangler.ts'

test('wrangler sees a local database as we do: nothing left to apply, and the same rows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-local-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await migrateLocally(folder)
  // A second time does no harm.
  await migrateLocally(folder)
  const where = ['--local', '--persist-to', folder]
  expect(await wrangler('d1', 'migrations', 'list', DATABASE, ...where)).toContain('No migrations to apply')
  const asked = [
    'SELECT id, name FROM d1_migrations ORDER BY id',
    `SELECT 'it''s; -- so' AS said, NULL AS none`,
  ]
  const answers = await askThroughWrangler(where, asked)
  expect(answers[1]).toEqual([{ said: "it's; -- so", none: null }])
  expect(await askEach({ remote: false, persistTo: folder, scratch: folder }, asked)).toEqual(answers)
}, 120_000)

/** wrangler exports the local database that lies beside its configuration: one is put beside the one that is meant. */
function configBeside(folder: string): string {
  const beside = join(folder, 'beside')
  mkdirSync(join(beside, '.wrangler'), { recursive: true })
  copyFileSync(join(root, 'wrangler.toml'), join(beside, 'wrangler.toml'))
  symlinkSync(folder, join(beside, '.wrangler', 'state'), 'junction')
  return join(beside, 'wrangler.toml')
}

test('what is exported is what wrangler exports, by the flags that the account’s database is asked with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-export-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await migrateLocally(folder)
  const output = join(folder, 'exported.sql')
  const chosen = ['--table', 'd1_migrations', '--table', 'quotes', '--no-data']
  const place = ['--local', '--config', configBeside(folder), '--skip-confirmation', '--output', output]
  await wrangler('d1', 'export', DATABASE, ...place, ...chosen)
  const exported = readFileSync(output, 'utf8')
  expect(exported).toMatch(/CREATE TABLE .*quotes/)
  expect(await exportLocally(folder, ['d1_migrations', 'quotes'], false)).toBe(exported)
}, 120_000)
