// npm run restore -- FILE [--remote] [--persist-to DIR] [--replace]: a database as a backup has it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LEFT_OUT, packed, readBackup, rowsIn } from './lib/dump.ts'
import { rowsText, WHICH, withDatabase } from './lib/recovery.ts'
import { rekeyDealers } from './lib/rekeying.ts'
import { atOneOpening, countRows, type Database, migrateUp, partsOf, run } from './lib/stored.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ...WHICH, replace: { type: 'boolean', default: false } },
})

/** The tables that are there; refuses to go on where they hold something that is not to be replaced. */
async function tablesToReplace(database: Database): Promise<readonly string[]> {
  const { tables } = await partsOf(database)
  if (values.replace) return tables
  const own = tables.filter((table) => table !== 'd1_migrations' && !LEFT_OUT.includes(table))
  const held = new Map([...(await countRows(database, own))].filter(([, rows]) => rows > 0))
  if (held.size > 0) {
    throw new Error(
      `This database is not empty:\n${rowsText(held)}\nBack it up; then --replace puts the backup in its place.`,
    )
  }
  return tables
}

async function restore(database: Database): Promise<void> {
  const [file] = positionals
  if (file === undefined) throw new Error('Name the backup: npm run restore -- FILE')
  const statements = readBackup(readFileSync(file, 'utf8'))
  const expected = rowsIn(statements)
  console.log('Looking at what is there ...')
  const drops = (await tablesToReplace(database)).map((table) => `DROP TABLE "${table}"`)
  const sql = join(database.scratch, 'restore.sql')
  writeFileSync(sql, [...drops, ...packed(statements)].map((statement) => `${statement};\n`).join(''))
  console.log('Loading the backup, all of it or nothing ...')
  await run(database, sql)
  console.log('Counting ...')
  const found = await countRows(database, [...expected.keys()])
  const missing = [...expected].filter(([table, rows]) => found.get(table) !== rows)
  if (missing.length > 0) throw new Error(`Not all is there:\n${rowsText(new Map(missing))}`)
  console.log('Applying the migrations that it had not seen ...')
  await migrateUp(database)
  await rekeyDealers(database, { say: console.log, onlyShow: false, now: new Date() })
  console.log(`\n${rowsText(found)}\n\nRestored. The next nightly runs delete what has had its time since.`)
}

await withDatabase(values, (database) => atOneOpening(database, () => restore(database)))
