// npm start, npm run demo: the site on this machine, with a database of its own.
import { join } from 'node:path'
import { localSecrets } from './lib/local-secrets.ts'
import { isFree } from './lib/ports.ts'
import { whenOrphaned } from './lib/processes.ts'
import { root } from './lib/run.ts'
import { buildAssets, prepareStorage, serve } from './lib/site.ts'

const demo = process.argv.includes('--demo')
const extra = process.argv.slice(2).filter((argument) => argument !== '--demo')
const folder = join(root, '.wrangler', demo ? 'demo' : 'state')

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort())
if (process.env.npm_lifecycle_event) whenOrphaned(() => ending.abort())

try {
  process.exitCode = await start(await choosePort())
} catch (error) {
  if (!ending.signal.aborted) stop(error instanceof Error ? error.message : String(error))
}

async function start(port: number): Promise<number> {
  console.log(demo ? 'Preparing the demo data ...' : 'Preparing the database ...')
  await Promise.all([buildAssets(), prepareStorage({ folder, demo })])
  ending.signal.throwIfAborted()
  console.log('Starting the server ...')
  const site = await serve({ folder, demo, port, extra, show: true, signal: ending.signal })
  console.log(
    `\n  FairKey${demo ? ' with demo data' : ''} is at ${site.url}\n${moderationText(site.url)}  Ctrl-C ends it.\n`,
  )
  return site.ended
}

function moderationText(url: string): string {
  const [name, secret] = localSecrets(folder).MODERATORS.split(':')
  return `  Moderate at ${url}/moderate as ${name} with the secret ${secret}\n`
}

async function choosePort(): Promise<number> {
  const wanted = process.env.PORT ?? '8787'
  const number = Number(wanted)
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    stop(`PORT is "${wanted}", but a port is a whole number from 1 to 65535.`)
  }
  if (!(await isFree(number))) {
    const example = process.platform === 'win32' ? 'set PORT=8790&& npm start' : 'PORT=8790 npm start'
    stop(`Port ${number} is in use, perhaps by another "npm start". Choose another port: ${example}`)
  }
  return number
}

function stop(message: string): never {
  console.error(`\n${message}\n`)
  process.exit(1)
}
