import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sign } from '../../src/http/signed.ts'
import { CONNECTION_LOST, type Fault, failingDatabase, OVERLOADED } from './support/failing-database.ts'
import { expectProblem, NOT_REACHED, NOTED } from './support/problem.ts'
import { LEAST } from './support/quotes.ts'
import { SECRET, site, withLaunchQuotes } from './support/site.ts'
import { rows, storedQuote } from './support/stored.ts'

const API = ['/api/v1/prices', '/api/v1/quotes', '/api/v1/quotes/thread-1', '/healthz']
const KEY = await sign(SECRET, 'edit', 'thread-1')
const PAGES = [
  '/',
  '/ca',
  '/us-ok',
  '/us-ok/2-key',
  '/quotes/thread-1',
  '/quotes/thread-1/receipt',
  `/quotes/thread-1/edit?key=${KEY}`,
  `/quotes/thread-1/withdraw?key=${KEY}`,
]
const ALONE = ['/submit', '/figures', '/regions', '/near-you', '/api/v1/regions', '/api/v1/openapi.json']

beforeEach(withLaunchQuotes)

const failing = (fault: Fault, message: string) =>
  site({ db: failingDatabase(env.DB, fault, new Error(message)) })

describe.each(['withSession', 'prepare'] as const)('where %s fails', (fault) => {
  describe.each([OVERLOADED, CONNECTION_LOST])('with "%s"', (message) => {
    it.each(API)('GET %s is not available for half a minute', async (path) => {
      const response = await failing(fault, message).get(path)
      await expectProblem(response, 503, NOT_REACHED, { headers: { 'Retry-After': '30' } })
    })

    it('POST /api/v1/quotes is not available for half a minute', async () => {
      const response = await failing(fault, message).postQuote(LEAST)
      await expectProblem(response, 503, NOT_REACHED, { headers: { 'Retry-After': '30' } })
      expect(await rows()).toBe(5)
    })

    it.each(PAGES)('%s says so and what to do', async (path) => {
      const response = await failing(fault, message).get(path)
      expect(response.status).toBe(503)
      expect(response.headers.get('Retry-After')).toBe('30')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const html = await response.text()
      expect(html).toContain(`<p class="lead">${NOT_REACHED}</p>`)
      expect(html).toContain('href="/submit"')
      expect(html).not.toContain(message)
    })
  })

  it.each(ALONE)('%s is there without a database', async (path) => {
    const { status } = await failing(fault, OVERLOADED).get(path)
    expect(status).toBe(path === '/regions' ? 303 : 200)
  })
})

describe('where changes fail', () => {
  it.each([...API, ...PAGES])('%s is there, though its figures cannot be kept', async (path) => {
    const expected = await (await site().get(path)).text()
    await env.DB.prepare('UPDATE figures SET computed_revision = NULL, basis = NULL, data = NULL').run()
    const response = await failing('batch', OVERLOADED).get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(expected)
  })

  it.each([OVERLOADED, CONNECTION_LOST])('a post is not available: %s', async (message) => {
    const response = await failing('batch', message).postQuote(LEAST)
    await expectProblem(response, 503, NOT_REACHED, { headers: { 'Retry-After': '30' } })
    expect(await rows()).toBe(5)
  })
})

describe('where a change of a quote fails', () => {
  it.each([
    ['/quotes/thread-1/withdraw', { key: KEY }],
    ['/quotes/thread-1/flags', { reason: 'private-data' }],
  ])('%s says so and what to do, and nothing has changed', async (path, fields) => {
    const response = await failing('batch', CONNECTION_LOST).postTo(path, fields)
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30'])
    expect(await response.text()).toContain(`<p class="lead">${NOT_REACHED}</p>`)
    expect(await storedQuote('thread-1')).toMatchObject({ version: 1, text_hidden: 0, status: 'published' })
    const again = await site().postTo(path, fields)
    expect(again.status).toBe(303)
  })
})

describe('an error that nobody foresaw', () => {
  const SECRET = 'the token is hunter2'

  it.each(API)('at %s is noted and not told', async (path) => {
    const fairkey = failing('prepare', SECRET)
    await expectProblem(await fairkey.get(path), 500, NOTED)
    expect(fairkey.reported.splice(0)).toHaveLength(1)
  })

  it('of a post is noted and not told', async () => {
    const fairkey = failing('batch', SECRET)
    await expectProblem(await fairkey.postQuote(LEAST), 500, NOTED)
    expect(fairkey.reported.splice(0)).toEqual([new Error(SECRET)])
  })

  it.each(PAGES)('on %s is noted, and the page helps', async (path) => {
    const fairkey = failing('prepare', SECRET)
    const response = await fairkey.get(path)
    expect(response.status).toBe(500)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const html = await response.text()
    expect(html).toContain(`<p class="lead">${NOTED}</p>`)
    expect(html).toContain('<a href="/">')
    expect(html).not.toContain('hunter2')
    expect(fairkey.reported.splice(0)).not.toEqual([])
  })

  it('of the form is noted, and the page helps', async () => {
    const fairkey = failing('batch', SECRET)
    const response = await fairkey.postForm({ set: '2-key', region: 'US-OK', price: '390' })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('hunter2')
    expect(fairkey.reported.splice(0)).toEqual([new Error(SECRET)])
    expect(await rows()).toBe(5)
  })

  it('is also a statement of ours that is wrong: trying again would not help', async () => {
    await env.DB.prepare('DROP TABLE figures').run()
    const fairkey = site()
    await expectProblem(await fairkey.get('/api/v1/prices'), 500, NOTED)
    expect(fairkey.reported.splice(0)).toHaveLength(1)
  })
})
