import { describe, expect, it } from 'vitest'
import { widgetFigures } from '../../../src/domain/widgets/widget-figures.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

const recent = ['2-key', '1-key'].flatMap((set) =>
  [36_000, 40_000, 46_000].map((priceCents, n) =>
    quoteOf({ id: `${set}${n}`, set, priceCents, quotedOn: `2026-0${n + 1}-10` }),
  ),
)

it('shows recent quotes as asked, with the day of the newest and where the median lies', () => {
  const figures = widgetFigures(shownAt('US-OK', '2-key', recent), 2026)
  expect(figures).toMatchObject({
    dollarsOf: null,
    askedIn: null,
    unit: null,
    quotes: 3,
    newestQuotedOn: '2026-03-10',
    cheapest: { cents: 36_000, text: '$360', year: 2026 },
    needle: 0.4,
    supply: null,
  })
  expect(figures.readings.map(({ label, text, asked }) => [label, text, asked])).toEqual([
    ['Cheapest', '$360', null],
    ['Median', '$400', null],
  ])
})

it('shows old quotes as they were asked, with their year, and today’s money second', () => {
  const figures = widgetFigures(shownAt('US-OK', '2-key', thread), 2026)
  expect(figures).toMatchObject({
    dollarsOf: null,
    askedIn: [2011, 2011],
    unit: 'in 2011',
    newestQuotedOn: '2011-09-24',
    cheapest: { cents: 28_000, text: '$280', year: 2011 },
  })
  expect(figures.readings.map(({ text, asked }) => [text, asked?.when, asked?.now?.money])).toEqual([
    ['$280', 'in 2011', '$401'],
    ['$390', 'in 2011', '$558'],
  ])
  expect(figures.needle).toBeCloseTo((390 - 280) / (475 - 280), 5)
})

it('shows quotes of six years in today’s money, the cheapest too', () => {
  const six = [36_000, 40_000, 46_000].map((priceCents, n) =>
    quoteOf({ id: `s${n}`, priceCents, quotedOn: `202${n + 1}-05-10` }),
  )
  const figures = widgetFigures(shownAt('US-OK', '2-key', six), 2026)
  expect(figures).toMatchObject({ dollarsOf: 2025, askedIn: null, unit: 'in 2025 dollars' })
  expect(figures.cheapest?.text).toBe(figures.readings[0]?.text)
  expect(figures.cheapest).toMatchObject({ text: '$428', year: 2021 })
})

it('shows of fewer than 3 quotes these, and no needle', () => {
  const [one, two] = [1, 2].map((count) =>
    widgetFigures(shownAt('US-OK', '2-key', recent.slice(0, count)), 2026),
  )
  expect(one?.readings.map(({ label }) => label)).toEqual(['The one quote'])
  expect(two?.readings.map(({ label }) => label)).toEqual(['One quote', 'The other'])
  expect([one?.needle, two?.needle]).toEqual([null, null])
})

it('shows nothing where nothing was ever quoted', () => {
  expect(widgetFigures(shownAt('CA', '2-key', thread), 2026)).toMatchObject({
    area: ['Canada', 'Canada'],
    readings: [],
    quotes: 0,
    newestQuotedOn: null,
    cheapest: null,
    needle: null,
    supply: null,
  })
})

describe('that a set cannot be had', () => {
  const refused = (...said: readonly (readonly ['not-here' | 'discontinued', string])[]) =>
    said.map(([kind, quotedOn], n) => quoteOf({ id: `r${n}`, kind, quotedOn, priceCents: null }))
  const said = (quotes: ReturnType<typeof refused>) =>
    widgetFigures(shownAt('US', '2-key', quotes), 2026).supply?.[0] ?? null

  it('is said from two recent refusals on, also beside prices', () => {
    const two = refused(['not-here', '2026-01-10'], ['discontinued', '2026-02-10'])
    expect(said(two)).toBe('nobody could get it: 2 reports since 2025')
    expect(said([...thread, ...two])).toBe('nobody could get it: 2 reports since 2025')
    expect(said([...thread, ...two.slice(1)])).toBeNull()
    expect(said([...recent, ...two])).toBeNull()
  })

  it('is told as one report says it, where nobody ever named a price', () => {
    expect(said(refused(['discontinued', '2011-09-14']))).toBe('said to be discontinued, Sep 2011')
    expect(said(refused(['not-here', '2026-02-10']))).toBe('could not be had, Feb 2026')
  })
})

it('puts the needle in the middle where all prices are one', () => {
  const same = [1, 2, 3].map((n) =>
    quoteOf({ id: `same${n}`, priceCents: 40_000, quotedOn: `2026-0${n}-10` }),
  )
  expect(widgetFigures(shownAt('US-OK', '2-key', same), 2026).needle).toBe(0.5)
})
