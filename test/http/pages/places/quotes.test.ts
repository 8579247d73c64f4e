import { beforeEach, describe, expect, it } from 'vitest'
import { store, submission } from '../../../db/support/submissions.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'

const fairkey = site()

async function pageOf(path: string): Promise<string> {
  const response = await fairkey.get(path)
  expect(response.status).toBe(200)
  return response.text()
}

/** The list alone: the links and quotes under its heading. */
const listIn = (html: string) => html.slice(html.indexOf('aria-labelledby="list"'))

const idsIn = (html: string) => [...listIn(html).matchAll(/href="\/quotes\/([\w-]+)"/g)].map(([, id]) => id)

/** The quotes that the median is said to rest on. */
const middleIn = (html: string) =>
  listIn(html)
    .split('<li class="quote">')
    .slice(1)
    .filter((item) => item.includes('The median rests on this price'))
    .flatMap((item) => idsIn(`aria-labelledby="list"${item}`))

const currentIn = (html: string) =>
  [...listIn(html).matchAll(/aria-current="true">([^<]*)</g)].map(([, text]) => text)

const hrefOf = (html: string, text: string) =>
  new RegExp(`href="([^"]*)"[^>]*>${text}<`).exec(listIn(html))?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('with the quotes of 2011', () => {
  beforeEach(withLaunchQuotes)

  it('lists those of the area that answers for the place, and says which they are', async () => {
    const html = await pageOf('/us-ok/2-key/quotes')
    expect(idsIn(html)).toEqual(['thread-4', 'thread-2', 'thread-1'])
    expect(html).toContain(
      '1 quote from Oklahoma; with fewer than 3, this shows all of the United States: 2011, 3 quotes.',
    )
    expect(html).toContain(
      'Quotes of every year count. The median, $390 in 2011 (about $558 in 2025 dollars), is the price in the middle of all 3. Quotes of that price are marked.',
    )
    expect(middleIn(html)).toEqual(['thread-4'])
    expect(currentIn(html)).toEqual(['Newest first', 'All'])
    expect(html).toContain('<link rel="canonical" href="https://fairkey.test/us-ok/2-key/quotes"/>')
  })

  it('lists them by price too', async () => {
    const html = await pageOf('/us/2-key/quotes?sort=price')
    expect(idsIn(html)).toEqual(['thread-1', 'thread-4', 'thread-2'])
    expect(currentIn(html)).toEqual(['Cheapest first', 'All'])
  })

  it.each([
    ['?kind=paid', ['thread-1'], 'Only what was paid.'],
    ['?kind=quoted&sort=price', ['thread-4', 'thread-2'], 'Only what was quoted, not paid.'],
    ['?ships=yes', [], 'Only dealers that ship.'],
    [
      '?kind=not-here',
      [],
      'Only dealers that cannot get it. Such a report has no price, so the figures do not count it.',
    ],
    [
      '?kind=paid&ships=no&year=2011',
      ['thread-1'],
      'Only what was paid. One filter at a time: the year and shipping are left out.',
    ],
  ])('takes one filter: %s', async (query, ids, words) => {
    const html = await pageOf(`/us/2-key/quotes${query}`)
    expect(idsIn(html)).toEqual(ids)
    expect(listIn(html)).toContain(words)
  })

  it.each(['?kind=cheap', '?year=2012', '?ships=true', '?sort=dear', '?cursor=2', '?x=1'])(
    'does not look at %s',
    async (query) => {
      const html = await pageOf(`/us/2-key/quotes${query}`)
      expect(idsIn(html)).toEqual(['thread-4', 'thread-2', 'thread-1'])
      expect(currentIn(html)).toEqual(['Newest first', 'All'])
    },
  )

  it('is linked from the page of the set, with how many there are', async () => {
    expect(await pageOf('/us-ok/2-key')).toContain(
      '<a href="/us-ok/2-key/quotes">All 3 quotes that count</a>',
    )
    expect(await pageOf('/us/1-key')).toContain('<a href="/us/1-key/quotes">The one quote that counts</a>')
    expect(await pageOf('/ca/2-key')).not.toContain('/quotes">')
  })

  it('lists what dealers cannot get where no price counts', async () => {
    const html = await pageOf('/us-ok/3-key/quotes?kind=discontinued')
    expect(idsIn(html)).toEqual(['thread-5'])
    expect(currentIn(html)).toEqual(['Said to be discontinued'])
  })

  it('says that there are none where there are none', async () => {
    const html = await pageOf('/ca/2-key/quotes')
    expect(html).toContain('No quotes counted yet for the 2-key ROM set in Canada')
    expect(listIn(html)).toContain('There are none yet.')
  })

  it('has one spelling, and is not found for what there is not', async () => {
    const capitals = await fairkey.get('/US-OK/2-KEY/quotes?sort=price')
    expect([capitals.status, capitals.headers.get('Location')]).toEqual([
      308,
      '/us-ok/2-key/quotes?sort=price',
    ])
    expect((await fairkey.get('/us-zz/2-key/quotes')).status).toBe(404)
    expect((await fairkey.get('/us/9-key/quotes')).status).toBe(404)
  })
})

describe('with many quotes', () => {
  /** Neighbours of Oklahoma: 30 of 2026 in Texas, one older than the window, and reports without a price. */
  async function someOfTexas() {
    for (let n = 0; n < 30; n++)
      await store(
        submission({
          region: 'US-TX',
          priceCents: 40_000 + (n % 5) * 1000,
          quotedOn: `2026-10-${n + 1}`.replace(/-(\d)$/, '-0$1'),
        }),
      )
    await store(submission({ region: 'US-TX', priceCents: 30_000, quotedOn: '2019-10-01' }))
    await store(submission({ region: 'US-TX', kind: 'not-here', priceCents: null }))
    await store(submission({ region: 'US-NY', priceCents: 31_000 }))
  }

  it.each(['newest', 'price'])(
    'goes through a division and its window by %s, a page at a time',
    async (sort) => {
      await someOfTexas()
      const first = await pageOf(`/us-ok/2-key/quotes?sort=${sort}`)
      const second = await pageOf(hrefOf(first, 'Next page'))
      expect(first).toContain('30 quotes counted for the 2-key ROM set in Oklahoma')
      expect(first).toContain(
        'Quotes since 2024 count. The median, $420, is the price in the middle of all 30.',
      )
      expect(idsIn(first)).toHaveLength(25)
      expect(idsIn(second)).toHaveLength(5)
      expect(new Set([...idsIn(first), ...idsIn(second)]).size).toBe(30)
      expect([...middleIn(first), ...middleIn(second)]).toHaveLength(6)
      expect(hrefOf(second, 'Next page')).toBe('')
      expect(hrefOf(second, 'First page')).toBe(`/us-ok/2-key/quotes${sort === 'price' ? '?sort=price' : ''}`)
      expect(idsIn(await pageOf('/us-ok/2-key/quotes?kind=not-here&sort=price'))).toHaveLength(1)
    },
  )

  it('sorts a division’s quotes of many years by price once a year is chosen', async () => {
    for (let n = 0; n < 80; n++)
      await store(submission({ region: n % 2 ? 'US-TX' : 'US-AR', quotedOn: `${2000 + (n % 20)}-10-01` }))
    const all = await pageOf('/us-ok/2-key/quotes?sort=price')
    expect(currentIn(all)).toEqual(['All'])
    expect(listIn(all)).toContain('<p>To see the cheapest first, choose a year.</p>')
    const cheapest = await pageOf('/us-ok/2-key/quotes?sort=price&year=2019')
    expect(currentIn(cheapest)).toEqual(['Cheapest first', '2019'])
    expect(cheapest).not.toContain('To see the cheapest first')
  })

  it('marks both of the two in the middle', async () => {
    for (const priceCents of [38_000, 39_000, 41_000, 45_000]) await store(submission({ priceCents }))
    const html = await pageOf('/us-ok/2-key/quotes?sort=price')
    expect(html).toContain(
      'The median, $400, lies halfway between the two prices in the middle of all 4. Quotes of these prices are marked.',
    )
    expect(middleIn(html)).toEqual(idsIn(html).slice(1, 3))
  })

  it('speaks of no median of two', async () => {
    for (const priceCents of [38_000, 39_000]) await store(submission({ priceCents }))
    const html = await pageOf('/us-ok/2-key/quotes')
    expect(html).not.toContain('The median')
    expect(idsIn(html)).toHaveLength(2)
  })
})
