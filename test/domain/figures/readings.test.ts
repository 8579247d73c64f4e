import { expect, it } from 'vitest'
import { figuresShown } from '../../../src/domain/figures/figures-shown.ts'
import { readings } from '../../../src/domain/figures/readings.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf, shownAt } from '../support/quotes.ts'

type Said = readonly [cents: number, day: string]

const quotes = (...said: readonly Said[]): Quote[] =>
  said.map(([priceCents, quotedOn], n) => quoteOf({ id: `q${n}`, priceCents, quotedOn }))

function read(all: readonly Quote[]) {
  const figures = shownAt('US-OK', '2-key', all)
  const shown = figuresShown(figures)
  if (!shown) throw new Error('there are no figures')
  return readings({ figures, shown })
}

it('says when a price of long ago was asked, and what it is today', () => {
  expect(read(quotes([40_000, '2019-12-31']))[0]).toEqual({
    label: 'The one quote',
    text: '$400',
    size: 'large',
    asked: {
      when: 'in 2019',
      years: [2019, 2019],
      now: { money: '$504', unit: 'in 2025 dollars', dollarsOf: 2025 },
    },
  })
})

it('says of a price as new as today’s dollars when it was asked, and no more', () => {
  expect(read(quotes([40_000, '2026-05-01']))[0]?.asked).toEqual({
    when: 'in 2026',
    years: [2026, 2026],
    now: null,
  })
})

it('names the first and the last year where a figure is of several', () => {
  const [cheapest, median] = read(
    quotes([40_000, '2011-05-01'], [42_000, '2012-05-01'], [44_000, '2026-05-01']),
  )
  expect(cheapest?.asked?.years).toEqual([2011, 2011])
  expect(median?.asked).toMatchObject({ when: 'as asked, 2011 to 2026', years: [2011, 2026] })
})

it('gives of two quotes each its own year', () => {
  const years = (...said: readonly Said[]) => read(quotes(...said)).map(({ asked }) => asked?.when)
  expect(years([40_000, '2011-05-01'], [90_000, '2026-05-01'])).toEqual(['in 2011', 'in 2026'])
  expect(years([20_000, '2026-05-01'], [90_000, '2011-05-01'])).toEqual(['in 2026', 'in 2011'])
})

it.each([['2026'], ['2022']])('says of three quotes of %s nothing beside the figure', (year) => {
  const three = quotes([40_000, `${year}-01-01`], [42_000, `${year}-02-01`], [44_000, `${year}-03-01`])
  expect(read(three).map(({ asked }) => asked)).toEqual([null, null, null])
})

it('leads with the cheapest and the median, and has the highest small', () => {
  const sizes = (...said: readonly Said[]) =>
    read(quotes(...said)).map(({ label, size }) => `${label}, ${size}`)
  const [one, two, three]: readonly [Said, Said, Said] = [
    [40_000, '2026-05-01'],
    [42_000, '2026-05-01'],
    [44_000, '2026-05-01'],
  ]
  expect(sizes(one)).toEqual(['The one quote, large'])
  expect(sizes(one, two)).toEqual(['One quote, large', 'The other, large'])
  expect(sizes(one, two, three)).toEqual(['Cheapest, large', 'Median, large', 'Highest, small'])
})
