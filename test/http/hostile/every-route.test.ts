import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { it, type TestContext } from 'vitest'
import { randomFrom } from '../../../scripts/lib/random.ts'
import { counted, patience, seed, shares } from '../../fuzz/support/cases.ts'
import { anyChange, type Change, PROBES } from '../support/any-request.ts'
import { changedRequest } from '../support/changed-request.ts'
import { expectSafe } from '../support/harmless.ts'
import { LEAST, posted } from '../support/quotes.ts'
import { logIn, MODERATED, routesOf } from '../support/routes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { type SoundRequest, soundRequest } from '../support/sound-requests.ts'
import { expectTrueFigures } from '../support/true-figures.ts'

// The same ids and keys for the same seed.
const random = randomFrom(seed())
const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => 256 * random())
const fairkey = site({ bindings: MODERATED, parts: { randomBytes } })

/** So many requests meet the same database, one after the other; then it begins anew. */
const IN_A_ROW = 100

const UNCHANGED: Change = {
  method: null,
  segments: [null, null],
  query: null,
  rawQuery: null,
  headers: null,
  type: null,
  loggedIn: true,
  body: null,
}

/** What requests can leave behind; what points at quotes goes before them. */
const TABLES = [
  ...['flags', 'quote_versions', 'counts', 'figures', 'moderation_log', 'dealer_merges', 'dealer_facts'],
  ...['remarks', 'fit_reports', 'fit_counts', 'monthly_counts', 'login_attempts', 'sessions', 'quotes'],
]

/** What every page then shows: names and notes that would be markup, three of them at one price. */
const STORED = PROBES.slice(0, 3).map((probe) => ({
  ...LEAST,
  dealer: `${probe} Alpha Motors`,
  city: `Tulsa ${probe}`,
  note: `They said ${probe}`,
}))

/** The launch quotes and those above. */
async function beginAnew() {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)))
  await withLaunchQuotes()
  for (const quote of STORED) await posted(fairkey, quote)
}

async function expectSound(request: SoundRequest, change: Change) {
  await logIn()
  const [address, init] = changedRequest(request, change)
  const response = await fairkey.get(address, init)
  await expectSafe(response, `${request.method} ${address}`)
}

type Sent = readonly [SoundRequest, Change]

async function sendMany(context: TestContext, requests: fc.Arbitrary<Sent>, numRuns: number, from: number) {
  await beginAnew()
  await fc.assert(
    fc.asyncProperty(requests, async ([request, change]) => {
      counted(context, request.route)
      await expectSound(request, change)
    }),
    { numRuns, seed: from },
  )
  await expectTrueFigures(`seed ${seed()}, after the requests of ${from}`)
}

const { routes } = shares(1)

it('answers anything at every route without harm, and shows what a recount gives', {
  timeout: patience(routes),
}, async (context) => {
  const sound = await Promise.all(routesOf(fairkey.app).map(soundRequest))
  // Every route in turn, so that none is left to chance; then whatever comes after whatever.
  await beginAnew()
  for (const request of sound) {
    counted(context, request.route)
    await expectSound(request, UNCHANGED)
  }
  await expectTrueFigures('every route in turn')
  // What writes, twice as often.
  const writing = sound.filter(({ method }) => method !== 'GET')
  const anyRequest = fc.tuple(fc.constantFrom(...sound, ...writing), anyChange)
  for (let sent = sound.length; sent < routes; sent += IN_A_ROW)
    await sendMany(context, anyRequest, Math.min(IN_A_ROW, routes - sent), seed() + sent)
})
