import { describe, expect, it } from 'vitest'
import { TWO_KEY } from '../support/launch-figures.ts'
import { site, type TestSite, withLaunchQuotes } from '../support/site.ts'

async function ask(query: string, on: TestSite = site()) {
  const response = await on.get(`/api/v1/verdict?${query}`)
  return { status: response.status, body: await response.json<Record<string, unknown>>() }
}

/** Quotes of this year in a region, each from a sender of its own. */
async function quoted(on: TestSite, region: string, prices: readonly number[], more: object = {}) {
  for (const priceCents of prices) {
    const response = await on.postQuote({ set: '2-key', region, priceCents, ...more })
    expect(response.status).toBe(201)
  }
}

describe('the verdict of the API', () => {
  it('keeps to counts where all quotes are of 2011', async () => {
    await withLaunchQuotes()
    const { status, body } = await ask('set=2-key&region=US-OK&priceCents=39000')
    const { cheaper, shipping, ...rest } = body
    expect(status).toBe(200)
    expect(rest).toEqual({
      set: '2-key',
      region: 'US-OK',
      priceCents: 39_000,
      currency: 'USD',
      area: { code: 'US', level: 'country', name: 'United States' },
      window: 'all',
      newestQuotedOn: '2011-09-24',
      constantDollars: { year: 2025, lowCents: 40_075, medianCents: 55_819, highCents: 67_984 },
      word: null,
      fresh: false,
      quotes: 3,
      below: 0,
      equal: 0,
      above: 3,
      percentile: null,
      sentence: 'cheaper than all 3 quotes in the United States, in 2025 dollars',
      next:
        'Ask first: can this number still be ordered? Does another replace it? Is one on any dealer’s shelf? ' +
        'What you can cite: “An owner paid $280 with cutting in the United States in September 2011.”',
      supply: TWO_KEY.supply,
    })
    expect([cheaper, shipping]).toEqual([[], []])
  })

  it('has counts, who was cheaper and who ships once there are fresh quotes, and a word with five', async () => {
    const on = site()
    await quoted(on, 'US-OK', [38_000], { quotedOn: '2026-11-20' })
    await quoted(on, 'US-OK', [40_000], { quotedOn: '2026-11-21' })
    await quoted(on, 'US-TX', [60_000], { dealer: 'Alpha Motors', ships: true })
    const { body } = await ask('set=2-key&region=US-OK&priceCents=41000', on)
    expect(body).toMatchObject({ word: null, quotes: 3, below: 2, equal: 0, above: 1, window: '3y' })
    expect(body.cheaper).toMatchObject([{ priceCents: 40_000 }, { priceCents: 38_000 }])
    expect(body.shipping).toMatchObject([{ dealer: 'Alpha Motors', region: 'US-TX', priceCents: 60_000 }])
    await quoted(on, 'US-OK', [39_000, 41_000, 42_000])
    const five = await ask('set=2-key&region=US-OK&priceCents=41500', on)
    expect(five.body).toMatchObject({
      area: { code: 'US-OK' },
      word: 'fair',
      quotes: 5,
      below: 4,
      sentence: 'cheaper than 1 of 5 quotes in Oklahoma since 2024',
      next: 'Ask them to note the price with the part number and how long it stands, and whether cutting is included.',
    })
  })

  it('compares Canadian prices with Canadian ones', async () => {
    await withLaunchQuotes()
    const on = site()
    await quoted(on, 'CA-ON', [50_000, 52_000, 54_000])
    const { body } = await ask('set=2-key&region=CA-ON&priceCents=52000', on)
    expect(body).toMatchObject({ word: null, currency: 'CAD', quotes: 3, below: 1, equal: 1, above: 1 })
    expect(body).toMatchObject({
      sentence: 'cheaper than 1 of 3 quotes in Ontario since 2024, the same as 1',
    })
  })

  it('says so where nothing was ever quoted', async () => {
    const { body } = await ask('set=3-key&region=CA&priceCents=52000')
    expect(body).toMatchObject({ word: null, quotes: 0, constantDollars: null, newestQuotedOn: null })
    expect(body).toMatchObject({ sentence: 'there is no quote to compare it with yet' })
  })

  it.each([
    ['', ['set', 'region', 'priceCents']],
    ['set=4-key&region=US-XX&priceCents=390.50', ['set', 'region', 'priceCents']],
    ['set=2-key&region=US-OK&priceCents=1', ['priceCents']],
    ['set=2-key&region=US-OK&priceCents=99999999', ['priceCents']],
    ['set=2-key&region=US-OK&priceCents=39000&x=1', ['x']],
  ])('refuses "%s" and names %j', async (query, parameters) => {
    const { status, body } = await ask(query)
    expect(status).toBe(422)
    const errors = body.errors as { parameter: string }[]
    expect(errors.map(({ parameter }) => parameter)).toEqual(parameters)
  })
})

describe('the price check', () => {
  const page = async (path: string, on: TestSite = site()) => {
    const response = await on.get(path)
    return { response, html: await response.text() }
  }

  it('has an address to share, whose title says the verdict', async () => {
    const on = site()
    await quoted(on, 'US-OK', [38_000, 39_000, 40_000, 42_000, 43_000])
    const { response, html } = await page('/check?set=2-key&region=US-OK&price=%24410', on)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(html).toContain('<title>$410 for the 2-key ROM set in Oklahoma: fair · FairKey</title>')
    expect(html).toContain(
      '<link rel="canonical" href="https://fairkey.test/check?set=2-key&amp;region=US-OK&amp;price=410"/>',
    )
    expect(html).toContain('Cheaper than 2 of 5 quotes in Oklahoma since 2024.')
  })

  it('leads to the form with the price filled in', async () => {
    await withLaunchQuotes()
    const { html } = await page('/check?set=2-key&region=US-OK&price=390.5')
    expect(html).toContain('href="/submit?set=2-key&amp;region=US-OK&amp;price=390.50"')
  })

  it('asks for the price where a link brings only set and region', async () => {
    const { response, html } = await page('/check?set=2-key&region=US-OK')
    expect(response.status).toBe(200)
    expect(html).not.toContain('There is a problem')
    expect(html).toMatch(/value="2-key"[^>]* checked/)
  })

  it.each([
    ['/check?price=', 'Enter the price they told you.'],
    [
      '/check?set=2-key&region=US-OK&price=free',
      'Enter one price in dollars, before tax, like 390 or 1,045.50.',
    ],
    [
      '/check?set=2-key&region=US-OK&price=5&meant=as-typed',
      'Check the price: a set costs between $20 and $5,000.',
    ],
    ['/check?set=2-key&region=nowhere&price=390', 'Choose where the dealer is from the list.'],
  ])('answers %s with what to do', async (path, message) => {
    const { response, html } = await page(path)
    expect(response.status).toBe(422)
    expect(html).toContain('<title>Error: Check a price · FairKey</title>')
    expect(html.split(message)).toHaveLength(3)
  })

  it('echoes nothing unescaped', async () => {
    const { html } = await page('/check?set=2-key&region=US-OK&price=%22%3E%3Cscript%3Ealert(1)%3C/script%3E')
    expect(html).not.toContain('<script>alert')
  })
})
