import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  CONNECTION_LOST,
  D1_ERRORS,
  faultyDatabase,
  OVERLOADED,
  type When,
} from '../support/failing-database.ts'
import { LEAST } from '../support/quotes.ts'
import { site, type TestSite, withLaunchQuotes } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const NOT_STORED = /Nothing was stored\.|The quote was not stored\./
const NOT_KNOWN = /Whether (?:this|the quote) was stored is not known/

/** The two ways to send one quote that can be sent again as it is. */
const WAYS: readonly [
  way: string,
  send: (fairkey: TestSite, key: string, from: string) => Promise<Response>,
][] = [
  [
    'the API',
    ({ postQuote }, key, from) => postQuote(LEAST, { 'Idempotency-Key': key, 'CF-Connecting-IP': from }),
  ],
  [
    'the form',
    ({ postForm }, formKey, from) =>
      postForm({ set: '2-key', region: 'US-OK', price: '390', formKey }, { 'CF-Connecting-IP': from }),
  ],
]

/** One error of each kind, with and without an open question. */
const KINDS = D1_ERRORS.filter(
  ([, failure, open], index) =>
    D1_ERRORS.findIndex((other) => other[1] === failure && other[2] === open) === index,
)

const failing = (message: string, when: When, waits: number[] = []) =>
  site({
    db: faultyDatabase(env.DB, new Error(message), when),
    parts: {
      wait: async (ms) => {
        waits.push(ms)
      },
    },
  })

/** How many quotes of today the figures of Oklahoma rest on. */
async function counted(): Promise<number | undefined> {
  const response = await site().get('/api/v1/prices?region=US-OK')
  const { sets } = await response.json<{ sets: { set: string; quotes: number }[] }>()
  return sets.find(({ set }) => set === '2-key')?.quotes
}

let senders = 0

/** Sends a quote while the database fails, and again once it is well; what was said of the first must be so. */
async function expectHonest(send: (typeof WAYS)[number][1], message: string, when: When) {
  senders += 1
  const [key, from] = [crypto.randomUUID(), `203.${senders >> 8}.${senders & 255}.1`]
  const before = await rows()
  const first = await send(failing(message, when), key, from)
  const stored = (await rows()) - before
  const text = await first.text()
  if (first.status === 503) {
    expect(first.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(text).toMatch(stored === 1 ? NOT_KNOWN : /stored/)
    if (NOT_STORED.test(text)) expect(stored).toBe(0)
  } else {
    expect([201, 303], text).toContain(first.status)
    expect(stored).toBe(1)
  }
  const again = await send(site(), key, from)
  expect([201, 303]).toContain(again.status)
  expect((await rows()) - before).toBe(1)
}

beforeEach(withLaunchQuotes)

describe.each(WAYS)('a quote by %s', (_way, send) => {
  /** How many calls it takes, the day's first and another sender's. */
  async function callsOf(): Promise<number> {
    let calls = 0
    const count: When = ({ number }) => {
      calls = number
      return null
    }
    await send(failing('', count), crypto.randomUUID(), '192.0.2.1')
    return calls
  }

  it.each(KINDS)(
    'is stored once and never lied about, at whatever call the database says "%s"',
    async (message, _failure, isOpen) => {
      const calls = await callsOf()
      expect(calls).toBeGreaterThan(4)
      for (let at = 1; at <= calls; at++) {
        await expectHonest(send, message, ({ number }) => (number === at ? 'before' : null))
        await expectHonest(send, message, ({ number }) => (number >= at ? 'before' : null))
        if (!isOpen) continue
        await expectHonest(send, message, ({ number }) => (number === at ? 'after' : null))
        await expectHonest(send, message, ({ number }) => (number >= at ? 'after' : null))
      }
      expect(await counted()).toBe((await rows()) - 5)
    },
  )

  /** Sends one quote of a new sender, and counts. */
  async function sendOne(message: string, batchFails: (number: number) => 'before' | 'after' | null) {
    senders += 1
    const waits: number[] = []
    let batches = 0
    const when: When = ({ kind }) => (kind === 'batch' ? batchFails(++batches) : null)
    const before = await rows()
    const from = `203.${senders >> 8}.${senders & 255}.1`
    const { status } = await send(failing(message, when, waits), crypto.randomUUID(), from)
    return { isTaken: status < 400, waits, batches, stored: (await rows()) - before }
  }

  it('is stored at the second attempt where the connection was lost, before the commit or after', async () => {
    await send(site(), crypto.randomUUID(), '192.0.2.1')
    for (const [message, failure, isOpen] of D1_ERRORS) {
      if (failure !== 'lost') continue
      const once = (at: 'before' | 'after') => sendOne(message, (number) => (number === 1 ? at : null))
      const expected = { isTaken: true, waits: [100], batches: 2, stored: 1 }
      expect(await once('before'), message).toEqual(expected)
      if (isOpen) expect(await once('after'), message).toEqual(expected)
    }
  })

  it('is not tried again where the database has too much to do, or no room', async () => {
    await send(site(), crypto.randomUUID(), '192.0.2.1')
    for (const [message, failure] of D1_ERRORS) {
      if (failure === 'lost') continue
      const expected = { isTaken: false, waits: [], batches: 1, stored: 0 }
      expect(await sendOne(message, () => 'before'), message).toEqual(expected)
    }
  })

  it('is given up after three attempts', async () => {
    await send(site(), crypto.randomUUID(), '192.0.2.1')
    const expected = { isTaken: false, waits: [100, 400], batches: 3, stored: 0 }
    expect(await sendOne(CONNECTION_LOST, () => 'before')).toEqual(expected)
  })

  it('is not said to be unstored where the connection was lost after the commit and the database was busy then', async () => {
    await send(site(), crypto.randomUUID(), '192.0.2.1')
    const nth = (wanted: number, at: 'before' | 'after'): When => {
      let batches = 0
      return ({ kind }) => (kind === 'batch' && ++batches === wanted ? at : null)
    }
    const lost = faultyDatabase(env.DB, new Error(CONNECTION_LOST), nth(1, 'after'))
    const busy = faultyDatabase(lost, new Error(OVERLOADED), nth(2, 'before'))
    const before = await rows()
    const response = await send(
      site({ db: busy, parts: { wait: async () => {} } }),
      crypto.randomUUID(),
      '192.0.2.2',
    )
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(NOT_KNOWN)
    expect((await rows()) - before).toBe(1)
  })
})
