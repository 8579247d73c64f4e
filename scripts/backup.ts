// npm run backup [-- FILE] [--remote] [--persist-to DIR]: everything in the database, but for the keys of days.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupOf, LEFT_OUT, rowsIn, statementsOf } from './lib/dump.ts'
import { rowsText, WHICH, withDatabase } from './lib/recovery.ts'
import { root } from './lib/run.ts'
import { atOneOpening, type Database, dump, partsOf } from './lib/stored.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: WHICH })
const now = new Date()
const named = `fairkey-${values.remote ? '' : 'local-'}${now.toISOString().slice(0, 19).replaceAll(':', '-')}.sql`
const file = resolve(positionals[0] ?? join(root, 'backups', named))

async function backup(database: Database): Promise<void> {
  console.log('Looking for the tables ...')
  const parts = await partsOf(database)
  if (!parts.tables.includes('quotes')) throw new Error('There is no database of FairKey here.')
  console.log(`Reading ${parts.tables.length} tables; at Cloudflare nothing is written meanwhile ...`)
  const sql = await dump(database, parts, (table) => LEFT_OUT.includes(table))
  mkdirSync(dirname(file), { recursive: true })
  // Under its name there is never a part of a backup.
  writeFileSync(`${file}.part`, backupOf(sql, now), { mode: 0o600 })
  renameSync(`${file}.part`, file)
  console.log(
    `\n${rowsText(rowsIn(statementsOf(sql)))}\n\n${file}\nDelete it within 90 days: docs/operations.md`,
  )
}

await withDatabase(values, (database) => {
  if (existsSync(file)) throw new Error(`${file} is there already: choose another name.`)
  return atOneOpening(database, () => backup(database))
})
