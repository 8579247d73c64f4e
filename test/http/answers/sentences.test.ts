import { describe, expect, it } from 'vitest'
import { textOf, texts } from '../support/page.ts'
import { posted, postedPrices } from '../support/quotes.ts'
import { sectionOf } from '../support/sheet.ts'
import { site, type TestSite, withLaunchQuotes } from '../support/site.ts'

const at = (day: string) => site({ now: `${day}T18:00:00Z` })

const checked = async (price: number, on: TestSite = site()) =>
  (await on.get(`/check?set=2-key&region=US-OK&price=${price}&meant=as-typed`)).text()

/** What every way to ask says of a price in Oklahoma: the check, the sheet's line, the API. */
async function judged(price: number, on: TestSite = site()) {
  const html = await checked(price, on)
  const api = await on.get(`/api/v1/verdict?set=2-key&region=US-OK&priceCents=${price * 100}`)
  const { word, sentence } = await api.json<{ word: string | null; sentence: string }>()
  return {
    check: await textOf(html, '.told-word'),
    told: await (await on.get(`/call/us-ok/2-key/told?price=${price}`)).text(),
    word,
    sentence,
  }
}

describe.each([390, 391])('[380, 6 x 390, 400], told $%i', (price) => {
  it('is fair everywhere', async () => {
    const prices = [380, 390, 390, 390, 390, 390, 390, 400].map((dollars) => dollars * 100)
    await postedPrices(site(), prices, { quotedOn: '2026-11-01' })
    expect(await judged(price)).toMatchObject({
      check: 'Fair',
      word: 'fair',
      told: `$${price}: fair; a dealer in Oklahoma asked $380 in November 2026.`,
    })
  })
})

it('three of 2024 are counted and no more: told $395', async () => {
  await postedPrices(site(), [39_000, 40_000, 41_000], { quotedOn: '2024-05-01' })
  const sentence = 'cheaper than 2 of 3 quotes in Oklahoma since 2024'
  expect(await judged(395)).toEqual({
    check: 'Too few quotes to judge by',
    told: `$395: ${sentence}; a dealer in Oklahoma asked $390 in May 2024.`,
    word: null,
    sentence,
  })
  const sheet = await (await site().get('/call/us-ok/2-key')).text()
  expect(sectionOf(sheet, 'prices')).not.toMatch(/fair|aim at/i)
  expect(sectionOf(sheet, 'prices')).toContain(
    '3 quotes in Oklahoma since 2024: $390 to $410, median (the middle price) $400.',
  )
})

it('one newer quote than those of 2011 lets no page, preview or picture call a price anything', async () => {
  await withLaunchQuotes()
  await posted(site(), { priceCents: 39_000 })
  const pages = ['/check?set=2-key&region=US-OK&price=390', '/call/us-ok/2-key', '/us-ok/2-key', '/us-ok']
  for (const path of pages) {
    const html = await (await site().get(path)).text()
    const previews = html.match(/<(?:title>[^<]*|meta (?:name|property)="[^"]*" content="[^"]*")/g) ?? []
    const said = [...(await texts(html, 'main p, main h1, main h2, main dt, main dd, main li')), ...previews]
    expect(said.length, path).toBeGreaterThan(10)
    for (const text of said)
      expect(text, path).not.toMatch(/\b(?:fair|good|lowest since|highest since|target|aim at)\b/i)
  }
  const { sets } = await (await site().get('/api/v1/prices?region=US-OK')).json<{ sets: { set: string }[] }>()
  expect(sets.find(({ set }) => set === '2-key')).toMatchObject({ window: 'all', quotes: 4 })
  const picture = await (await site().get('/w/us-ok/2.svg')).text()
  expect(picture).not.toMatch(/\b(?:fair|good|high)\b/i)
})

it('turns with the year: what was as asked is in today’s money, and nobody has said lately that it can be had', async () => {
  const prices = [38_000, 39_000, 40_000, 41_000, 42_000]
  await postedPrices(at('2024-06-01'), prices, { quotedOn: '2024-05-01' })
  await posted(at('2025-06-01'), { priceCents: 40_000, quotedOn: '2025-05-01' })
  const [before, after] = [at('2026-12-31'), at('2027-01-01')]
  expect(await judged(402, before)).toMatchObject({
    check: 'Fair',
    word: 'fair',
    sentence: 'cheaper than 2 of 6 quotes in Oklahoma since 2024',
  })
  expect(await judged(402, after)).toMatchObject({
    check: 'Fair',
    word: 'fair',
    sentence: 'cheaper than 3 of 6 quotes in Oklahoma since 2022, in 2025 dollars',
  })
  const supplyOn = async (on: TestSite) => textOf(await checked(402, on), '.receipt .supply-said')
  expect(await supplyOn(before)).toBe('One report: a dealer in Oklahoma asked $400, 1 May 2025.')
  expect(await supplyOn(after)).toBe('Not known: the last report is from May 2025.')
})

it('a cheapest dealer that refused since is neither called, aimed at nor cited', async () => {
  const tulsa = { dealer: 'Lexus of Tulsa' }
  await posted(site(), { ...tulsa, priceCents: 38_000, quotedOn: '2026-10-01' })
  await posted(site(), { ...tulsa, kind: 'not-here', priceCents: undefined, quotedOn: '2026-11-20' })
  await postedPrices(site(), [40_000, 41_000], { quotedOn: '2026-11-01' })
  expect((await judged(420)).told).toBe('$420: dearer than all 3 quotes in Oklahoma since 2024.')
  const html = await checked(420)
  expect(sectionOf(html, 'next')).toContain('Ask one more dealer before you order.')
  expect(sectionOf(html, 'refused')).toContain(
    'Lexus of Tulsa, Oklahoma, could not get it on 20 November 2026.',
  )
  expect(await (await site().get('/call/us-ok/2-key')).text()).not.toContain('Aim at')
})

it('a cheaper dealer next door is called, and none far away that does not ship', async () => {
  await postedPrices(site(), [42_000, 43_000, 44_000], { quotedOn: '2026-11-01' })
  await posted(site(), { region: 'US-TX', dealer: 'Lexus of Austin', priceCents: 40_000 })
  await posted(site(), { region: 'US-CA', dealer: 'Lexus of Fresno', priceCents: 30_000, ships: false })
  const html = await checked(430)
  expect(sectionOf(html, 'nearby')).toMatch(/Lexus of Austin, Texas\s+\$400 quoted on 22 November 2026/)
  expect(html).not.toContain('Lexus of Fresno')
})
