// Loads the launch quotes, or with --demo invented ones: node scripts/seed.ts [--remote] [--persist-to DIR] [--demo]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { catalog } from '../src/catalog/catalog.ts'
import { LAUNCHED_AT, launchQuotes } from '../src/catalog/launch-quotes.ts'
import { seedSql } from '../src/db/quotes/seed.ts'
import { placesOf } from '../src/domain/places/places.ts'
import { demoQuotes } from './demo-quotes.ts'
import { WHICH, withDatabase } from './lib/recovery.ts'
import { run } from './lib/stored.ts'

const { values } = parseArgs({ options: { ...WHICH, demo: { type: 'boolean', default: false } } })
const rules = { places: placesOf(catalog.countries), catalog }
const now = new Date()
const sql = values.demo
  ? seedSql(demoQuotes(now), rules, now.toISOString())
  : seedSql(launchQuotes, rules, LAUNCHED_AT)
await withDatabase(values, async (database) => {
  const file = join(database.scratch, 'seed.sql')
  writeFileSync(file, sql)
  await run(database, file)
})
