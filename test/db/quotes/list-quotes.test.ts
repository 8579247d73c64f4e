import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { openForReading } from '../../../src/db/database.ts'
import { listQuotes, type WantedQuotes } from '../../../src/db/quotes/list-quotes.ts'
import { cheapnessOf } from '../../../src/domain/quotes/cheapness.ts'
import { PRICED_KINDS, QUOTE_KINDS, type Quote } from '../../../src/domain/quotes/quote.ts'
import { recencyOf } from '../../../src/domain/quotes/recency.ts'
import { seededOnce } from '../support/empty-database.ts'
import { manyQuotes } from '../support/many-quotes.ts'
import { measured } from '../support/measured.ts'
import { db, places, store, submission } from '../support/submissions.ts'

const TWO_KEYS = catalog.sets.filter(({ name }) => name === '2-key')
const LARGEST = places.divisions.reduce((a, b) => (b.regions.length > a.regions.length ? b : a)).regions
const THREE_YEARS = [2026, 2025, 2024]
const EVERY_YEAR = Array.from({ length: 37 }, (_, n) => 2027 - n)

/** The quotes of some pages, and the most rows that one of them read. */
async function pagesOf(wanted: WantedQuotes, pages: number) {
  const quotes: Quote[] = []
  let most = 0
  let after: string | null = null
  for (let n = 0; n < pages; n++) {
    const { d1, cost } = measured(env.DB)
    const page = await listQuotes(openForReading(d1), { ...wanted, after })
    expect(cost.queries).toBeLessThanOrEqual(1)
    most = Math.max(most, cost.rowsRead)
    quotes.push(...page.quotes)
    after = page.next
    if (after === null) break
  }
  return { quotes, most, isWhole: after === null }
}

describe('of thousands of quotes', () => {
  seededOnce(() => manyQuotes(10_000, 50))

  it.each<[string, Omit<WantedQuotes, 'limit'>]>([
    ['a state, newest', { places: ['US-OK'], sets: TWO_KEYS }],
    ['a state, cheapest', { places: ['US-OK'], sets: TWO_KEYS, order: 'price', years: EVERY_YEAR }],
    ['the largest division, newest', { places: LARGEST, sets: TWO_KEYS, kinds: PRICED_KINDS }],
    [
      'the largest division of three years, cheapest',
      { places: LARGEST, sets: TWO_KEYS, order: 'price', years: THREE_YEARS },
    ],
    [
      'what was paid there',
      { places: LARGEST, sets: TWO_KEYS, kinds: ['paid'], order: 'price', years: THREE_YEARS },
    ],
    ['one year of it', { places: LARGEST, sets: TWO_KEYS, kinds: PRICED_KINDS, years: [2025] }],
    ['dealers there that ship', { places: LARGEST, sets: TWO_KEYS, ships: true }],
    [
      'cheap ones that do not',
      { places: LARGEST, sets: TWO_KEYS, ships: false, order: 'price', years: THREE_YEARS },
    ],
    ['a country, newest', { places: ['US'], sets: TWO_KEYS }],
    ['a country, cheapest', { places: ['US'], sets: TWO_KEYS, order: 'price', years: EVERY_YEAR }],
    [
      'dealers of a country that ship, cheapest',
      { places: ['US'], sets: TWO_KEYS, ships: true, order: 'price', years: EVERY_YEAR },
    ],
    ['everything', { places: ['US', 'CA'], sets: catalog.sets }],
  ])('a page of 25 reads at most 100 rows: %s', async (_, wanted) => {
    const { quotes, most } = await pagesOf({ ...wanted, limit: 25 }, 3)
    expect(quotes.length).toBeGreaterThan(50)
    expect(most).toBeLessThanOrEqual(100)
  })
})

describe('of some quotes', () => {
  const REGIONS = ['US-OK', 'US-TX', 'US', 'CA-ON']
  const SHIPS = [true, false, null]

  /** 48 quotes, many of them alike in price and day. */
  seededOnce(async () => {
    for (let n = 0; n < 48; n++) {
      const kind = QUOTE_KINDS[n % 5] ?? 'quoted'
      const priceCents = kind === 'quoted' || kind === 'paid' ? 40_000 + (n % 3) * 1000 : null
      await store(
        submission({
          kind,
          priceCents,
          region: REGIONS[n % 4] ?? 'US',
          set: n % 7 === 0 ? '3-key' : '2-key',
          quotedOn: `${2024 + (n % 2)}-0${1 + (n % 3)}-11`,
          ships: SHIPS[n % 3] ?? null,
        }),
      )
    }
  })

  const byText = (textOf: (quote: Quote) => string | null) => (a: Quote, b: Quote) =>
    (textOf(a) ?? '') < (textOf(b) ?? '') ? 1 : -1
  const isWithin = ({ region }: Quote, codes: readonly string[]) =>
    codes.some((code) => region === code || region.startsWith(`${code}-`))

  /** What a list should have, by plain filters of all quotes. */
  function expected(all: readonly Quote[], wanted: Required<Omit<WantedQuotes, 'after' | 'limit' | 'sets'>>) {
    const { places: codes, kinds, ships, years, order } = wanted
    const isPricedList = order === 'price' || ships !== null
    return all
      .filter((quote) => quote.set === '2-key' && isWithin(quote, codes))
      .filter((quote) => (ships === null ? kinds.includes(quote.kind) : quote.ships === ships))
      .filter(({ comparableCents }) => !isPricedList || comparableCents !== null)
      .filter(({ quotedOn }) => years.includes(Number(quotedOn.slice(0, 4))))
      .sort(byText(order === 'price' ? cheapnessOf : recencyOf))
      .map(({ id }) => id)
  }

  const FILTERS = [
    { kinds: QUOTE_KINDS, ships: null },
    { kinds: PRICED_KINDS, ships: null },
    { kinds: ['paid' as const], ships: null },
    { kinds: ['not-here' as const], ships: null },
    { kinds: QUOTE_KINDS, ships: true },
    { kinds: QUOTE_KINDS, ships: false },
  ]

  it.each([[['US-OK']], [['US-OK', 'US-TX', 'US-AR']], [['US']], [['CA']]])(
    'every page of every list of %j has what it should, in order, without gap or double',
    async (codes) => {
      const all = (await listQuotes(db(), { places: ['US', 'CA'], sets: catalog.sets, limit: 100 })).quotes
      expect(all).toHaveLength(48)
      const lists = FILTERS.flatMap((filter) =>
        [[2024, 2025], [2025]].flatMap((years) =>
          (['newest', 'price'] as const).map((order) => ({ ...filter, places: codes, years, order })),
        ),
      )
      for (const list of lists) {
        const { quotes, isWhole } = await pagesOf({ ...list, sets: TWO_KEYS, limit: 4 }, 30)
        expect(isWhole).toBe(true)
        expect(
          quotes.map(({ id }) => id),
          JSON.stringify(list),
        ).toEqual(expected(all, list))
      }
    },
  )

  it('of no year, or of no kind with a price, there are none', async () => {
    const none = { places: ['US'], sets: TWO_KEYS, order: 'price', limit: 4 } as const
    expect(await listQuotes(db(), { ...none, years: [] })).toEqual({ quotes: [], next: null })
    expect(await listQuotes(db(), { ...none, years: [2025], kinds: ['not-here'] })).toEqual({
      quotes: [],
      next: null,
    })
  })
})
