import { describe, expect, it } from 'vitest'
import { areaFigures } from '../../../src/domain/figures/figures.ts'
import { priceFigures } from '../../../src/domain/figures/price-figures.ts'
import { likelyRange, likelyRangeRank } from '../../../src/domain/stats/likely-range.ts'
import { logSpread } from '../../../src/domain/stats/log-spread.ts'
import { median } from '../../../src/domain/stats/median.ts'
import { midRank } from '../../../src/domain/stats/mid-rank.ts'
import { quantile } from '../../../src/domain/stats/quantile.ts'
import { countsOf, quoteOf } from '../support/quotes.ts'
import reference from './stats-reference.json' with { type: 'json' }

const cents = (dollars: number) => Math.round(dollars * 100)
const noIndex = { series: '', source: '', note: '', annual: { 2026: 1 } }

/** The case's dollar prices as quotes, in the order in which they arrived. */
const countsOfCase = (prices: readonly number[]) =>
  countsOf(prices.map((dollars, i) => quoteOf({ id: `q${i}`, priceCents: cents(dollars) })))

const cases = reference.cases.map(({ id, title, input, expected }) => ({ id, title, input, expected }))

describe.each(cases.filter(({ expected }) => expected.n > 0))('reference case $id: $title', (reference) => {
  const { expected, input } = reference
  const sorted = Object.freeze(input.prices.toSorted((a, b) => a - b))

  it('has the median and the type-7 quartiles', () => {
    expect(median(sorted)).toBeCloseTo(expected.median ?? Number.NaN, 9)
    expect(quantile(sorted, 0.25)).toBeCloseTo(expected.q1Type7 ?? Number.NaN, 9)
    expect(quantile(sorted, 0.75)).toBeCloseTo(expected.q3Type7 ?? Number.NaN, 9)
  })

  it('has the spread of its logarithms', () => {
    expect(logSpread(sorted).mad).toBeCloseTo(expected.madLog ?? Number.NaN, 9)
  })

  it('has the likely range, at its ranks', () => {
    const range = expected.ciMedian90
    expect(likelyRange(sorted)).toEqual(range && [range.low, range.high])
    expect(likelyRangeRank(sorted.length)).toBe(range ? range.k : null)
    if (range) expect(sorted.length + 1 - range.k).toBe(range.j)
  })

  it('is the same to the cent through the figures of an area', () => {
    const { windows, yardstick } = areaFigures(countsOfCase(input.prices), 2026, noIndex)
    expect(windows.all).toMatchObject({ quotes: expected.n })
    expect(windows.all?.paid).toMatchObject({
      lowCents: cents(expected.min ?? Number.NaN),
      highCents: cents(expected.max ?? Number.NaN),
      medianCents: cents(expected.median ?? Number.NaN),
      quartilesCents: [cents(expected.q1Type7 ?? Number.NaN), cents(expected.q3Type7 ?? Number.NaN)],
      likelyRangeCents: expected.ciMedian90 && [
        cents(expected.ciMedian90.low),
        cents(expected.ciMedian90.high),
      ],
    })
    expect(yardstick?.quotes).toBe(expected.n)
    expect(yardstick?.logs.mad).toBeCloseTo(expected.madLog ?? Number.NaN, 9)
  })
})

it.each(cases)('reference case $id: ranks the prices that were asked about', ({ input, expected }) => {
  expect(expected.ownMidRankPct.length).toBe(input.own.length)
  for (const { own, pct } of expected.ownMidRankPct) {
    if (pct === null) expect(midRank(input.prices, own)).toBeNull()
    else expect(midRank(input.prices, own)).toBeCloseTo(pct, 9)
  }
})

it('reference case E01: no quotes give no figures, never 0 or NaN', () => {
  const [empty] = cases
  expect(empty?.expected).toMatchObject({ n: 0, median: null, min: null, madLog: null, ciMedian90: null })
  const counts = countsOfCase(empty?.input.prices ?? [1])
  expect(priceFigures(counts.prices)).toBeNull()
  expect(areaFigures(counts, 2026, noIndex)).toMatchObject({ windows: { all: null }, yardstick: null })
  expect(likelyRange([])).toBeNull()
})
