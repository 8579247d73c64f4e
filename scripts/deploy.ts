// npm run deploy: the site on Cloudflare. The first time it creates the database and the secrets; it repeats safely.
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { contactToBring, isWithoutContact, NO_CONTACT } from './lib/contact.ts'
import { missingSecrets, newSecrets, withSecretsFile } from './lib/remote-secrets.ts'
import { type Outcome, root, runNode } from './lib/run.ts'
import { askWrangler, remoteWrangler } from './lib/wrangler.ts'
import { databaseConfig, wranglerConfig } from './lib/wrangler-config.ts'

const { name: database } = databaseConfig
/** Whether somebody is there to answer. */
const isAttended = Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI)

// The database goes first: the new code may need what a migration brings.
if ((await remoteWrangler('d1', 'info', database)).code !== 0) {
  console.log(`\nThere is no database named ${database} yet, or no login.`)
  await must(remoteWrangler('d1', 'create', database, '--update-config=false'))
}
await must(remoteWrangler('d1', 'migrations', 'apply', database, '--remote'))
await must(rekey())
await must(runNode(join(root, 'scripts', 'seed.ts'), ['--remote'], { show: true }))
await must(deploy())
// What the Worker of before has taken in meanwhile has the keys of its own rule.
await must(rekey())

/** Dealers get the keys that the new Worker looks for. */
function rekey(): Promise<Outcome> {
  return runNode(join(root, 'scripts', 'rekey.ts'), ['--remote'], { show: true })
}

/** The first time it also brings the Worker its secrets; what it has stays as it is. */
async function deploy(): Promise<Outcome> {
  const listed = await askWrangler('secret', 'list')
  const missing = missingSecrets(listed)
  if (missing === null) {
    console.error(`\nThe Worker’s secrets could not be listed, so nothing was deployed:\n${listed.output}`)
    return listed
  }
  const from = { listed, vars: wranglerConfig.vars }
  const contact = await contactToBring({ ...from, given: process.env.CONTACT, ask: isAttended ? ask : null })
  if (contact === null && isWithoutContact(from)) console.log(`\n${NO_CONTACT}`)
  const secrets = { ...newSecrets(missing), ...(contact === null ? {} : { CONTACT: contact }) }
  const names = Object.keys(secrets)
  if (names.length === 0) return remoteWrangler('deploy')
  console.log(`\nSetting ${names.join(', ')}.`)
  return withSecretsFile(secrets, (file) => remoteWrangler('deploy', '--secrets-file', file))
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

async function must(step: Promise<Outcome>): Promise<void> {
  const { code } = await step
  if (code !== 0) process.exit(code)
}
