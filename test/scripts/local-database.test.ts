import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrateLocally } from '../../scripts/lib/local-database.ts'
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
