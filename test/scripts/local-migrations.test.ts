import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrateLocally } from '../../scripts/lib/local-migrations.ts'
import { DATABASE, wrangler } from '../../scripts/lib/wrangler.ts'

test('of what was applied here wrangler finds nothing left to do, and a second time does no harm', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-migrations-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await migrateLocally(folder)
  await migrateLocally(folder)
  const left = await wrangler('d1', 'migrations', 'list', DATABASE, '--local', '--persist-to', folder)
  expect(left).toContain('No migrations to apply')
}, 120_000)
