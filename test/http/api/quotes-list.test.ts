import { beforeEach, describe, expect, it } from 'vitest'
import type { QuoteJson } from '../../../src/http/api/schemas.ts'
import { posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

interface Page {
  readonly quotes: readonly QuoteJson[]
  readonly next: string | null
}

const fairkey = site()

async function page(query: string): Promise<Page> {
  const response = await fairkey.get(`/api/v1/quotes${query}`)
  expect(response.status).toBe(200)
  return response.json()
}

/** The ids on every page from the first to the last, as the cursors lead there. */
async function allPages(filter: string, limit: number): Promise<string[][]> {
  const pages: string[][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const start: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { quotes, next }: Page = await page(`?limit=${limit}${filter}${start}`)
    pages.push(quotes.map(({ id }) => id))
    cursor = next
  }
  return pages
}

const recency = ({ quotedOn, receivedAt, id }: QuoteJson) => `${quotedOn} ${receivedAt} ${id}`
const newestFirst = (quotes: readonly QuoteJson[]) =>
  quotes.toSorted((a, b) => (recency(a) < recency(b) ? 1 : -1)).map(({ id }) => id)

describe('the quotes of 2011', () => {
  beforeEach(withLaunchQuotes)

  it('come newest first, on one page', async () => {
    const { quotes, next } = await page('')
    expect(next).toBeNull()
    expect(quotes.map(({ id }) => id)).toEqual(['thread-4', 'thread-3', 'thread-5', 'thread-2', 'thread-1'])
  })

  it('each come in full', async () => {
    const { quotes } = await page('?region=US-OK&set=2-key')
    expect(quotes).toEqual([
      {
        id: 'thread-4',
        set: '2-key',
        keys: 2,
        partNumber: '89705-50944',
        kind: 'quoted',
        priceCents: 39000,
        currency: 'USD',
        comparableCents: 39000,
        constantCents: 55819,
        region: 'US-OK',
        city: 'Oklahoma City',
        dealer: null,
        quotedOn: '2011-09-24',
        cutting: 'unknown',
        cuttingCents: null,
        fittingCents: null,
        firstAskedCents: null,
        namedNumber: null,
        numberStanding: null,
        ships: null,
        proof: ['vin'],
        note: 'The post gives 390 and a bit. Same dealer as the 1-key quote of that day; the thread does not name it.',
        sourceUrl:
          'https://www.clublexus.com/forums/sc-1st-gen-1992-2000/592100-key-remote-rom-location-print.html',
        status: 'published',
        held: null,
        textHidden: false,
        nameHidden: false,
        receivedAt: '2026-11-22T00:00:00.000Z',
      },
    ])
  })

  it.each([
    ['?region=US', ['thread-4', 'thread-3', 'thread-5', 'thread-2', 'thread-1']],
    ['?region=US-OK', ['thread-4', 'thread-3']],
    ['?region=US-TX', []],
    ['?region=CA', []],
    ['?set=2-key', ['thread-4', 'thread-2', 'thread-1']],
    ['?set=3-key&region=US', ['thread-5']],
    ['?set=3-key&region=US-OK', []],
    ['?year=2011&set=1-key', ['thread-3']],
    ['?year=2012', []],
    ['?kind=paid', ['thread-1']],
    ['?kind=quoted&region=US-OK', ['thread-4', 'thread-3']],
    ['?ships=true', []],
    ['?sort=price&set=2-key&region=US', ['thread-1', 'thread-4', 'thread-2']],
    ['?sort=price&set=2-key&region=US&year=2011', ['thread-1', 'thread-4', 'thread-2']],
    ['?sort=price&set=2-key&region=US&ships=false', []],
  ])('are found by %s', async (query, ids) => {
    const { quotes, next } = await page(query)
    expect(quotes.map(({ id }) => id)).toEqual(ids)
    expect(next).toBeNull()
  })
})

describe('many quotes', () => {
  const REGIONS = ['US-OK', 'US-TX', 'US', 'CA-QC', 'CA']
  const SETS = ['1-key', '2-key', '3-key']
  const DAYS = ['2026-11-22', '2026-11-22', '2011-09-24', '2025-01-01']

  /** 30 of them; many of one day, and all received in one moment. */
  const some = () =>
    Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        posted(fairkey, {
          set: SETS[n % 3],
          region: REGIONS[n % 5],
          quotedOn: DAYS[n % 4],
          priceCents: 40000 + n,
          ...(n % 7 === 0 ? { kind: 'not-here', priceCents: null } : {}),
        }),
      ),
    )

  it('come without gap or double over all pages, for every filter', async () => {
    const all = await some()
    expect(all.map(({ status }) => status)).toEqual(Array(30).fill('published'))
    for (const region of [undefined, ...REGIONS]) {
      for (const set of [undefined, ...SETS]) {
        const filter = `${region ? `&region=${region}` : ''}${set ? `&set=${set}` : ''}`
        const wanted = all.filter(
          (quote) =>
            (set === undefined || quote.set === set) &&
            (region === undefined || quote.region === region || quote.region.startsWith(`${region}-`)),
        )
        const pages = await allPages(filter, 4)
        expect(pages.flat(), filter).toEqual(newestFirst(wanted))
        expect(pages.length, filter).toBe(Math.max(1, Math.ceil(wanted.length / 4)))
      }
    }
  })

  it.each([1, 10, 30, 100])('fill pages of %i', async (limit) => {
    const all = await some()
    const pages = await allPages('', limit)
    expect(pages.flat()).toEqual(newestFirst(all))
    expect(pages).toHaveLength(Math.ceil(30 / limit))
  })

  it('are 20 on a page where nobody says how many', async () => {
    await some()
    const first = await page('')
    expect(first.quotes).toHaveLength(20)
    expect(first.next).toBe(first.quotes.slice(-1).map(recency)[0])
  })

  it('go on where they were, whatever came in meanwhile', async () => {
    const all = await some()
    const first = await page('?limit=10')
    await posted(site({ now: '2026-11-23T18:00:00Z' }), { priceCents: 41111 })
    const rest = await page(`?limit=100&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect([...first.quotes, ...rest.quotes].map(({ id }) => id)).toEqual(newestFirst(all))
  })

  it('come by price as well, the newest of equal ones first, with a cursor of that order', async () => {
    await Promise.all(
      [41000, 39000, 41000, 40000, 39000].map((priceCents, n) =>
        posted(fairkey, { priceCents, quotedOn: `2026-11-1${n}`, ships: n % 2 === 0 }),
      ),
    )
    const days = async (query: string) => (await allPages(query, 2)).map((ids) => ids.length)
    const prices = async (query: string) => {
      const { quotes } = await page(query)
      return quotes.map(({ priceCents, quotedOn }) => [priceCents, quotedOn.slice(-2)])
    }
    const cheapest = '?sort=price&region=US-OK&set=2-key'
    expect(await prices(cheapest)).toEqual([
      [39000, '14'],
      [39000, '11'],
      [40000, '13'],
      [41000, '12'],
      [41000, '10'],
    ])
    expect(await prices(`${cheapest}&ships=true`)).toEqual([
      [39000, '14'],
      [41000, '12'],
      [41000, '10'],
    ])
    expect(await days('&sort=price&region=US-OK&set=2-key')).toEqual([2, 2, 1])
    expect(await days('&ships=false')).toEqual([2])
  })

  it('are refused in another list than the cursor’s, and by two filters', async () => {
    await some()
    const { next } = await page('?limit=2&kind=quoted')
    const refused = async (query: string) => {
      const response = await fairkey.get(`/api/v1/quotes${query}`)
      const { errors } = await response.json<{ errors: readonly { parameter: string }[] }>()
      return [response.status, response.headers.get('Content-Type'), errors.map(({ parameter }) => parameter)]
    }
    const problem = 'application/problem+json'
    expect((await page(`?kind=quoted&cursor=${encodeURIComponent(next ?? '')}`)).quotes[0]).toBeDefined()
    expect(await refused(`?cursor=${encodeURIComponent(next ?? '')}`)).toEqual([422, problem, ['cursor']])
    expect(await refused('?kind=quoted&year=2026')).toEqual([422, problem, ['year']])
    expect(await refused('?sort=price&region=US')).toEqual([422, problem, ['set']])
  })
})
