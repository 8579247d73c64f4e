import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import type { BatchResult } from '../../../src/http/api/schemas.ts'
import { faultyDatabase, type When } from '../support/failing-database.ts'
import { LEAST } from '../support/quotes.ts'
import { newAddress, site, type TestSite, withLaunchQuotes } from '../support/site.ts'
import { rows } from '../support/stored.ts'
import { failAtEveryCall, WHAT_FAILS } from './support/at-every-call.ts'

const of = (dealer: string, priceCents: number) => ({ ...LEAST, dealer, priceCents })

/** Also what is said twice, and replaced by the same batch. */
const QUOTES = [of('Alpha', 39_000), of('Alpha', 39_000), of('Alpha', 40_000), of('Beta', 41_000)]
const STORED = 3

const failing = (message: string, when: When) =>
  site({ db: faultyDatabase(env.DB, new Error(message), when), parts: { wait: async () => {} } })

function send({ postJson }: TestSite, key: string, from: string): Promise<Response> {
  const headers = { 'Idempotency-Key': key, 'CF-Connecting-IP': from }
  return postJson('/api/v1/quotes/batch', { quotes: QUOTES }, headers)
}

/** How many quotes of today the figures of Oklahoma rest on. */
async function counted(): Promise<number | undefined> {
  const response = await site().get('/api/v1/prices?region=US-OK')
  const { sets } = await response.json<{ sets: { set: string; quotes: number }[] }>()
  return sets.find(({ set }) => set === '2-key')?.quotes
}

/** All or nothing is stored while the database fails, which of them is said, and sent again all of it is there. */
async function expectHonest(message: string, when: When) {
  const [key, from] = [crypto.randomUUID(), newAddress()]
  const before = await rows()
  const first = await send(failing(message, when), key, from)
  const stored = (await rows()) - before
  expect([0, STORED]).toContain(stored)
  const text = await first.text()
  if (first.status === 503) {
    expect(first.headers.get('Retry-After')).toMatch(/^\d+$/)
    if (stored > 0) expect(text).toMatch(/Whether this was stored is not known/)
    if (/Nothing was stored/.test(text)) expect(stored).toBe(0)
  } else {
    expect(first.status, text).toBe(200)
    expect(stored).toBe(STORED)
  }
  const again = await send(site(), key, from)
  const { results } = await again.json<{ results: BatchResult[] }>()
  expect(results.map((one) => one.result === 'stored' && one.quote.status)).toEqual([
    'superseded',
    'superseded',
    'published',
    'published',
  ])
  expect(results.map((one) => one.result === 'stored' && one.editToken !== null)).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect((await rows()) - before).toBe(STORED)
}

beforeEach(withLaunchQuotes)

it.each(WHAT_FAILS)(
  'a batch is stored whole or not at all, and never lied about, at whatever call the database says "%s"',
  (message, isOpen) =>
    failAtEveryCall(
      isOpen,
      (when) => send(failing('', when), crypto.randomUUID(), newAddress()),
      async (when) => {
        await expectHonest(message, when)
        // Of each three rows two count.
        expect(await counted()).toBe((2 / STORED) * ((await rows()) - 5))
      },
    ),
  60_000,
)
