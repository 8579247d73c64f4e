import { expect, it } from 'vitest'
import { constantFigures } from '../../../src/domain/figures/figures-shown.ts'
import { readings } from '../../../src/domain/figures/readings.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf, shownAt } from '../support/quotes.ts'

type Said = readonly [cents: number, day: string]

const quotes = (...said: readonly Said[]): Quote[] =>
  said.map(([priceCents, quotedOn], n) => quoteOf({ id: `q${n}`, priceCents, quotedOn }))

/** What stands beside each large figure in constant dollars. */
function beside(all: readonly Quote[]) {
  const figures = shownAt('US-OK', '2-key', all)
  const shown = constantFigures(figures)
  if (!shown) throw new Error('there are no figures')
  return readings({ figures, shown, thisYear: 2026 }).map(({ paid }) => paid)
}

it('is old from the year before the three recent ones on, and names that year', () => {
  expect(beside(quotes([40_000, '2023-12-31']))).toEqual([
    { text: '$400 in 2023', money: '$400', years: [2023, 2023], isOld: true },
  ])
  expect(beside(quotes([40_000, '2024-01-01']))).toEqual([
    { text: '$400 in 2024', money: '$400', years: [2024, 2024], isOld: false },
  ])
})

it('names the first and the last year where a figure is of several', () => {
  const [, median, highest] = beside(
    quotes([40_000, '2022-05-01'], [42_000, '2023-05-01'], [44_000, '2026-05-01']),
  )
  expect(median).toEqual({
    text: '$420 as paid, 2022 to 2026',
    money: '$420',
    years: [2022, 2026],
    isOld: true,
  })
  expect(highest?.text).toBe('$440 as paid, 2022 to 2026')
})

it('gives the other of two quotes its own year where one is the cheapest in both dollars', () => {
  const others = [
    beside(quotes([40_000, '2011-05-01'], [90_000, '2026-05-01']))[1],
    beside(quotes([20_000, '2026-05-01'], [90_000, '2011-05-01']))[1],
  ]
  expect(others.map((one) => one?.text)).toEqual(['$900 in 2026', '$900 in 2011'])
})

it('leads with the cheapest and the median, and has the highest small', () => {
  const sizes = (...said: readonly Said[]) => {
    const figures = shownAt('US-OK', '2-key', quotes(...said))
    const shown = constantFigures(figures)
    return shown && readings({ figures, shown, thisYear: 2026 }).map(({ label, size }) => `${label}, ${size}`)
  }
  const [one, two, three]: readonly [Said, Said, Said] = [
    [40_000, '2026-05-01'],
    [42_000, '2026-05-01'],
    [44_000, '2026-05-01'],
  ]
  expect(sizes(one)).toEqual(['The one quote, large'])
  expect(sizes(one, two)).toEqual(['One quote, large', 'The other, large'])
  expect(sizes(one, two, three)).toEqual(['Cheapest, large', 'Median, large', 'Highest, small'])
})

it('gives of two quotes each its own year', () => {
  const [low, other] = beside(quotes([40_000, '2026-05-01'], [44_000, '2022-05-01']))
  expect([low?.years, other?.years]).toEqual([
    [2026, 2026],
    [2022, 2022],
  ])
})
