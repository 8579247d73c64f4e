import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { catalog } from '../../src/catalog/catalog.ts'
import { LAUNCHED_AT, launchQuotes } from '../../src/catalog/launch-quotes.ts'
import { seedSql } from '../../src/db/quotes/seed.ts'
import { placesOf } from '../../src/domain/places/places.ts'
import { median } from '../../src/domain/stats/median.ts'
import { root } from './run.ts'

const COMPATIBILITY_DATE = '2026-10-23'

/** The whole site; its log would cost what a terminal costs. */
const QUIET_SITE = `
import site from './src/index.ts'
console.log = () => undefined
export default site`

/** A Worker that draws a picture as often as it is asked to, from the very code that the site draws with. */
const DRAWING = `
import { pngOf } from './src/widget/formats/png.ts'
import { widgetPicture } from './src/widget/widget-picture.ts'
import { openGraph } from './src/widget/layouts/open-graph.ts'
import { requestOf } from './test/widget/support/scenes.ts'
const facts = requestOf('launch in Oklahoma', '2')
export default {
  async fetch(request) {
    const query = new URL(request.url).searchParams
    const draw = () => query.get('what') === 'card'
      ? widgetPicture({ ...facts, size: 'card', theme: 'light' })
      : openGraph({ ...facts, theme: 'light' })
    let bytes = 0
    for (let n = 0; n < Number(query.get('times')); n++) bytes += (await pngOf(draw())).length
    return new Response(String(bytes))
  },
}`

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    // As in wrangler.toml: nothing here uses zod.
    alias: Object.fromEntries(ZOD.map((name) => [name, './scripts/empty-module.mjs'])),
  })
  return outputFiles[0]?.text ?? ''
}

const ZOD = ['zod', 'zod/v4', 'zod/v4/core', 'zod-to-json-schema']

const middle = (times: readonly number[]) => median([...times].sort((a, b) => a - b))

/** How long one picture takes in workerd once it is warm, in milliseconds: many in a request, less none. */
export async function warmPicture(what: 'card' | 'open-graph'): Promise<number> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: await bundled(DRAWING),
      compatibilityDate: COMPATIBILITY_DATE,
    }),
  )
  try {
    const times = what === 'card' ? 300 : 60
    const ask = async (count: number) => {
      const begun = performance.now()
      await (await worker.dispatchFetch(`http://localhost/?what=${what}&times=${count}`)).text()
      return performance.now() - begun
    }
    for (let round = 0; round < 3; round++) await ask(times)
    const found: number[] = []
    for (let round = 0; round < 7; round++) found.push(((await ask(times)) - (await ask(0))) / times)
    return middle(found)
  } finally {
    await worker.dispose()
  }
}

/** Processor time of a process and its threads so far, in milliseconds. */
function processorTime(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = threads.map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      return 0
    }
  })
  return nanoseconds.reduce((total, one) => total + one, 0) / 1e6
}

/** The workerd that this process has started last. */
function workerd(): number {
  const own = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .filter((pid) => {
      try {
        const [, name, , parent] =
          /^\d+ \((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
        return name === 'workerd' && Number(parent) === process.pid
      } catch {
        return false
      }
    })
  return Math.max(...own)
}

/** The whole site in a workerd of its own, on a database that stays in a folder. */
async function freshSite(script: string, folder: string): Promise<Miniflare> {
  const options = convertV4MiniflareOptions({
    modules: true,
    script,
    compatibilityDate: COMPATIBILITY_DATE,
    d1Databases: { DB: 'fairkey' },
  })
  const site = new Miniflare({ ...options, resourcePersistencePath: folder })
  await site.ready
  return site
}

async function fill(site: Miniflare): Promise<void> {
  const db = await site.getD1Database('DB')
  const folder = join(root, 'migrations')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const migrations = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint'),
  )
  const rules = { places: placesOf(catalog.countries), catalog }
  const seed = seedSql(launchQuotes, rules, LAUNCHED_AT).split(/;\n/)
  for (const statement of [...migrations, ...seed].filter((text) => text.trim() !== '')) {
    await db.prepare(statement).run()
  }
}

/**
 * A Worker that asks the database and the cache for what a picture asks them, and does nothing of its own:
 * both are emulated in the very process that is measured.
 */
const ASKING = `
export default {
  async fetch(request, env, execution) {
    const db = env.DB.withSession('first-unconstrained')
    const { results } = await db.prepare(new URL(request.url).pathname === '/healthz'
      ? 'SELECT 1'
      : "SELECT * FROM figures WHERE \\"set\\" = '2-key' AND area IN ('US-OK', 'US-west-south-central', 'US')").all()
    const picture = new Response(new Uint8Array(2300), { headers: { 'Cache-Control': 'public, max-age=604800' } })
    if (results.length > 1) execution.waitUntil(caches.default.put(request.url, picture.clone()))
    return picture
  },
}`

const ROUNDS = 7

/** Processor time of a path's first request in a fresh workerd that has answered another one before, and of a later one. */
async function firstAndLater(
  script: string,
  folder: string,
): Promise<readonly [first: number, later: number]> {
  const site = await freshSite(script, folder)
  const pid = workerd()
  const cost = async (path: string) => {
    const before = processorTime(pid)
    const response = await site.dispatchFetch(`http://localhost${path}`)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    return processorTime(pid) - before
  }
  await cost('/healthz')
  const first = await cost('/w/us-ok/2.png')
  for (let n = 0; n < 20; n++) await cost('/w/us-ok/2.png')
  const later = await cost('/w/us-ok/2.png')
  await site.dispose()
  return [first, later]
}

/** What pictures cost the processor, in milliseconds. */
export interface PictureCpu {
  /** The first picture of a fresh Worker, its start not counted: the whole of workerd. */
  readonly first: number
  /** What the emulated database and cache take of that. */
  readonly emulation: number
  /** A later picture: the whole of workerd. */
  readonly later: number
}

/** Measures the site's own Worker, and beside it, round by round, one that only asks database and cache. */
export async function firstPictures(): Promise<PictureCpu> {
  const folder = mkdtempSync(join(tmpdir(), 'fairkey-bench-'))
  const site = await bundled(QUIET_SITE)
  try {
    const filled = await freshSite(site, folder)
    await fill(filled)
    await (await filled.dispatchFetch('http://localhost/w/us-ok/2.png')).arrayBuffer()
    await filled.dispose()
    const first: number[] = []
    const later: number[] = []
    const emulation: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const [ours, again] = await firstAndLater(site, folder)
      const [asking] = await firstAndLater(ASKING, folder)
      first.push(ours)
      later.push(again)
      emulation.push(asking)
    }
    return { first: middle(first), emulation: middle(emulation), later: middle(later) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
