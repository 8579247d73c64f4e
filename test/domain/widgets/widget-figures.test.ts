import { expect, it } from 'vitest'
import { allWidgetFigures } from '../../../src/domain/widgets/widget-figures.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

const recent = ['2-key', '1-key'].flatMap((set) =>
  [36_000, 40_000, 46_000].map((priceCents, n) =>
    quoteOf({ id: `${set}${n}`, set, priceCents, quotedOn: `2026-0${n + 1}-10` }),
  ),
)

it('shows recent quotes as paid, with the day of the newest and where the median lies', () => {
  const [figures] = allWidgetFigures([shownAt('US-OK', '2-key', recent)], 2026)
  expect(figures).toMatchObject({
    dollarsOf: null,
    quotes: 3,
    newestQuotedOn: '2026-03-10',
    cheapest: { cents: 36_000, text: '$360', year: 2026 },
    needle: 0.4,
  })
  expect(figures?.readings.map(({ label, text, paid }) => [label, text, paid])).toEqual([
    ['Cheapest', '$360', null],
    ['Median', '$400', null],
  ])
})

it('shows old quotes in constant dollars, with what was paid and its year', () => {
  const [figures] = allWidgetFigures([shownAt('US-OK', '2-key', thread)], 2026)
  expect(figures).toMatchObject({
    dollarsOf: 2025,
    newestQuotedOn: '2011-09-24',
    cheapest: { cents: 28_000, text: '$280', year: 2011 },
  })
  expect(figures?.readings.map(({ text, paid }) => [text, paid?.text])).toEqual([
    ['$401', '$280 in 2011'],
    ['$558', '$390 in 2011'],
  ])
  expect(figures?.needle).toBeCloseTo((55_819 - 40_075) / (67_984 - 40_075), 5)
})

it('shows every set in constant dollars where one of them is, so that they can be compared', () => {
  const old = quoteOf({ id: 'old', set: '3-key', priceCents: 50_000, quotedOn: '2011-05-01' })
  const sets = ['1-key', '2-key', '3-key'].map((set) => shownAt('US-OK', set, [...recent, old]))
  expect(allWidgetFigures(sets, 2026).map(({ dollarsOf }) => dollarsOf)).toEqual([2025, 2025, 2025])
  expect(allWidgetFigures(sets.slice(0, 2), 2026).map(({ dollarsOf }) => dollarsOf)).toEqual([null, null])
})

it('shows of fewer than 3 quotes these, and no needle', () => {
  const one = allWidgetFigures([shownAt('US-OK', '2-key', recent.slice(0, 1))], 2026)[0]
  const two = allWidgetFigures([shownAt('US-OK', '2-key', recent.slice(0, 2))], 2026)[0]
  expect(one?.readings.map(({ label }) => label)).toEqual(['The one quote'])
  expect(two?.readings.map(({ label }) => label)).toEqual(['One quote', 'The other'])
  expect([one?.needle, two?.needle]).toEqual([null, null])
})

it('shows nothing where nothing was ever quoted', () => {
  expect(allWidgetFigures([shownAt('CA', '2-key', thread)], 2026)[0]).toMatchObject({
    area: ['Canada', 'Canada'],
    readings: [],
    quotes: 0,
    newestQuotedOn: null,
    cheapest: null,
    needle: null,
  })
})

it('puts the needle in the middle where all prices are one', () => {
  const same = [1, 2, 3].map((n) =>
    quoteOf({ id: `same${n}`, priceCents: 40_000, quotedOn: `2026-0${n}-10` }),
  )
  expect(allWidgetFigures([shownAt('US-OK', '2-key', same)], 2026)[0]?.needle).toBe(0.5)
})
