import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { failingDatabase, OVERLOADED } from '../support/failing-database.ts'
import { LEAST } from '../support/quotes.ts'
import { type SiteOptions, site, withLaunchQuotes } from '../support/site.ts'

beforeEach(withLaunchQuotes)

const PATH = '/w/us-ok/2.png'
let stores = 0

/** Sites that share what they keep of pictures, as the Workers of a place do. */
function sharing() {
  stores += 1
  const name = `shared-${stores}`
  const openPictures = () => caches.open(name)
  return {
    openPictures,
    well: (options: SiteOptions = {}) => site({ ...options, openPictures }),
    ill: (options: SiteOptions = {}) =>
      site({ ...options, openPictures, db: failingDatabase(env.DB, 'prepare', new Error(OVERLOADED)) }),
  }
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('with the database away', () => {
  it('the last good picture stands in, with its tag and its old date, for five minutes', async () => {
    const { well, ill } = sharing()
    const good = await well().get(PATH)
    const stand = await ill().get(PATH)
    expect(stand.status).toBe(200)
    expect(stand.headers.get('ETag')).toBe(good.headers.get('ETag'))
    expect(stand.headers.get('Last-Modified')).toBe(good.headers.get('Last-Modified'))
    expect(stand.headers.get('Cache-Control')).toContain('max-age=300,')
    expect(stand.headers.get('Content-Type')).toBe('image/png')
    expect(await bytesOf(stand)).toEqual(await bytesOf(good))
    const known = await ill().get(PATH, { headers: { 'If-None-Match': good.headers.get('ETag') ?? '' } })
    expect(known.status).toBe(304)
  })

  it.each([
    [PATH, 'image/png'],
    ['/w/us-ok/2-bar.gif', 'image/gif'],
    ['/w/us-ok/all-button-dark.svg', 'image/svg+xml'],
    ['/og/us-ok/2-key.png', 'image/png'],
  ])('and none kept, %s is a picture that says so and that nobody keeps', async (path, type) => {
    const response = await sharing().ill().get(path)
    expect(response.status).toBe(503)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Retry-After')).toBe('30')
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Last-Modified')).toBeNull()
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  it('a picture of another address never stands in', async () => {
    const { well, ill } = sharing()
    await well().get(PATH)
    expect((await ill().get('/w/us-ok/2-dark.png')).status).toBe(503)
  })

  it('an error that nobody foresaw is noted, and is a picture as well', async () => {
    const fairkey = site({ db: failingDatabase(env.DB, 'prepare', new Error('hunter2')) })
    const response = await fairkey.get(PATH)
    expect(response.status).toBe(500)
    expect(response.headers.get('Content-Type')).toBe('image/png')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(fairkey.reported.splice(0)).toHaveLength(1)
  })

  it('what is no widget needs no database', async () => {
    expect((await sharing().ill().get('/w/us-xx/2.png')).status).toBe(200)
  })
})

describe('a query', () => {
  it('makes no picture of its own: it shows the kept one, without asking the database', async () => {
    const { well, ill } = sharing()
    const good = await well().get(PATH)
    const asked = await ill({ now: '2026-11-22T18:59:59Z' }).get(`${PATH}?bust=${Math.PI}`)
    expect(asked.status).toBe(200)
    expect(asked.headers.get('Cache-Control')).toContain('max-age=3600,')
    expect(await bytesOf(asked)).toEqual(await bytesOf(good))
  })

  it('shows what the address without it shows, once that is an hour old', async () => {
    const { well } = sharing()
    const before = await well().get(`${PATH}?a`)
    await site().postQuote({ ...LEAST, set: '2-key', region: 'US-TX', priceCents: 41_000 })
    const within = await well({ now: '2026-11-22T18:59:59Z' }).get(`${PATH}?b`)
    const after = await well({ now: '2026-11-22T19:00:00Z' }).get(`${PATH}?c`)
    const plain = await well().get(PATH)
    expect(within.headers.get('ETag')).toBe(before.headers.get('ETag'))
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
    expect(after.headers.get('ETag')).toBe(plain.headers.get('ETag'))
  })
})

describe('a store of pictures that fails', () => {
  it.each([
    ['to open', async () => Promise.reject(new Error('no cache'))],
    [
      'to find and keep',
      async () =>
        ({
          match: () => Promise.reject(new Error('no')),
          put: () => Promise.reject(new Error('no')),
        }) as unknown as Cache,
    ],
  ])('%s is only missed: pictures are drawn', async (_what, openPictures: () => Promise<Cache>) => {
    expect((await site({ openPictures }).get(PATH)).status).toBe(200)
    expect((await site({ openPictures }).get(`${PATH}?x`)).status).toBe(200)
    const db = failingDatabase(env.DB, 'prepare', new Error(OVERLOADED))
    expect((await site({ openPictures, db }).get(PATH)).status).toBe(503)
  })
})
