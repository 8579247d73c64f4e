// npm run chaos [-- --quotes N --kills N --seed N]: the server is killed again and again while quotes come in,
// and no quote that it has acknowledged may be lost or be there twice. What is killed (SIGKILL) is every process
// of the server; the machine goes on, so this says nothing of a power cut.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compareKept, keptQuotes, wrongCounts } from './lib/kept-quotes.ts'
import { type MortalSite, mortalSite } from './lib/mortal-site.ts'
import { whenOrphaned } from './lib/processes.ts'
import { randomFrom } from './lib/random.ts'
import { buildAssets, prepareStorage } from './lib/site.ts'
import { newLoad, sendQuotes, type WriteLoad } from './lib/write-load.ts'

const { values } = parseArgs({
  options: {
    quotes: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const quotes = wholeNumber('quotes', values.quotes)
const kills = wholeNumber('kills', values.kills)
const random = randomFrom(wholeNumber('seed', values.seed))

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => ending.abort('Ended.'))
if (process.env.npm_lifecycle_event) whenOrphaned(() => ending.abort('Ended.'))

const scratch = mkdtempSync(join(tmpdir(), 'fairkey-chaos-'))
try {
  process.exitCode = (await survives(join(scratch, 'state'))) ? 0 : 1
} catch (error) {
  console.error(ending.signal.reason ?? error)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
}

async function survives(folder: string): Promise<boolean> {
  console.log(`${count(quotes)} quotes, ${kills} kills, seed ${values.seed}. Preparing the database ...`)
  await Promise.all([buildAssets(), prepareStorage({ folder, demo: false })])
  ending.signal.throwIfAborted()
  const load = newLoad()
  const begun = performance.now()
  const killed = await underFire(mortalSite(folder, ending.signal), load)
  const seconds = (performance.now() - begun) / 1000
  return report({ folder, load, killed, seconds })
}

/** Sends the quotes and kills the server meanwhile. Whichever fails ends the other. */
async function underFire(site: MortalSite, load: WriteLoad): Promise<number> {
  try {
    const [killed] = await Promise.all([killNowAndThen(site, load), sendQuotes(quotes, site.url, load)])
    return killed
  } catch (error) {
    if (!ending.signal.aborted) ending.abort(error)
    throw error
  } finally {
    await site.stop().catch(() => undefined)
  }
}

/** One kill in each of equal parts of the load, at a random moment; the last requests end in peace. */
async function killNowAndThen(site: MortalSite, load: WriteLoad): Promise<number> {
  const part = (quotes * 0.95) / kills
  for (let kill = 0; kill < kills; kill++) {
    const after = Math.floor((kill + random()) * part)
    while (load.acknowledged.length < after) await sleep(5, undefined, { signal: ending.signal })
    await site.url()
    await sleep(random() * 50, undefined, { signal: ending.signal })
    const { underWay, acknowledged } = load
    console.log(
      `Kill ${kill + 1}: ${count(acknowledged.length)} quotes acknowledged, ${underWay} requests under way`,
    )
    await site.kill()
  }
  return kills
}

interface Run {
  readonly folder: string
  readonly load: WriteLoad
  readonly killed: number
  readonly seconds: number
}

/** Prints what became of the quotes. Whether all is as it should be. */
async function report({ folder, load, killed, seconds }: Run): Promise<boolean> {
  const database = { remote: false, persistTo: folder, scratch }
  const rows = await keptQuotes(database)
  const { lost, twice, strange } = compareKept(load.acknowledged, rows)
  const wrong = await wrongCounts(database)
  const lines: readonly (readonly [what: string, found: number])[] = [
    ['quotes acknowledged', load.acknowledged.length],
    ['times killed', killed],
    ['requests that broke, sent again', load.broken],
    ['of these stored the first time', load.replays],
    ['quotes in the database', rows.length],
    ['lost', lost.length],
    ['there twice', twice.length],
    ['there, but not acknowledged', strange.length],
    ['counts that a recount finds otherwise', wrong],
  ]
  console.log(
    `\nAfter ${Math.round(seconds)} seconds (${Math.round(rows.length / seconds)} quotes a second):`,
  )
  for (const [what, found] of lines) console.log(`${count(found).padStart(8)}  ${what}`)
  for (const note of [...lost, ...twice, ...strange].slice(0, 20)) console.log(`          ${note}`)
  return lost.length + twice.length + strange.length + wrong === 0 && load.acknowledged.length >= quotes
}

function count(number: number): string {
  return number.toLocaleString('en')
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  console.error(`--${name} is "${text}", but it is a whole number above 0.`)
  process.exit(1)
}
