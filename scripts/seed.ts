// Loads the launch quotes, or with --demo invented ones: node scripts/seed.ts [--remote] [--persist-to DIR] [--demo]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { catalog } from '../src/catalog/catalog.ts'
import { LAUNCHED_AT, launchQuotes } from '../src/catalog/launch-quotes.ts'
import { seedSql } from '../src/db/quotes/seed.ts'
import { placesOf } from '../src/domain/places/places.ts'
import { demoQuotes } from './demo-quotes.ts'
import { DATABASE, wrangler } from './lib/wrangler.ts'

const { values } = parseArgs({
  options: {
    remote: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    'persist-to': { type: 'string' },
  },
})
const rules = { places: placesOf(catalog.countries), catalog }
const now = new Date()
const sql = values.demo
  ? seedSql(demoQuotes(now), rules, now.toISOString())
  : seedSql(launchQuotes, rules, LAUNCHED_AT)
const storage = values['persist-to']
const folder = mkdtempSync(join(tmpdir(), 'fairkey-seed-'))
try {
  const file = join(folder, 'seed.sql')
  writeFileSync(file, sql)
  const where = values.remote
    ? ['--remote', '--yes']
    : ['--local', ...(storage ? ['--persist-to', storage] : [])]
  await wrangler('d1', 'execute', DATABASE, ...where, '--file', file)
} finally {
  rmSync(folder, { recursive: true })
}
