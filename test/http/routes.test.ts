import { beforeEach, describe, expect, it } from 'vitest'
import { EXAMPLES, MODERATED, routesOf, WRITING } from './support/routes.ts'
import { ORIGIN, site, withLaunchQuotes } from './support/site.ts'
import { rows } from './support/stored.ts'

const CONTACT = 'prices@fairkey.example'
const fairkey = site({ bindings: { CONTACT, ...MODERATED } })

const isForModerators = (route: string) => route.includes(' /moderate')

beforeEach(withLaunchQuotes)

it('every route is looked at here', () => {
  expect(routesOf(fairkey.app).sort()).toEqual(Object.keys(EXAMPLES).sort())
})

describe.each(Object.entries(EXAMPLES).filter(([route]) => !isForModerators(route)))(
  '%s',
  (_route, { send }) => {
    it('sets no cookie, whatever cookie is sent along', async () => {
      for (const headers of [{}, { Cookie: 'session=1; theme=dark' }]) {
        const response = await send(fairkey, headers)
        expect(response.status).toBeLessThan(500)
        expect(response.headers.get('Set-Cookie')).toBeNull()
      }
    })
  },
)

/** What browsers send along with what a page of another site has them post. */
const FROM_ELSEWHERE = [
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.fairkey.test' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'Same-Origin' },
  { 'Sec-Fetch-Site': '' },
  { Origin: 'https://evil.example' },
  { Origin: 'http://fairkey.test' },
  { Origin: 'https://fairkey.test:8443' },
  { Origin: 'https://fairkey.test.evil.example' },
  { Origin: 'null' },
  { Origin: '' },
]

const FROM_HERE = [
  { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN },
  { 'Sec-Fetch-Site': 'none' },
  { Origin: ORIGIN },
  {},
]

describe.each(WRITING)('%s', (route, { send }) => {
  it('is refused from a page of another site', async () => {
    const before = await rows()
    for (const headers of FROM_ELSEWHERE) {
      const response = await send(fairkey, headers)
      expect(response.status, JSON.stringify(headers)).toBe(403)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await response.text()).toContain('Pages of other sites cannot send anything here.')
    }
    expect(await rows()).toBe(before)
  })

  it('is taken from here, and from what is no browser', async () => {
    for (const headers of FROM_HERE) {
      const { status } = await send(fairkey, headers)
      expect(status, JSON.stringify(headers)).not.toBe(403)
      // Moderators may find that there is nothing to decide.
      if (!isForModerators(route)) expect(status, JSON.stringify(headers)).toBeLessThan(400)
    }
  })

  it('is refused to a network that sends very much, before the database is asked', async () => {
    const limiter = { limit: async () => ({ success: false }) }
    const unreachable = {} as D1Database
    const fenced = site({ db: unreachable, bindings: { SENDING: limiter, ...MODERATED } })
    const response = await send(fenced)
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('60')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })
})

it('a page of another site may read, and does not learn that it may more', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://forum.example' }
  const prices = await fairkey.get('/api/v1/prices', { headers })
  expect(prices.status).toBe(200)
  expect(prices.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect((await fairkey.get('/us-ok', { headers })).status).toBe(200)
  expect((await fairkey.get('/nothing', { method: 'DELETE', headers })).status).toBe(403)
})
