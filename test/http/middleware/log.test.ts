import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import worker from '../../../src/index.ts'
import { faultyDatabase } from '../support/failing-database.ts'
import { ORIGIN, site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

/** The line of one request. */
async function lineOf(path: string, init: RequestInit = {}) {
  await fairkey.get(path, init)
  expect(fairkey.logged).toHaveLength(1)
  return fairkey.logged.splice(0)[0]
}

describe('the log', () => {
  it.each([
    ['/us-ok/2-key?price=390', '/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}/:set', 200, 'ok'],
    ['/quotes/thread-1?edit=secret', '/quotes/:id', 200, 'ok'],
    ['/quotes/secret/receipt', '/quotes/:id/receipt', 404, 'refused'],
    ['/api/v1/prices?region=XX', '/api/v1/prices', 422, 'refused'],
    ['/nothing/secret', null, 404, 'refused'],
    ['/us', '/:place{[A-Za-z]{2}(?:-[A-Za-z]{2})?}', 308, 'ok'],
  ])('has one line for %s, of its pattern alone', async (path, route, status, outcome) => {
    await withLaunchQuotes()
    expect(await lineOf(path)).toEqual({ event: 'request', method: 'GET', route, status, ms: 0, outcome })
  })

  it('names the request as the platform does, and nothing that somebody else calls it', async () => {
    expect(await lineOf('/guide', { headers: { 'CF-Ray': '8f1e2d3c4b5a6978-DFW' } })).toMatchObject({
      ray: '8f1e2d3c4b5a6978-DFW',
    })
    expect(await lineOf('/guide', { headers: { 'CF-Ray': '192.0.2.1 was here' } })).not.toHaveProperty('ray')
    expect(await lineOf('/guide', { method: 'HEAD' })).toMatchObject({ method: 'HEAD', status: 200 })
    expect(await lineOf('/guide', { method: 'PUT' })).toMatchObject({ method: 'PUT', status: 405 })
  })

  it('says how long a request took', async () => {
    const times = [1000, 1040]
    const slow = site({ parts: { now: () => new Date(times.shift() ?? 1040) } })
    await slow.get('/near-you')
    expect(slow.logged).toMatchObject([{ ms: 40 }])
  })
})

/** Whatever must not be read in a log, and where a visitor has left it. */
const SECRETS = [
  '192.0.2.77',
  '2001:db8:7',
  'call me',
  'Mallory',
  'hunter2',
  'Forum/1.0',
  'session=',
  'fairkey.test',
]

const SAID = { set: '2-key', region: 'US-OK', dealer: 'Mallory "Motors"', note: 'call me "at" 555' }

async function visits(database: D1Database): Promise<void> {
  const headers = {
    'CF-Connecting-IP': '192.0.2.77',
    'X-Forwarded-For': '2001:db8:7::1',
    'User-Agent': 'Forum/1.0',
    Cookie: 'session=hunter2',
    Authorization: 'Bearer hunter2',
    Referer: `${ORIGIN}/quotes/x?edit=hunter2`,
  }
  const fetch = (path: string, init: RequestInit = {}) =>
    worker.fetch(
      new Request(`${ORIGIN}${path}`, { ...init, headers: { ...headers, ...init.headers } }),
      { DB: database },
      createExecutionContext(),
    )
  await fetch('/quotes/hunter2?edit=hunter2')
  await fetch('/api/v1/quotes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...SAID, priceCents: 39_000 }),
  })
  await fetch('/submit', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `price=390&cf-turnstile-response=hunter2&${new URLSearchParams(SAID)}`,
  })
  await fetch('/dealers/us-ok/Mallory')
}

describe('the deployed Worker', () => {
  /** What it writes while a visitor goes about, the database failing at every call in turn. */
  async function written(error: Error): Promise<string[]> {
    const lines: string[] = []
    const note = (...texts: unknown[]) => lines.push(texts.map(String).join(' '))
    for (const method of ['log', 'error', 'warn', 'info', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation(note)
    }
    await visits(env.DB)
    for (let at = 1; at <= 12; at++) {
      await visits(faultyDatabase(env.DB, error, ({ number }) => (number === at ? 'before' : null)))
    }
    vi.restoreAllMocks()
    return lines
  }

  it.each([
    new Error('D1_ERROR: no such table: quotes: SQLITE_ERROR'),
    new Error("D1_TYPE_ERROR: Type 'object' not supported for value 'call me \"at\" 555'"),
    new TypeError('"Mallory "Motors"" is not valid'),
    new Error('Network connection lost.'),
  ])('writes nothing that a visitor left, whatever fails: %s', async (error) => {
    const lines = await written(error)
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(parsed.filter(({ event }) => event === 'request')).toHaveLength(13 * 4)
    const isUnforeseen = error.message !== 'Network connection lost.'
    expect(parsed.some(({ event }) => event === 'error')).toBe(isUnforeseen)
    for (const secret of SECRETS) expect(lines.filter((line) => line.includes(secret))).toEqual([])
  })
})
