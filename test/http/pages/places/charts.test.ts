import { beforeEach, expect, it } from 'vitest'
import { store, submission } from '../../../db/support/submissions.ts'
import { site, withLaunchQuotes } from '../../support/site.ts'
import { countIn, numbersIn } from '../../support/tables.ts'

const OWN = ['US-CA', 'US-TX', 'US-OK', 'US-NY', 'US-FL', 'US-WA', 'US-OH', 'US-GA', 'US-CO'] as const

/** Four quotes a state over five years, and three whose state is not known. */
async function quotesOfManyStates(regions: readonly string[] = OWN) {
  for (const [at, region] of regions.entries()) {
    for (const year of [2019, 2024, 2025, 2026]) {
      const priceCents = 40_000 + at * 3100 + (year - 2019) * 1705
      await store(submission({ region, priceCents, quotedOn: `${year}-0${(at % 9) + 1}-05` }))
    }
  }
  for (const priceCents of [52_000, 61_000, 44_995]) await store(submission({ region: 'US', priceCents }))
}

const pageOf = async (path: string) => (await site().get(path)).text()

interface Prices {
  readonly sets: readonly {
    readonly set: string
    readonly area: { readonly code: string }
    readonly quotes: number
    readonly medianCents: number | null
    readonly constantDollars: { readonly medianCents: number } | null
  }[]
}

async function pricesOf(region: string, set = '2-key') {
  const { sets } = await (await site().get(`/api/v1/prices?region=${region}`)).json<Prices>()
  const found = sets.find((one) => one.set === set)
  if (!found) throw new Error(`the API has no ${set} set`)
  return found
}

interface QuoteJson {
  readonly set: string
  readonly quotedOn: string
  readonly comparableCents: number | null
  readonly constantCents: number | null
}

/** Every quote of the United States for a set, by the API. */
async function allQuotes(set: string): Promise<QuoteJson[]> {
  const answer = await site().get(`/api/v1/quotes?region=US&set=${set}&limit=100`)
  const { quotes, next } = await answer.json<{ quotes: QuoteJson[]; next: string | null }>()
  expect(next).toBeNull()
  return quotes
}

const rounded = (cents: number) => `$${Math.floor(cents / 100 + 0.5)}`
const exact = (cents: number) => `$${(cents / 100).toFixed(cents % 100 === 0 ? 0 : 2)}`

function middle(cents: readonly number[]): number {
  const sorted = cents.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return Math.floor((low + high) / 2 + 0.5)
}

it('draws a map with the API’s numbers in its table, hatched where a figure is borrowed', async () => {
  await quotesOfManyStates()
  const html = await pageOf('/')
  const rows = numbersIn(html, 'map')
  expect(rows).toHaveLength(57)
  for (const [name, code] of [
    ['California', 'US-CA'],
    ['Oklahoma', 'US-OK'],
    ['Arkansas', 'US-AR'],
    ['Maine', 'US-ME'],
  ] as const) {
    const { area, quotes, medianCents, constantDollars } = await pricesOf(code)
    const [, median, n, from] = rows.find(([place]) => place === name) ?? []
    expect(median).toBe(
      `${rounded(constantDollars?.medianCents ?? 0)} ${exact(medianCents ?? 0)} in that year’s money`,
    )
    expect(Number(n)).toBe(quotes)
    expect(from === 'its own').toBe(area.code === code)
  }
  expect(countIn(html, 'fill="url(#map-hatch)"')).toBe(57 - OWN.length + 1)
  expect(html).toMatch(/aria-label="CA \d+, California: about \$\d+, 3 quotes"/)
  expect(html).toMatch(/aria-label="ME, Maine: about \$\d+, borrowed from all of the United States"/)
})

it('draws the map of the set that the address asks for, and of the most quoted one otherwise', async () => {
  await quotesOfManyStates()
  expect(await pageOf('/')).toContain('Median of the 2-key set')
  expect(await pageOf('/?set=nonsense')).toContain('Median of the 2-key set')
  const other = await pageOf('/?set=3-key')
  expect(other).toContain('Nobody has reported a price for the 3-key set from the United States yet.')
  expect(other).not.toContain('data-numbers="map"')
})

it('has no map on a region’s page', async () => {
  await quotesOfManyStates()
  expect(await pageOf('/us-ok')).not.toContain('id="by-region"')
})

it('lists where the quotes come from while fewer than eight states have figures of their own', async () => {
  await quotesOfManyStates(OWN.slice(0, 7))
  const html = await pageOf('/')
  expect(html).not.toContain('data-numbers="map"')
  const [, list = ''] = /data-numbers="quotes-from">([\s\S]*?)<\/ul>/.exec(html) ?? []
  const lines = list.split('</li>').map((line) => line.replace(/<[^>]+>/g, ''))
  expect(lines).toContain('Oklahoma: 4 quotes')
  expect(lines).toContain('State not known: 3 quotes')
  expect(html).toContain('so far 7 have.')
})

it('says of the launch quotes where they come from, and what is not known', async () => {
  await withLaunchQuotes()
  const html = await pageOf('/')
  expect(html).toContain('>Oklahoma</a>: 1 quote</li><li>State not known: 2 quotes</li>')
  expect(html).toContain('Once 8 states have 3 recent quotes each, a map stands here; so far none has.')
  expect(html).toContain(
    'the cheapest to buy is the 2-key set at about $279 a key in 2025 dollars (3 quotes)',
  )
  expect(html).toContain('No price is newer than 2011')
})

it('draws the history with the API’s numbers in its table', async () => {
  await quotesOfManyStates()
  const html = await pageOf('/us/2-key')
  const byYear = Map.groupBy(await allQuotes('2-key'), ({ quotedOn }) => quotedOn.slice(0, 4))
  const expected = [...byYear].sort().map(([year, quotes]) => {
    const [constant, paid] = (['constantCents', 'comparableCents'] as const).map((of) =>
      quotes.map((quote) => quote[of] ?? 0),
    )
    const cell = (pick: (cents: readonly number[]) => number) =>
      `${rounded(pick(constant ?? []))} ${exact(pick(paid ?? []))}`
    const row = [cell((all) => Math.min(...all)), cell(middle), cell((all) => Math.max(...all))]
    return [year, String(quotes.length), ...row]
  })
  expect(expected).toHaveLength(4)
  expect(numbersIn(html, 'history')).toEqual(expected)
  expect(html).toContain('<title id="history-title">')
})

it('says nothing of a history of one year', async () => {
  await withLaunchQuotes()
  const html = await pageOf('/us/2-key')
  expect(html).not.toContain('history-chart')
  expect(html).not.toContain('History by year')
})

it('draws each quote as a dot, with the API’s prices in its table', async () => {
  await quotesOfManyStates(['US-OK', 'US-TX'])
  const html = await pageOf('/us-ok/2-key')
  const { area, quotes } = await pricesOf('US-OK')
  expect([area.code, quotes]).toEqual(['US-OK', 3])
  expect(countIn(html, 'r="4.5"')).toBe(3)
  const prices = (await allQuotes('2-key'))
    .filter(({ quotedOn, comparableCents }) => quotedOn > '2024' && comparableCents !== null)
    .map(({ comparableCents }) => exact(comparableCents ?? 0))
  const rows = numbersIn(html, 'distribution')
  expect(rows.map(([, n]) => n)).toEqual(['1', '1', '1'])
  for (const [price] of rows) expect(prices).toContain(price)
})

it('counts more than forty quotes by steps, as many as the API has', async () => {
  for (let n = 0; n < 45; n++) await store(submission({ priceCents: 40_000 + n * 350 }))
  const html = await pageOf('/us-ok/2-key')
  expect(countIn(html, 'r="4.5"')).toBe(0)
  const prices = (await allQuotes('2-key')).map(({ comparableCents }) => (comparableCents ?? 0) / 100)
  const rows = numbersIn(html, 'distribution')
  expect(rows.length).toBeGreaterThan(5)
  for (const [span = '', n] of rows) {
    const [from = 0, to = 0] = [...span.matchAll(/\$([\d.]+)/g)].map(([, amount]) => Number(amount))
    expect(prices.filter((price) => price >= from && price < to)).toHaveLength(Number(n))
  }
})

it('marks a price that the address brings along, and nothing that is no price there', async () => {
  await withLaunchQuotes()
  expect(await pageOf('/us/2-key?price=410')).toContain('the diamond is the price you were told, $410')
  for (const price of ['', 'abc', '1', '999999', 'CA$410', '-5', '<b>']) {
    const html = await pageOf(`/us/2-key?price=${encodeURIComponent(price)}`)
    expect(html, price).toContain('Each dot is a quote')
    expect(html, price).not.toContain('diamond')
  }
})

beforeEach(() => expect.hasAssertions())
