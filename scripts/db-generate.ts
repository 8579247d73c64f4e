// npm run db:generate: writes the migration that brings a database to src/db/schema.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { commandFile, root, startNode } from './lib/run.ts'
import { strictTables } from './lib/strict-tables.ts'
import { databaseConfig } from './lib/wrangler-config.ts'

const folder = databaseConfig.migrations
const what = ['--dialect', 'sqlite', '--schema', 'src/db/schema.ts', '--out', relative(root, folder)]
const args = ['generate', ...what, ...process.argv.slice(2)]
// It may ask whether a column was renamed, so it gets the terminal.
const child = startNode(commandFile('drizzle-kit'), args, { stdio: 'inherit' })
const code = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)))
if (code !== 0) process.exit(code)

for (const name of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
  const file = join(folder, name)
  const generated = readFileSync(file, 'utf8')
  const strict = strictTables(generated)
  if (strict === generated) continue
  writeFileSync(file, strict)
  console.log(`Made the tables of ${relative(root, file)} STRICT.`)
}
