import { describe, expect, it } from 'vitest'
import { expectProblem } from '../support/problem.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

/** Every address of the site with the methods that it answers. */
const ADDRESSES: readonly [path: string, allow: string][] = [
  ['/', 'GET, HEAD'],
  ['/ca', 'GET, HEAD'],
  ['/us-ok', 'GET, HEAD'],
  ['/us-ok/2-key', 'GET, HEAD'],
  ['/submit', 'GET, HEAD, POST'],
  ['/quotes/thread-1', 'GET, HEAD'],
  ['/quotes/thread-1/receipt', 'GET, HEAD'],
  ['/quotes/thread-1/edit', 'GET, HEAD, POST'],
  ['/quotes/thread-1/withdraw', 'GET, HEAD, POST'],
  ['/quotes/thread-1/flags', 'POST'],
  ['/figures', 'GET, HEAD'],
  ['/privacy', 'GET, HEAD'],
  ['/widgets', 'GET, HEAD'],
  ['/embed/us-ok/2', 'GET, HEAD'],
  ['/embed/nothing', 'GET, HEAD'],
  ['/regions', 'GET, HEAD'],
  ['/near-you', 'GET, HEAD'],
  ['/healthz', 'GET, HEAD'],
  ['/api/v1/prices', 'GET, HEAD'],
  ['/api/v1/quotes', 'GET, HEAD, POST'],
  ['/api/v1/quotes/thread-1', 'GET, HEAD, PATCH, DELETE'],
  ['/api/v1/quotes/thread-1/flags', 'POST'],
  ['/api/v1/regions', 'GET, HEAD'],
  ['/api/v1/openapi.json', 'GET, HEAD'],
]

const forPrograms = (path: string) => path.startsWith('/api/') || path === '/healthz'
const wrongOnes = (allow: string) =>
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !allow.split(', ').includes(method))

describe('a method that is not answered', () => {
  it.each(ADDRESSES)('at %s is told that %s are', async (path, allow) => {
    await withLaunchQuotes()
    for (const method of wrongOnes(allow)) {
      const response = await fairkey.get(path, { method })
      const detail = `This address answers ${allow}.`
      expect(response.headers.get('Allow')).toBe(allow)
      if (forPrograms(path)) await expectProblem(response, 405, detail)
      else {
        expect(response.status).toBe(405)
        expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
        expect(await response.text()).toContain(detail)
      }
    }
  })
})

describe('HEAD', () => {
  it.each(ADDRESSES.filter(([, allow]) => allow.includes('GET')))(
    'at %s is GET without its body',
    async (path) => {
      await withLaunchQuotes()
      const got = await fairkey.get(path)
      const head = await fairkey.get(path, { method: 'HEAD' })
      expect(head.status).toBe(got.status)
      expect(await head.text()).toBe('')
      // Each form has a key of its own.
      const headers = (response: Response) =>
        [...response.headers].filter(([name]) => path !== '/submit' || name !== 'etag')
      expect(headers(head)).toEqual(headers(got))
    },
  )
})

describe('an unknown address', () => {
  it.each([
    '/api/v1/nothing',
    '/api/v1',
    '/api/v1/',
    '/api/v2/prices',
    '/api/v1/prices/',
    '/api/v1/quotes/a/b',
  ])('of the API is a problem: %s', async (path) => {
    await expectProblem(await fairkey.get(path), 404, 'There is nothing at this address.')
    await expectProblem(await fairkey.get(path, { method: 'POST' }), 404, 'There is nothing at this address.')
  })
})

it('lets pages of other sites ask', async () => {
  const preflight = await fairkey.get('/api/v1/quotes', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://forum.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'content-type,idempotency-key,authorization',
    },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD')
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe(
    'content-type,idempotency-key,authorization',
  )
  expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull()
})

it('lets pages of other sites do nothing with a page', async () => {
  const response = await fairkey.get('/submit', { headers: { Origin: 'https://forum.example' } })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
})
