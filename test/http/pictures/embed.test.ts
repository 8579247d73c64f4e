import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { costOf } from '../../db/support/cost-of.ts'
import { failingDatabase, OVERLOADED } from '../support/failing-database.ts'
import { attributes, textOf, texts } from '../support/page.ts'
import { NOT_REACHED, NOTED } from '../support/problem.ts'
import { posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()
const KEPT = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400'

const NOTHING = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400'

/** What lets any page show it, also one that demands `COEP: require-corp`; null is not there. */
const FRAMED = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'",
  'Content-Type': 'text/html; charset=UTF-8',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': null,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Set-Cookie': null,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': null,
}

function expectFramed(response: Response, status: number, cache: string) {
  expect(response.status).toBe(status)
  const found = Object.keys(FRAMED).map((name) => [name, response.headers.get(name)])
  const typed = status === 304 ? { 'Content-Type': null } : {}
  expect(Object.fromEntries(found)).toEqual({ ...FRAMED, ...typed })
  expect(response.headers.get('Cache-Control')).toBe(cache)
}

/** The large figures with what stands below them, set by set. */
const readingsIn = (html: string) => texts(html, '.reading')

beforeEach(withLaunchQuotes)

describe('a widget in a frame', () => {
  it('says set, figures as its page leads with them, where they come from, how many and how old', async () => {
    const response = await fairkey.get('/embed/us-ok/2')
    expectFramed(response, 200, KEPT)
    const html = await response.text()
    expect(await textOf(html, 'h1')).toBe('Lexus SC 2-key ROM set in Oklahoma')
    expect(await readingsIn(html)).toEqual([
      'Cheapest$280 in 2011; about $401 in 2025 dollars',
      'Median$390 in 2011; about $558 in 2025 dollars',
    ])
    expect(await textOf(html, '.embed-source')).toBe(
      '3 quotes from all of the United States, newest of September 2011; 1 from Oklahoma.',
    )
  })

  it('says prices as they were quoted where they are recent', async () => {
    for (const priceCents of [41_000, 43_000, 47_000]) await posted(fairkey, { priceCents })
    const html = await (await fairkey.get('/embed/us-ok/2')).text()
    expect(await readingsIn(html)).toEqual(['Cheapest$410', 'Median$430'])
    expect(await textOf(html, '.embed-source')).toBe('3 quotes from Oklahoma, newest of November 2026.')
  })

  it('says each set in the money that its own page leads with', async () => {
    for (const priceCents of [41_000, 43_000, 47_000]) await posted(fairkey, { priceCents, set: '2-key' })
    const html = await (await fairkey.get('/embed/us-ok/all')).text()
    expect(await readingsIn(html)).toEqual([
      'The one quote$250 in 2011; about $358 in 2025 dollars',
      'Cheapest$410',
      'Median$430',
    ])
  })

  it('is kept for a shorter time while it has no price', async () => {
    const response = await fairkey.get('/embed/ca/all')
    expectFramed(response, 200, NOTHING)
    expect(await texts(await response.text(), '.embed-source')).toEqual(
      Array(3).fill('No quotes from Canada yet.'),
    )
  })

  it('shows all sets of a country', async () => {
    const html = await (await fairkey.get('/embed/us/all')).text()
    expect(await textOf(html, 'h1')).toBe('Lexus SC ROM set prices in the United States')
    expect(await texts(html, 'h2')).toEqual(['1-key', '2-key', '3-key'])
    expect(await texts(html, '.embed-source')).toEqual([
      '1 quote from all of the United States, of September 2011.',
      '3 quotes from all of the United States, newest of September 2011.',
      'No quotes from the United States yet. Said to be discontinued, Sep 2011.',
    ])
  })

  it.each([
    ['/embed/us-ok/2', '/us-ok'],
    ['/embed/us/all', '/'],
    ['/embed/ca/1', '/ca'],
  ])('%s leads to the page of its place, in a tab of its own', async (path, link) => {
    const html = await (await fairkey.get(path)).text()
    expect(await attributes(html, 'a', 'href')).toEqual([link])
    expect(await attributes(html, 'a', 'target')).toEqual(['_blank'])
    expect(await attributes(html, 'a', 'rel')).toEqual(['noopener'])
  })

  it('asks for nothing but the stylesheet', async () => {
    const html = await (await fairkey.get('/embed/us/all')).text()
    expect(html).not.toMatch(/<script|<img|style=/)
    expect(await attributes(html, 'link', 'href')).toEqual(['/a/site.css'])
  })

  it('gets the stylesheet of now where it was kept since the one before', async () => {
    const response = await fairkey.get('/a/site-OLD0OLD0.css')
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/a/site.css'])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect((await fairkey.get('/a/widgets-OLD0OLD0.js')).status).toBe(404)
  })

  it('says that demo data is invented', async () => {
    const html = await (await site({ DEMO: 'true' }).get('/embed/us/2')).text()
    expect(await textOf(html, '.embed-demo')).toBe('Demo data: every quote here is invented.')
  })
})

describe('a request for a frame', () => {
  it('is answered alike with any query, cookie or browser', async () => {
    const plain = await fairkey.get('/embed/us/2')
    const html = await plain.text()
    for (const [path, headers] of [
      ['/embed/us/2?theme=dark&x=1', {}],
      ['/embed/us/2', { Cookie: 'a=b' }],
      ['/embed/us/2', { 'User-Agent': '' }],
    ] as const) {
      const response = await fairkey.get(path, { headers })
      expect(await response.text()).toBe(html)
      expect(response.headers.get('ETag')).toBe(plain.headers.get('ETag'))
    }
  })

  it('is told when nothing has changed', async () => {
    const tag = (await fairkey.get('/embed/us/2')).headers.get('ETag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{40}"$/)
    const again = await fairkey.get('/embed/us/2', { headers: { 'If-None-Match': tag } })
    expectFramed(again, 304, KEPT)
    expect(await again.text()).toBe('')
  })

  it('costs 1 query and at most 3 rows a set once the figures are made', async () => {
    for (const path of ['/embed/us-ok/2', '/embed/us/all', '/embed/us-ok/all']) await costOf(path)
    expect(await costOf('/embed/us-ok/2')).toEqual({ queries: 1, rowsRead: 3, rowsWritten: 0 })
    expect(await costOf('/embed/us/all')).toMatchObject({ queries: 1, rowsWritten: 0 })
    expect((await costOf('/embed/us-ok/all')).rowsRead).toBeLessThanOrEqual(9)
  })
})

describe('where there are no prices', () => {
  it.each([
    '/embed/us-xx/2',
    '/embed/us-ok/4',
    '/embed/us-ok/2-key',
    '/embed/us-ok/2-dark',
    '/embed/US-OK/2',
    '/embed/us-west-south-central/2',
    '/embed/us-ok',
    '/embed/us-ok/2/3',
    '/embed/',
  ])('%s says so in a document that fits the frame', async (path) => {
    const response = await fairkey.get(path, { headers: { 'If-None-Match': '*' } })
    expectFramed(response, 404, NOTHING)
    const html = await response.text()
    expect(await textOf(html, 'h1')).toBe('Not found')
    expect(await textOf(html, '.embed-source')).toBe('There are no prices at this address.')
    expect(await attributes(html, 'a', 'href')).toEqual(['/'])
  })

  it('says that the database is away, for as long as that is', async () => {
    const away = site({ db: failingDatabase(env.DB, 'prepare', new Error(OVERLOADED)) })
    const response = await away.get('/embed/us-ok/2')
    expectFramed(response, 503, 'no-store')
    expect(response.headers.get('Retry-After')).toBe('30')
    expect(await textOf(await response.text(), '.embed-source')).toBe(NOT_REACHED)
    expectFramed(await away.get('/embed/us-xx/2'), 404, NOTHING)
  })

  it('notes an error that nobody foresaw, and does not tell it', async () => {
    const broken = site({ db: failingDatabase(env.DB, 'prepare', new Error('hunter2')) })
    const response = await broken.get('/embed/us-ok/2')
    expectFramed(response, 500, 'no-store')
    const html = await response.text()
    expect(await textOf(html, '.embed-source')).toBe(NOTED)
    expect(html).not.toContain('hunter2')
    expect(broken.reported.splice(0)).toHaveLength(1)
  })
})
