import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { FAULTS, failingDatabase, OVERLOADED } from './support/failing-database.ts'
import { site } from './support/site.ts'

it('says that all is well while the database answers', async () => {
  const response = await site().get('/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toEqual({ status: 'ok' })
})

it.each(FAULTS.filter((fault) => fault !== 'batch'))('is not available where %s fails', async (fault) => {
  const db = failingDatabase(env.DB, fault, new Error(OVERLOADED))
  const response = await site({ db }).get('/healthz')
  expect(response.status).toBe(503)
  expect(response.headers.get('Retry-After')).toBe('30')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Not available',
    status: 503,
    detail: 'The quotes cannot be reached at the moment. Try again in half a minute.',
  })
})
