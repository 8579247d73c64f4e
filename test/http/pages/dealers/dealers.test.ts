import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openForWriting } from '../../../../src/db/database.ts'
import { moveQuote } from '../../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../../src/db/quotes/versioned-change.ts'
import { costOf } from '../../../db/support/cost-of.ts'
import { places } from '../../../db/support/submissions.ts'
import { attributes, textOf, texts } from '../../support/page.ts'
import { owned, posted } from '../../support/quotes.ts'
import { ORIGIN, site, withLaunchQuotes } from '../../support/site.ts'

const fairkey = site()

async function page(path: string) {
  const response = await fairkey.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

const TULSA = { dealer: 'Lexus of Tulsa', city: 'Tulsa' }
const AT_TULSA = '/dealers/us-ok/tulsa-lexus'

async function remove(id: string) {
  const db = openForWriting(env.DB)
  const current = await findForChange(db, id)
  if (!current) throw new Error('it was stored')
  await moveQuote(db, places, current, 'removed', '2026-11-22T19:00:00.000Z')
}

describe('the dealers by region', () => {
  it('are none while no quote names its dealer, which the page says', async () => {
    await withLaunchQuotes()
    const html = await page('/dealers')
    expect(await textOf(html, '.lead')).toContain('No quote names its dealer yet.')
    expect(await texts(html, 'main h2')).toEqual([])
    expect(await attributes(html, 'main .button', 'href')).toEqual(['/submit'])
  })

  it('stand under their regions, the last reported first, under the name typed last', async () => {
    await posted(fairkey, { ...TULSA, quotedOn: '2026-11-01' })
    await posted(fairkey, { dealer: 'TULSA LEXUS', quotedOn: '2026-10-01' })
    await posted(fairkey, { dealer: 'Adams Lexus', city: 'Norman, OK', quotedOn: '2026-09-01' })
    await posted(fairkey, { dealer: 'Lexus of London', region: 'CA-ON', quotedOn: '2026-10-20' })
    await posted(fairkey, { dealer: 'Lexus dealer', region: 'US-TX' })
    await posted(fairkey, { dealer: 'Brown Lexus', region: 'US', quotedOn: '2026-11-20' })
    const html = await page('/dealers')
    const notKnown = 'United States, state not known'
    expect(await texts(html, '.dealer-regions h2')).toEqual([notKnown, 'Oklahoma', 'Ontario'])
    expect(await texts(html, '.dealer-regions li')).toEqual([
      'Brown Lexus',
      'Lexus of Tulsa',
      'Adams Lexus Norman',
      'Lexus of London',
    ])
    expect(await attributes(html, '.dealer-regions li a', 'href')).toEqual([
      '/dealers/us/brown-lexus',
      AT_TULSA,
      '/dealers/us-ok/adams-norman-lexus',
      '/dealers/ca-on/london-lexus',
    ])
    expect(await texts(html, '[aria-labelledby=all-regions] li')).toEqual(['Oklahoma', 'Ontario', notKnown])
  })

  it('come 50 on a page, and invented names push no real one out', async () => {
    await posted(fairkey, { dealer: 'Lexus of Austin', region: 'US-TX', quotedOn: '2026-10-01' })
    await posted(fairkey, { ...TULSA, quotedOn: '2026-10-02' })
    for (let n = 1; n < 100; n++) await posted(fairkey, { dealer: `Invented ${n}`, quotedOn: '2026-11-20' })
    for (const [path, names, pages] of [
      ['/dealers', '.dealer-regions li', [50, 50, 1]],
      ['/dealers/us-ok', '.dealer-entry h2', [50, 50]],
    ] as const) {
      const found: string[][] = []
      let next: string | undefined = path
      while (next) {
        const html: string = await page(next)
        found.push(await texts(html, names))
        next = (await attributes(html, '.after a[href*=cursor]', 'href'))[0] ?? undefined
      }
      expect(found.map((some) => some.length)).toEqual(pages)
      expect(found[1]?.at(-1)).toBe('Lexus of Tulsa')
    }
    // Whatever is on a page, each region is one click away.
    expect(await texts(await page('/dealers'), '[aria-labelledby=all-regions] li')).toEqual([
      'Oklahoma',
      'Texas',
    ])
  })

  it('begin at the beginning where the address says nonsense', async () => {
    await posted(fairkey, TULSA)
    for (const path of ['/dealers?cursor=2', '/dealers/us-ok?cursor='])
      expect(await page(path)).toContain('Lexus of Tulsa')
  })
})

describe('a region’s dealers', () => {
  it('each say what they said last of every set, when, and whether they ship', async () => {
    await posted(fairkey, { ...TULSA, priceCents: 39_000, quotedOn: '2026-10-01', ships: true })
    await posted(fairkey, { ...TULSA, priceCents: 41_000, quotedOn: '2026-11-01', ships: false })
    await posted(fairkey, { ...TULSA, set: '1-key', priceCents: 30_000, quotedOn: '2011-10-01' })
    await posted(fairkey, { dealer: 'Adams Lexus', kind: 'not-here', priceCents: undefined })
    const html = await page('/dealers/us-ok')
    expect(await textOf(html, 'h1')).toBe('Lexus dealers in Oklahoma')
    expect(await texts(html, '.dealer-entry h2')).toEqual(['Adams Lexus', 'Lexus of Tulsa'])
    expect(await texts(html, '.dealer-entry .about')).toEqual([])
    expect(await texts(html, '.dealer-entry li')).toEqual([
      '2-key cannot get it, 22 November 2026',
      '1-key $300 in 2011 (about $429 in 2025 dollars) quoted, 1 October 2011',
      '2-key $410 quoted, 1 November 2026; does not ship',
    ])
  })

  it('are said to be none where there are none, with the way to report one', async () => {
    const html = await page('/dealers/us-wy')
    expect(await textOf(html, '.marked')).toBe(
      'No quote from Wyoming names its dealer yet. Name yours when you report one.',
    )
    expect(await attributes(html, 'main .button', 'href')).toEqual(['/submit?region=US-WY'])
  })

  it.each(['/dealers/zz', '/dealers/us-zz', '/dealers/us-west-south-central', '/dealers/zz/tulsa-lexus'])(
    'are nowhere at %s',
    async (path) => {
      expect((await fairkey.get(path)).status).toBe(404)
    },
  )
})

describe('a dealer’s page', () => {
  it('has the newest quote of each set, what was said before, and how to report the next one', async () => {
    await posted(fairkey, { ...TULSA, priceCents: 39_000, quotedOn: '2026-09-01', proof: ['vin'] })
    await posted(fairkey, { ...TULSA, priceCents: 41_000, quotedOn: '2026-11-01', proof: [] })
    await posted(fairkey, { ...TULSA, priceCents: 45_000, quotedOn: '2026-10-01', ships: false })
    await posted(fairkey, { ...TULSA, set: '1-key', priceCents: 30_000, quotedOn: '2026-08-01' })
    const html = await page(AT_TULSA)
    expect(await textOf(html, 'h1')).toBe('Lexus of Tulsa')
    expect(await textOf(html, '.lead')).toBe('Tulsa, Oklahoma. 4 reports by owners.')
    expect(await texts(html, '.facts dd')).toEqual([
      '1 November 2026',
      'no, said on 1 October 2026',
      'none, said on 1 November 2026',
    ])
    expect(await texts(html, '[aria-labelledby=newest] .quote-price')).toEqual(['$300', '$410'])
    expect(await texts(html, '[aria-labelledby=before] .quote-price')).toEqual(['$450', '$390'])
    const report = '/submit?region=US-OK&dealer=Lexus+of+Tulsa&city=Tulsa'
    expect(await attributes(html, 'main a.button', 'href')).toEqual([report])
    expect(await attributes(html, '[aria-labelledby=newest] > .ways a', 'href')).toEqual([
      report.replace('?', '?set=3-key&'),
    ])
    expect(await attributes(html, 'link[rel=canonical]', 'href')).toEqual([`${ORIGIN}${AT_TULSA}`])
  })

  it('says what was not said, and that there was nothing before', async () => {
    await posted(fairkey, TULSA)
    const html = await page(AT_TULSA)
    expect(await texts(html, '.facts dd')).toEqual([
      '22 November 2026',
      'not said yet: ask',
      'not said yet: ask',
    ])
    expect(await textOf(html, '[aria-labelledby=before] p')).toBe('Nothing that was reported.')
  })

  it('is not there for a dealer without a published quote', async () => {
    await withLaunchQuotes()
    expect((await fairkey.get(AT_TULSA)).status).toBe(404)
    await posted(fairkey, { ...TULSA, priceCents: 10_000 })
    expect((await fairkey.get(AT_TULSA)).status).toBe(404)
    const { id } = await posted(fairkey, TULSA)
    expect((await fairkey.get(AT_TULSA)).status).toBe(200)
    await remove(id)
    expect((await fairkey.get(AT_TULSA)).status).toBe(404)
    expect(await textOf(await page('/dealers'), '.lead')).toContain('No quote names its dealer yet.')
  })

  it.each([
    ['/dealers/US-OK', '/dealers/us-ok'],
    ['/dealers/us-ok/lexus-of-tulsa', AT_TULSA],
    ['/dealers/US-OK/Tulsa-Lexus', AT_TULSA],
    ['/dealers/us-ok/Lexus%20of%20Tulsa', AT_TULSA],
    ['/dealers/ca-qc/lexus-de-qu%C3%A9bec', '/dealers/ca-qc/quebec-lexus'],
  ])('in another spelling, %s, leads to %s', async (path, to) => {
    const response = await fairkey.get(path)
    expect([response.status, response.headers.get('Location')]).toEqual([308, to])
  })

  it('is found under its address of former times, for good', async () => {
    await posted(fairkey, TULSA)
    await env.DB.prepare(
      `INSERT INTO former_dealers VALUES ('US-OK in tulsa lexus', 'US-OK tulsa lexus'), ('US-OK long gone', 'US-OK gone')`,
    ).run()
    const response = await fairkey.get('/dealers/us-ok/in-tulsa-lexus')
    expect([response.status, response.headers.get('Location')]).toEqual([308, AT_TULSA])
    expect((await fairkey.get('/dealers/us-ok/gone')).status).toBe(404)
    expect((await fairkey.get('/dealers/us-tx/in-tulsa-lexus')).status).toBe(404)
  })

  it('has an address of its own in any script', async () => {
    await posted(fairkey, { dealer: '東京 Lexus', region: 'CA-BC' })
    const [path = ''] = await attributes(await page('/dealers'), '.dealer-regions li a', 'href')
    expect(path).toBe('/dealers/ca-bc/%E6%9D%B1%E4%BA%AC-lexus')
    expect(await textOf(await page(String(path)), 'h1')).toBe('東京 Lexus')
  })

  it('shows the name as text, whatever it is', async () => {
    await posted(fairkey, { dealer: '<b>Bold</b> & "Quoted"' })
    expect(await textOf(await page('/dealers/us-ok/b-bold-quoted'), 'h1')).toBe('<b>Bold</b> & "Quoted"')
  })
})

describe('to have something put right', () => {
  const PUT_RIGHT = '[aria-labelledby=put-right]'

  async function withContact(CONTACT: string) {
    await posted(fairkey, TULSA)
    const bindings = { DB: env.DB, CONTACT }
    return (await fairkey.app.fetch(new Request(`${ORIGIN}${AT_TULSA}`), bindings)).text()
  }

  it('a dealership writes to the address that is configured', async () => {
    const html = await withContact('prices@fairkey.example')
    expect(await textOf(html, `${PUT_RIGHT} > p`)).toBe(
      'These are owners’ reports, and each can be wrong. Say so below. The newest report stands first, so the next ' +
        'caller can also be told what you ask today. Whoever wants an answer can write to ' +
        'prices@fairkey.example with the address of this page.',
    )
    expect(await attributes(html, `${PUT_RIGHT} a`, 'href')).toEqual(['mailto:prices@fairkey.example'])
  })

  it.each([
    ['https://fairkey.example/contact', ['https://fairkey.example/contact']],
    ['javascript:alert(1)', []],
    ['ask at the counter', []],
  ])('%s leads to %j', async (contact, hrefs) => {
    expect(await attributes(await withContact(contact), `${PUT_RIGHT} a`, 'href')).toEqual(hrefs)
  })

  it('there is something to do where none is configured', async () => {
    const html = await withContact('')
    expect(await textOf(html, `${PUT_RIGHT} > p`)).not.toContain('write')
    expect(await attributes(html, `${PUT_RIGHT} form`, 'action')).toEqual([`${AT_TULSA}/remarks`])
  })
})

describe('the ways to a dealer’s page', () => {
  it('lead there from the lists of a place, from a quote, and from every page’s footer', async () => {
    const { id } = await posted(fairkey, { ...TULSA, ships: true })
    await posted(fairkey, { dealer: 'my local dealer' })
    const place = await page('/us-ok')
    const links = await attributes(place, '.quote-facts a', 'href')
    expect(links).toEqual([AT_TULSA, AT_TULSA])
    expect(await attributes(place, '[aria-labelledby=shipping] .quote-facts a', 'href')).toEqual([AT_TULSA])
    expect(await attributes(place, '[aria-labelledby=shipping] .ways a', 'href')).toEqual(['/dealers/us-ok'])
    expect(await attributes(await page(`/quotes/${id}`), '.facts a', 'href')).toEqual([AT_TULSA])
    expect(await attributes(place, 'footer a[href="/dealers"]', 'href')).toEqual(['/dealers'])
  })

  it('are none from a held quote', async () => {
    await withLaunchQuotes()
    const { quote, editToken } = await owned(fairkey, { ...TULSA, priceCents: 10_000 })
    const html = await page(`/quotes/${quote.id}/receipt?key=${editToken}`)
    expect(await texts(html, '.facts dd')).toContain('Lexus of Tulsa')
    expect(await attributes(html, '.facts a', 'href')).toEqual([])
  })
})

describe('the form', () => {
  const known = async (path: string) => attributes(await page(path), '#known-dealers option', 'value')

  it('suggests the dealers of the region that is filled in, each so that it stays the same', async () => {
    await posted(fairkey, TULSA)
    await posted(fairkey, { dealer: 'Norton Lexus', city: 'Tulsa', quotedOn: '2026-11-01' })
    await posted(fairkey, { dealer: 'Lexus of Austin', region: 'US-TX' })
    expect(await known('/submit?region=US-OK')).toEqual(['Lexus of Tulsa', 'Norton Lexus, Tulsa'])
    expect(await known('/submit?region=US-TX')).toEqual(['Lexus of Austin'])
    expect(await known('/submit?region=US-XX')).toEqual([])
    expect(await known('/submit')).toEqual([])
    await posted(fairkey, { dealer: 'Norton Lexus, Tulsa', priceCents: 41_000 })
    expect(await texts(await page('/dealers/us-ok/norton-tulsa-lexus'), '.lead')).toEqual([
      'Oklahoma. 2 reports by owners.',
    ])
  })

  it('suggests them again beside what was wrong', async () => {
    await posted(fairkey, TULSA)
    const response = await fairkey.postForm({ region: 'US-OK', set: '2-key' })
    expect(response.status).toBe(422)
    expect(await attributes(await response.text(), '#known-dealers option', 'value')).toEqual([
      'Lexus of Tulsa',
    ])
  })

  it('asks the database for nothing where no region is filled in', async () => {
    expect(await costOf('/submit')).toEqual({ queries: 0, rowsRead: 0, rowsWritten: 0 })
  })
})

it('reads dealers along their index: a few rows each, however often they were quoted', async () => {
  const costs = async () => ({
    all: await costOf('/dealers'),
    region: await costOf('/dealers/us-ok'),
    api: await costOf('/api/v1/dealers?region=US-OK'),
    form: await costOf('/submit?region=US-OK'),
  })
  for (let n = 0; n < 6; n++) await posted(fairkey, { dealer: `Dealer ${n % 3}`, priceCents: 30_000 + n })
  const few = await costs()
  expect(few.all).toEqual({ queries: 2, rowsRead: expect.any(Number), rowsWritten: 0 })
  expect(few.all.rowsRead).toBeLessThanOrEqual(20)
  expect(few.region).toEqual({ queries: 1, rowsRead: expect.any(Number), rowsWritten: 0 })
  expect(few.region.rowsRead).toBeLessThanOrEqual(12)
  expect(few.api.queries).toBe(2)
  expect(few.api.rowsRead).toBeLessThanOrEqual(80)
  expect(few.form.queries).toBe(1)
  expect(few.form.rowsRead).toBeLessThanOrEqual(20)
  await posted(fairkey, { dealer: 'Elsewhere', region: 'US-TX' })
  expect((await costs()).region.rowsRead).toBeLessThanOrEqual(12)
})

it('reads a page of dealers with no more rows for a thousand of them', async () => {
  const insert = (from: number, to: number) => [
    `INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, dealer, dealer_key, quoted_on,
      year, cutting, status, received_at, recency)
    WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
    SELECT 'n' || i, '2-key', 'quoted', 40000, 40000, 'US-OK', 'US', 'Dealer ' || i, 'US-OK ' || i || ' dealer',
      '2026-11-01', 2026, 'unknown', 'published', 't', '2026-11-01 t n' || i FROM n`,
    `INSERT INTO dealer_words (dealer_key, "set", region, division, country, kind, price_cents, comparable_cents, cutting,
      dealer, year, newest, is_last)
    SELECT dealer_key, "set", region, 'US-west-south-central', country, kind, price_cents, comparable_cents, cutting,
      dealer, year, recency, 1 FROM quotes WHERE true ON CONFLICT DO NOTHING`,
  ]
  const grow = async (from: number, to: number) => {
    for (const statement of insert(from, to)) await env.DB.prepare(statement).run()
  }
  const costs = async () => ({
    all: await costOf('/dealers'),
    region: await costOf('/dealers/us-ok'),
    api: await costOf('/api/v1/dealers?region=US-OK&limit=100'),
    form: await costOf('/submit?region=US-OK'),
  })
  await grow(1, 102)
  const few = await costs()
  await grow(103, 1102)
  expect(await costs()).toEqual(few)
  expect(few.all.rowsRead).toBeLessThanOrEqual(51 * 5 + 2)
  expect(few.region.rowsRead).toBeLessThanOrEqual(51 * 5)
  expect(few.api.rowsRead).toBeLessThanOrEqual(101 * 20)
  expect(few.form.rowsRead).toBeLessThanOrEqual(101 * 5)
})
