import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sign } from '../../../src/http/sender/signed.ts'
import {
  CONNECTION_LOST,
  D1_ERRORS,
  type Fault,
  failingDatabase,
  OVERLOADED,
} from '../support/failing-database.ts'
import { expectProblem, MAY_BE_STORED, NOT_REACHED, NOTED } from '../support/problem.ts'
import { LEAST } from '../support/quotes.ts'
import { MODERATED, READING } from '../support/routes.ts'
import { SECRET, site, withLaunchQuotes } from '../support/site.ts'
import { rows, storedQuote } from '../support/stored.ts'

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

/** What is said of each kind of failure, and after how many seconds to come back; it is 18:00 UTC. */
const SAID: Readonly<Record<string, readonly [sentence: string, retryAfter: string]>> = {
  lost: [NOT_REACHED, '30'],
  busy: [NOT_REACHED, '30'],
  spent: ['This site has used up what its database may do in a day. Try again after midnight UTC.', '21600'],
  full: ['There is no room for new quotes at the moment. Try again in an hour.', '3600'],
}

beforeEach(withLaunchQuotes)

const CONTACT = 'prices@fairkey.example'
const failing = (fault: Fault, message: string) =>
  site({ db: failingDatabase(env.DB, fault, new Error(message)), bindings: { CONTACT, ...MODERATED } })

/** The answer of a route that is of no use without the database. */
async function expectAway(response: Response, failure: string, isForPrograms: boolean) {
  const [sentence = '', retryAfter] = SAID[failure] ?? []
  expect(response.status).toBe(503)
  expect(response.headers.get('Retry-After')).toBe(retryAfter)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  if (isForPrograms) return expectProblem(response, 503, sentence)
  // A picture has words of its own, see test/http/pictures.
  if (response.headers.get('Content-Type')?.startsWith('image/')) return
  const html = await response.text()
  expect(html).toContain(`${sentence}</p>`)
  expect(html).not.toContain('D1')
}

describe('whatever the database says', () => {
  it.each(READING.filter(([, { needsDatabase }]) => needsDatabase))(
    '%s says so and when to come back',
    async (route, { send }) => {
      for (const [message, failure] of D1_ERRORS) {
        const fairkey = failing('prepare', message)
        await expectAway(await send(fairkey), failure, /\/api\/|healthz/.test(route))
        expect(fairkey.logged).toMatchObject([{ status: 503, outcome: `database ${failure}` }])
      }
    },
  )

  it.each(READING.filter(([, { needsDatabase }]) => !needsDatabase))(
    '%s is answered as ever',
    async (_route, { send }) => {
      const { status } = await send(site({ bindings: { CONTACT, ...MODERATED } }))
      for (const [message] of D1_ERRORS) {
        expect((await send(failing('prepare', message))).status).toBe(status)
      }
    },
  )
})

describe('where changes fail', () => {
  it.each([...API, ...PAGES])('%s is there, though its figures cannot be kept', async (path) => {
    const expected = await (await site().get(path)).text()
    await env.DB.prepare('UPDATE figures SET computed_revision = NULL, basis = NULL, data = NULL').run()
    const response = await failing('batch', OVERLOADED).get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(expected)
  })
})

describe('where a change of a quote fails', () => {
  it.each([
    ['/quotes/thread-1/withdraw', { key: KEY }],
    ['/quotes/thread-1/flags', { reason: 'private-data' }],
  ])('%s says so and what to do, and nothing has changed', async (path, fields) => {
    const response = await failing('batch', CONNECTION_LOST).postTo(path, fields)
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30'])
    expect(await response.text()).toContain(`<p class="lead">${MAY_BE_STORED}${NOT_REACHED}</p>`)
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
