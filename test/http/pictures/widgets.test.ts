import { beforeEach, describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { LAUNCHED_AT } from '../../../src/catalog/launch-quotes.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const LONG = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400'
const SHORT = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400'

const LAUNCHED = new Date(LAUNCHED_AT).toUTCString()

const fairkey = site()
beforeEach(withLaunchQuotes)

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('a widget', () => {
  it.each([
    ['/w/us-ok/2.png', 'image/png', 'fairkey-us-ok-2.png'],
    ['/w/us-ok/2-dark-2x.png', 'image/png', 'fairkey-us-ok-2-dark-2x.png'],
    ['/w/us/all-bar-dark.gif', 'image/gif', 'fairkey-us-all-bar-dark.gif'],
    ['/w/us-tx/1-button-optitron.svg', 'image/svg+xml', 'fairkey-us-tx-1-button-optitron.svg'],
  ])('at %s says exactly what it is and how long it may be kept', async (path, type, name) => {
    const response = await fairkey.get(path)
    const bytes = await bytesOf(response)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'cache-control': LONG,
      'content-disposition': `inline; filename="${name}"`,
      'content-length': `${bytes.length}`,
      'content-type': type,
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      'last-modified': LAUNCHED,
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      ...(type === 'image/svg+xml'
        ? { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }
        : {}),
    })
  })

  it.each(['/w/us-ok/2-2x.png', '/w/us-xx/2-2x.png'])('at %s has twice the pixels', async (path) => {
    const view = new DataView(await (await fairkey.get(path)).arrayBuffer())
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([800, 120])
  })

  it('is there for every country and region', async () => {
    const { countries, regions } = placesOf(catalog.countries)
    for (const { code } of [...countries, ...regions]) {
      const place = code.toLowerCase()
      const response = await fairkey.get(`/w/${place}/2-bar.svg`)
      expect(response.headers.get('Content-Disposition')).toBe(
        `inline; filename="fairkey-${place}-2-bar.svg"`,
      )
    }
  })

  it('is there for every set, and for all', async () => {
    for (const [short, said] of [
      ['1', 'Lexus SC 1-key ROM set'],
      ['2', 'Lexus SC 2-key ROM set'],
      ['3', 'Lexus SC 3-key ROM set'],
      ['all', 'ROM sets'],
    ]) {
      expect(await (await fairkey.get(`/w/us/${short}.svg`)).text()).toContain(`>${said}<`)
    }
  })

  it('of a demo is marked as one, and so is the picture beside a link', async () => {
    const [marked, plain] = [site({ DEMO: 'true' }), fairkey]
    expect(await (await marked.get('/w/us/2-button.svg')).text()).toContain('>demo<')
    for (const path of ['/w/us/2-bar.png', '/og/us/2-key.png']) {
      const tags = await Promise.all(
        [marked, plain].map(async ({ get }) => (await get(path)).headers.get('ETag')),
      )
      expect(new Set(tags).size, path).toBe(2)
    }
  })

  it('says in its title what it shows', async () => {
    const svg = await (await fairkey.get('/w/us-ok/2.svg')).text()
    expect(svg).toContain(
      '<title id="t">FairKey, Lexus SC: 2-key ROM set, US, 1 from Oklahoma: cheapest $280, median $390 in 2011; 3 quotes, newest Sep 2011</title>',
    )
  })

  it('is the same for everybody: with a cookie, with any agent or none, whatever is asked to be kept or sent', async () => {
    const expected = await bytesOf(await fairkey.get('/w/us-ok/2.gif'))
    for (const headers of [
      { Cookie: '__Host-moderator=x' },
      { 'User-Agent': 'Mozilla/5.0' },
      { 'User-Agent': '' },
      { Accept: 'text/html' },
      { 'Accept-Encoding': 'gzip, br' },
      { 'Cache-Control': 'no-cache' },
      { Range: 'bytes=0-23' },
    ]) {
      const response = await fairkey.get('/w/us-ok/2.gif', { headers })
      expect(response.status).toBe(200)
      expect(response.headers.get('Set-Cookie')).toBeNull()
      expect(response.headers.get('Vary')).toBeNull()
      expect(response.headers.get('Content-Encoding')).toBeNull()
      expect(await bytesOf(response)).toEqual(expected)
    }
  })

  it('answers HEAD as GET, without the picture', async () => {
    const get = await fairkey.get('/w/us-ok/2.png')
    const head = await fairkey.get('/w/us-ok/2.png', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is not for %s', async (method) => {
    const response = await fairkey.get('/w/us-ok/2.png', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })
})

describe('a widget of nothing', () => {
  it.each([
    ['an unknown region', '/w/us-xx/2.png', 'image/png'],
    ['an unknown set', '/w/us-ok/4.png', 'image/png'],
    ['a malformed address', '/w/us-ok', 'image/png'],
    ['no address', '/w/', 'image/png'],
    ['an unknown format', '/w/us-ok/2.jpg', 'image/png'],
    ['capitals', '/w/US-OK/2.gif', 'image/gif'],
    ['an unknown region in a look', '/w/us-xx/2-bar-dark.svg', 'image/svg+xml'],
    ['what no address should be', '/w/%00/..%2f<script>/2.png', 'image/png'],
  ])('says so with a picture: %s', async (_what, path, type) => {
    const response = await fairkey.get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Cache-Control')).toBe(SHORT)
    expect(response.headers.get('ETag')).toMatch(/^"[0-9a-f]{32}"$/)
  })

  it('is one picture for every unknown address of a look', async () => {
    const [one, other] = await Promise.all(
      ['/w/us-xx/2-bar.gif', '/w/atlantis/9-bar.gif'].map(async (path) => bytesOf(await fairkey.get(path))),
    )
    expect(one).toEqual(other)
    const svg = await (await fairkey.get('/w/atlantis/2.svg')).text()
    expect(svg).toContain('There is no widget at this address')
  })

  it('says "no quotes yet" where nothing was quoted, and is asked for again soon', async () => {
    const response = await fairkey.get('/w/ca-qc/2.svg')
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe(SHORT)
    expect(await response.text()).toContain('no quotes yet')
  })

  it('leaves the API its 4xx', async () => {
    expect((await fairkey.get('/api/v1/prices?region=US-XX')).status).toBe(422)
  })
})
