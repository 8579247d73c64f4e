import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from './bundled.ts'
import { fill, freshSite } from './fresh-site.ts'
import { middle } from './middle.ts'
import { processorTime, workerd } from './workerd-time.ts'

/** The whole site; its log would cost what a terminal costs. */
const QUIET_SITE = `
import site from './src/index.ts'
console.log = () => undefined
export default site`

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
      : "SELECT area, \\"set\\", revision, computed_revision, basis, changed_at, data FROM figures WHERE \\"set\\" = '2-key' AND area IN ('US-OK', 'US-west-south-central', 'US')").all()
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
