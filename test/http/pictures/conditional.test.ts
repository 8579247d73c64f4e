import { beforeEach, describe, expect, it } from 'vitest'
import { LEAST } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const PATH = '/w/us-ok/2.png'

beforeEach(withLaunchQuotes)

const headersOf = async (path = PATH, now?: string) => (await site(now ? { now } : {}).get(path)).headers
const tagOf = async (path = PATH, now?: string) => (await headersOf(path, now)).get('ETag') ?? ''

describe('a picture that the reader has', () => {
  it('is not sent again, known by its tag', async () => {
    const tag = await tagOf()
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = await site().get(PATH, { headers: { 'If-None-Match': known } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('ETag')).toBe(tag)
      expect(response.headers.get('Cache-Control')).toContain('max-age=3600')
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
      expect(response.headers.get('Content-Length')).toBeNull()
    }
    const other = await site().get(PATH, { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('is not sent again, known by its date', async () => {
    const date = (await headersOf()).get('Last-Modified') ?? ''
    const later = new Date(Date.parse(date) + 1000).toUTCString()
    const earlier = new Date(Date.parse(date) - 1000).toUTCString()
    const statusSince = async (since: string, headers = {}) =>
      (await site().get(PATH, { headers: { 'If-Modified-Since': since, ...headers } })).status
    expect(await statusSince(date)).toBe(304)
    expect(await statusSince(later)).toBe(304)
    expect(await statusSince(earlier)).toBe(200)
    expect(await statusSince('yesterday')).toBe(200)
    expect(await statusSince(date, { 'If-None-Match': '"other"' })).toBe(200)
  })
})

describe('the tag', () => {
  it('is another for another picture', async () => {
    const paths = [
      PATH,
      '/w/us-ok/2.gif',
      '/w/us-ok/2-dark.png',
      '/w/us-ok/1.png',
      '/w/us-ok/all.png',
      '/w/us-tx/2.png',
    ]
    const tags = await Promise.all(paths.map((path) => tagOf(path)))
    expect(new Set(tags).size).toBe(paths.length)
  })

  it('stays while what the picture shows stays: a day later, and after a quote that counts elsewhere', async () => {
    const before = await headersOf()
    await site().postQuote({ ...LEAST, set: '2-key', region: 'CA-ON', priceCents: 60_000 })
    await site().postQuote({ ...LEAST, set: '1-key', region: 'US-OK', priceCents: 30_000 })
    const after = await headersOf(PATH, '2026-11-23T18:00:00Z')
    expect(after.get('ETag')).toBe(before.get('ETag'))
    expect(after.get('Last-Modified')).toBe(before.get('Last-Modified'))
  })

  it('changes with a quote that counts here, and so does the date', async () => {
    const now = '2026-11-25T10:00:00.500Z'
    const before = await headersOf()
    await site({ now }).postQuote({ ...LEAST, set: '2-key', region: 'US-TX', priceCents: 41_000 })
    const after = await headersOf()
    expect(after.get('ETag')).not.toBe(before.get('ETag'))
    expect(after.get('Last-Modified')).toBe('Wed, 25 Nov 2026 10:00:00 GMT')
  })

  it('has a new date with a new year, in which other quotes are recent', async () => {
    expect((await headersOf(PATH, '2027-03-01T00:00:00Z')).get('Last-Modified')).toBe(
      'Fri, 01 Jan 2027 00:00:00 GMT',
    )
  })
})
