import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sign } from '../../../src/http/sender/signed.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { moderatorAt } from '../support/moderation.ts'
import { LEAST } from '../support/quotes.ts'
import { SECRET, site, type TestSite, withLaunchQuotes } from '../support/site.ts'

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

const SECURITY = {
  'content-security-policy': CSP,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const HTML = 'text/html; charset=UTF-8'
const JSON_TYPE = 'application/json'
const PROBLEM = 'application/problem+json'

/** Path, status, Content-Type; what may be kept is asked for again each time, nothing else is kept. */
const ANSWERS: readonly [path: string, status: number, type: string | null, cache: string][] = [
  ['/', 200, HTML, 'no-cache'],
  ['/?x=1', 200, HTML, 'no-cache'],
  ['/ca', 200, HTML, 'no-cache'],
  ['/us-ok', 200, HTML, 'no-cache'],
  ['/ca-qc', 200, HTML, 'no-cache'],
  ['/us/2-key', 200, HTML, 'no-cache'],
  ['/ca/2-key', 200, HTML, 'no-cache'],
  ['/us-ok/2-key', 200, HTML, 'no-cache'],
  ['/quotes/thread-1', 200, HTML, 'no-cache'],
  ['/figures', 200, HTML, 'no-cache'],
  ['/moderation', 200, HTML, 'public, max-age=3600'],
  ['/dealers', 200, HTML, 'no-cache'],
  ['/dealers/us-ok', 200, HTML, 'no-cache'],
  ['/widgets', 200, HTML, 'no-cache'],
  ['/widgets?forum=smf&region=US-OK', 200, HTML, 'no-cache'],
  ['/submit', 200, HTML, 'no-store'],
  ['/quotes/thread-1/receipt', 200, HTML, 'no-store'],
  ['/quotes/thread-1/edit', 401, HTML, 'no-store'],
  ['/quotes/thread-1/edit?key=x', 403, HTML, 'no-store'],
  ['/quotes/thread-1/edit?key=KEY', 200, HTML, 'no-store'],
  ['/quotes/thread-1/withdraw?key=x', 403, HTML, 'no-store'],
  ['/quotes/thread-1/withdraw?key=KEY', 200, HTML, 'no-store'],
  ['/quotes/thread-1/receipt?key=KEY', 200, HTML, 'no-store'],
  ['/quotes/nothing/edit?key=x', 404, HTML, 'no-store'],
  ['/near-you', 200, JSON_TYPE, 'no-store'],
  ['/healthz', 200, JSON_TYPE, 'no-store'],
  ['/api/v1/prices', 200, JSON_TYPE, 'no-cache'],
  ['/api/v1/prices?region=CA', 200, JSON_TYPE, 'no-cache'],
  ['/api/v1/quotes', 200, JSON_TYPE, 'no-cache'],
  ['/api/v1/quotes/thread-1', 200, JSON_TYPE, 'no-cache'],
  ['/api/v1/dealers?region=US-OK', 200, JSON_TYPE, 'no-cache'],
  ['/api/v1/regions', 200, JSON_TYPE, 'no-cache'],
  ['/api/v1/openapi.json', 200, JSON_TYPE, 'no-cache'],
  ['/us', 308, null, 'no-store'],
  ['/regions?region=US-OK', 303, null, 'no-store'],
  ['/dealers/US-OK', 308, null, 'no-store'],
  ['/dealers/us-ok/nobody', 404, HTML, 'no-store'],
  ['/nothing', 404, HTML, 'no-store'],
  ['/.well-known/security.txt', 404, HTML, 'no-store'],
  ['/zz', 404, HTML, 'no-store'],
  ['/us-ok/4-key', 404, HTML, 'no-store'],
  ['/moderate', 404, HTML, 'no-store'],
  ['/moderate/login', 404, HTML, 'no-store'],
  ['/quotes/nothing', 404, HTML, 'no-store'],
  ['/quotes/nothing/receipt', 404, HTML, 'no-store'],
  ['/api/v1/nothing', 404, PROBLEM, 'no-store'],
  ['/api/v1/quotes/nothing', 404, PROBLEM, 'no-store'],
  ['/api/v1/prices?region=XX', 422, PROBLEM, 'no-store'],
]

const FORM = { set: '2-key', region: 'US-OK', price: '390' }

/** Posts with what they are answered. */
const POSTS: readonly [what: string, post: (fairkey: TestSite) => Promise<Response>, status: number][] = [
  ['a quote', ({ postQuote }) => postQuote(LEAST), 201],
  ['no quote', ({ postQuote }) => postQuote({}), 422],
  ['no JSON', ({ postQuote }) => postQuote('x'), 400],
  ['another type', ({ postQuote }) => postQuote(LEAST, { 'Content-Type': 'text/plain' }), 415],
  ['too much', ({ postQuote }) => postQuote('x'.repeat(20_000)), 413],
  ['a form', ({ postForm }) => postForm(FORM), 303],
  ['an empty form', ({ postForm }) => postForm({}), 422],
  ['a form of another type', ({ postForm }) => postForm({}, { 'Content-Type': 'text/plain' }), 415],
  ['too long a form', ({ postForm }) => postForm({ note: 'x'.repeat(20_000) }), 413],
  ['a page of another site', ({ postQuote }) => postQuote(LEAST, { 'Sec-Fetch-Site': 'cross-site' }), 403],
  ['a page of another site by form', ({ postForm }) => postForm({}, { Origin: 'https://evil.example' }), 403],
  ['a flag', async ({ postTo }) => postTo('/quotes/thread-1/flags', { reason: 'spam' }), 303],
  ['no flag', async ({ postTo }) => postTo('/quotes/thread-1/flags', {}), 422],
  ['a flag as JSON', ({ postJson }) => postJson('/api/v1/quotes/thread-1/flags', { reason: 'spam' }), 201],
  ['a place', ({ get }) => get('/us-ok', { method: 'POST' }), 405],
]

const fairkey = site()

beforeEach(withLaunchQuotes)

/** An address that carries a key is told to no other site. */
const CARRIES_A_KEY = /^\/quotes\/[^/]+\/(?:receipt|edit|withdraw)\b/

function expectSecure({ headers }: Response, path = '') {
  const own = CARRIES_A_KEY.test(path) ? { 'referrer-policy': 'same-origin' } : {}
  expect(Object.fromEntries([...headers].filter(([name]) => name in SECURITY))).toEqual({
    ...SECURITY,
    ...own,
  })
  expect(headers.get('Set-Cookie')).toBeNull()
  expect(headers.get('Server')).toBeNull()
  expect(headers.get('X-Powered-By')).toBeNull()
}

describe('an answer', () => {
  it.each(ANSWERS)(
    'of %s says how long it may be kept, and is locked down',
    async (path, status, type, cache) => {
      const key = await sign(SECRET, 'edit', 'thread-1')
      const response = await fairkey.get(path.replace('KEY', key))
      expect(response.status).toBe(status)
      expect(response.headers.get('Content-Type')).toBe(type)
      expect(response.headers.get('Cache-Control')).toBe(cache)
      expectSecure(response, path)
    },
  )

  it.each(POSTS)('to a post of %s is kept nowhere, and is locked down', async (_what, post, status) => {
    const response = await post(fairkey)
    expect(response.status).toBe(status)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('ETag')).toBeNull()
    expectSecure(response)
  })
})

describe('an answer that nothing was foreseen for', () => {
  it.each([
    ['the database is away', 'D1_ERROR: D1 DB is overloaded. Too many requests queued.', 503],
    ['there is a mistake of ours', 'oh', 500],
  ])('is kept nowhere, and is locked down: %s', async (_what, message, status) => {
    const broken = site({ db: failingDatabase(env.DB, 'prepare', new Error(message)) })
    for (const answer of [
      broken.get('/'),
      broken.get('/api/v1/prices'),
      broken.postQuote(LEAST),
      broken.postForm(FORM),
    ]) {
      const response = await answer
      expect(response.status).toBe(status)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expectSecure(response)
    }
    broken.reported.splice(0)
  })

  it('to what a browser asks before it asks is locked down', async () => {
    const headers = { Origin: 'https://forum.example', 'Access-Control-Request-Method': 'GET' }
    const response = await fairkey.get('/api/v1/prices', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expectSecure(response)
  })
})
it.each(['/quotes/thread-1/edit', '/quotes/thread-1/withdraw'])(
  'a post to %s is kept nowhere and told to no other page, taken or refused',
  async (path) => {
    const key = await sign(SECRET, 'edit', 'thread-1')
    const wrong = { key: 'x' }
    const statuses: number[] = []
    for (const fields of [{}, wrong, { key }]) {
      const response = await fairkey.postTo(path, fields)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expectSecure(response, path)
      statuses.push(response.status)
    }
    expect(statuses).toEqual([401, 403, path.endsWith('edit') ? 422 : 303])
  },
)
describe('a page for moderators', () => {
  it.each([
    '/moderate',
    '/moderate/quotes/thread-1',
    '/moderate/dealers',
    '/moderate/log',
    '/moderate/login',
  ])('is kept nowhere, found by nobody, and locked down: %s', async (path) => {
    const { get } = await moderatorAt()
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    expectSecure(response)
  })
})

describe('a page that has not changed', () => {
  const kept = ANSWERS.filter(([, , , cache]) => cache === 'no-cache')

  it.each(kept)('is not sent again: %s', async (path) => {
    const first = await fairkey.get(path)
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{40}"$/)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await site().get(path, { headers: { 'If-None-Match': known } })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('ETag')).toBe(tag)
      expect(again.headers.get('Cache-Control')).toBe('no-cache')
      expectSecure(again)
    }
    const other = await fairkey.get(path, { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
    expect(other.headers.get('ETag')).toBe(tag)
    expect(await other.text()).toBe(await first.text())
  })
})

it('never answers an error with "not changed"', async () => {
  for (const path of ['/nothing', '/api/v1/nothing']) {
    expect((await fairkey.get(path, { headers: { 'If-None-Match': '*' } })).status).toBe(404)
  }
})
