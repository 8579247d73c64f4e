// npm run deploy: the site on Cloudflare. The first time it creates the database; it repeats safely.
import { join } from 'node:path'
import { type Outcome, root, runNode } from './lib/run.ts'
import { remoteWrangler } from './lib/wrangler.ts'

const database = 'fairkey'

// The database goes first: the new code may need what a migration brings.
if ((await remoteWrangler('d1', 'info', database)).code !== 0) {
  console.log(`\nThere is no database named ${database} yet, or no login.`)
  await must(remoteWrangler('d1', 'create', database, '--update-config=false'))
}
await must(remoteWrangler('d1', 'migrations', 'apply', database, '--remote'))
await must(runNode(join(root, 'scripts', 'seed.ts'), ['--remote'], { show: true }))
await must(remoteWrangler('deploy'))

async function must(step: Promise<Outcome>): Promise<void> {
  const { code } = await step
  if (code !== 0) process.exit(code)
}
