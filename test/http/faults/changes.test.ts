import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { CONNECTION_LOST, faultyDatabase, OVERLOADED, type When } from '../support/failing-database.ts'
import { cookieOf, send as sendForm, VARS } from '../support/moderation.ts'
import { type Owned, owned } from '../support/quotes.ts'
import { newAddress, type SiteOptions, site, type TestSite } from '../support/site.ts'

const NOT_STORED = /Nothing was stored\.|The change was not stored\./
const NOT_KNOWN = /Whether (?:this|the change) was stored is not known/
const WITH_MODERATORS = { MODERATORS: VARS.MODERATORS }

const siteWith = (options: SiteOptions = {}) => site({ bindings: WITH_MODERATORS, ...options })

async function cookie(): Promise<string> {
  const login = { name: 'ann', secret: 'first-secret-of-ann' }
  return cookieOf(await sendForm(siteWith(), '/moderate/login', login))
}

type Change = (fairkey: TestSite, own: Owned, from: string, Cookie: string) => Promise<Response>

/** What has to be done before a change. */
type Prepare = (own: Owned, Cookie: string) => Promise<void>

/** Every way to change what is stored of one quote or its dealer, as it is sent again when it failed. */
const CHANGES: readonly [way: string, change: Change, prepare?: Prepare][] = [
  ['PATCH', ({ change }, { quote, editToken }) => change(quote.id, editToken, { priceCents: 41_000 })],
  ['DELETE', ({ change }, { quote, editToken }) => change(quote.id, editToken)],
  [
    'the edit form',
    ({ postTo }, { quote, editToken }) =>
      postTo(`/quotes/${quote.id}/edit`, {
        key: editToken,
        version: '1',
        set: '2-key',
        kind: 'quoted',
        price: '410',
        region: 'US-OK',
        day: 'other',
        quotedOn: '2026-11-21',
      }),
  ],
  [
    'the withdrawal form',
    ({ postTo }, { quote, editToken }) => postTo(`/quotes/${quote.id}/withdraw`, { key: editToken }),
  ],
  [
    'the flag form',
    ({ postTo }, { quote }, from) =>
      postTo(`/quotes/${quote.id}/flags`, { reason: 'private-data' }, { 'CF-Connecting-IP': from }),
  ],
  [
    'a flag by the API',
    ({ postJson }, { quote }, from) =>
      postJson(`/api/v1/quotes/${quote.id}/flags`, { reason: 'spam' }, { 'CF-Connecting-IP': from }),
  ],
  [
    'a moderator’s removal',
    (fairkey, { quote }, _from, Cookie) =>
      sendForm(fairkey, '/moderate/quotes', { do: `remove ${quote.id}:1` }, { Cookie }),
  ],
  [
    'a moderator’s facts of a dealer',
    (fairkey, { quote }, _from, Cookie) =>
      sendForm(
        fairkey,
        `/moderate/dealers/us-ok/${quote.dealer?.toLowerCase()}/facts`,
        {
          phone: '(405) 555-0123',
          seen: '0',
        },
        { Cookie },
      ),
  ],
  [
    'a moderator’s merging of a dealer into another',
    (fairkey, { quote }, _from, Cookie) =>
      sendForm(
        fairkey,
        `/moderate/dealers/us-ok/${quote.dealer?.toLowerCase()}/merge`,
        { into: 'US-OK jones', seen: '0' },
        { Cookie },
      ),
  ],
  [
    'a moderator’s undoing',
    async (fairkey, { quote }, _from, Cookie) => {
      const entry = await env.DB.prepare('SELECT min(id) AS id FROM moderation_log WHERE subject = ?')
        .bind(quote.id)
        .first<string>('id')
      return sendForm(fairkey, '/moderate/undo', { entry: String(entry) }, { Cookie })
    },
    async ({ quote }, Cookie) => {
      await sendForm(siteWith(), '/moderate/quotes', { do: `remove ${quote.id}:1` }, { Cookie })
    },
  ],
]

/** What is stored of a quote, and of all that follows from it. */
async function stateOf({ quote }: Owned): Promise<string> {
  const queries = [
    'SELECT status, version, price_cents, text_hidden, hold FROM quotes WHERE id = ?1',
    'SELECT version FROM quote_versions WHERE quote_id = ?1',
    'SELECT reason FROM flags WHERE quote_id = ?1',
    'SELECT action, undoes IS NOT NULL AS undoes FROM moderation_log WHERE subject IN (SELECT ?1 UNION SELECT coalesce(typed_key, dealer_key) FROM quotes WHERE id = ?1)',
  ]
  const found = await env.DB.batch(queries.map((query) => env.DB.prepare(query).bind(quote.id)))
  return JSON.stringify(found.map(({ results }) => results))
}

let dealers = 0

/** A quote of a new sender about a dealer of its own. */
function fresh(): Promise<Owned> {
  dealers += 1
  return owned(siteWith(), { dealer: `Smith${dealers}` })
}

const failing = (message: string, when: When) =>
  siteWith({ db: faultyDatabase(env.DB, new Error(message), when), parts: { wait: async () => {} } })

describe.each(CHANGES)('%s', (_way, change, prepare) => {
  /** Changes while the database fails, then again once it is well: what was said must be so, and it is done once. */
  async function expectHonest(message: string, when: When, Cookie: string, done: string) {
    const [own, from] = [await fresh(), newAddress()]
    await prepare?.(own, Cookie)
    const before = await stateOf(own)
    const response = await change(failing(message, when), own, from, Cookie)
    const text = await response.text()
    const isStored = (await stateOf(own)) !== before
    if (response.status === 503) {
      expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
      if (isStored) expect(text).toMatch(NOT_KNOWN)
      if (NOT_STORED.test(text)) expect(isStored).toBe(false)
    } else {
      expect([200, 201, 204, 303], text).toContain(response.status)
      expect(isStored).toBe(true)
    }
    await change(siteWith(), own, from, Cookie)
    expect(await stateOf(own)).toBe(done)
  }

  it('is made once and never lied about, at whatever call the database fails', async () => {
    const Cookie = await cookie()
    await owned(siteWith(), { dealer: 'Jones' })
    let calls = 0
    const count: When = ({ number }) => {
      calls = number
      return null
    }
    const [own, from] = [await fresh(), newAddress()]
    await prepare?.(own, Cookie)
    const before = await stateOf(own)
    const response = await change(failing('', count), own, from, Cookie)
    expect(response.status, await response.text()).toBeLessThan(400)
    const done = await stateOf(own)
    expect(done).not.toBe(before)
    for (let at = 1; at <= calls; at += 1) {
      await expectHonest(OVERLOADED, ({ number }) => (number === at ? 'before' : null), Cookie, done)
      await expectHonest(CONNECTION_LOST, ({ number }) => (number === at ? 'before' : null), Cookie, done)
      await expectHonest(CONNECTION_LOST, ({ number }) => (number === at ? 'after' : null), Cookie, done)
      await expectHonest(CONNECTION_LOST, ({ number }) => (number >= at ? 'after' : null), Cookie, done)
    }
  })
})
