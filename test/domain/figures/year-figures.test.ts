import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaFigures } from '../../../src/domain/figures/figures.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { countryOf, countsOf, quoteOf, thread } from '../support/quotes.ts'

const index = countryOf('US').priceIndex
const yearsOf = (quotes: readonly Quote[]) => areaFigures(countsOf(quotes), 2026, index).years

describe('the history by year', () => {
  it('of 2011 is one year, as paid and in 2025 dollars', () => {
    expect(yearsOf(thread.filter(({ set }) => set === '2-key'))).toEqual([
      {
        year: 2011,
        quotes: 3,
        paid: { lowCents: 28000, medianCents: 39000, highCents: 47500 },
        constant: { lowCents: 40075, medianCents: 55819, highCents: 67984 },
      },
    ])
  })

  it('gives each year its own figures, oldest first, and leaves out years without a quote', () => {
    const quotes = [
      quoteOf({ id: 'c', priceCents: 50000, quotedOn: '2026-01-01' }),
      quoteOf({ id: 'a', priceCents: 28000, quotedOn: '2011-09-14' }),
      quoteOf({ id: 'b', priceCents: 40001, quotedOn: '2026-12-31' }),
      quoteOf({ id: 'held', priceCents: 90000, quotedOn: '2020-01-01', status: 'held' }),
    ]
    expect(yearsOf(quotes).map(({ year, quotes, paid }) => [year, quotes, paid.medianCents])).toEqual([
      [2011, 1, 28000],
      [2026, 2, 45001],
    ])
  })

  it('is in the order of the years, whatever was dearer', () => {
    const quotes = ['2026', '2011', '2020'].map((year, n) =>
      quoteOf({ id: year, priceCents: 30000 + n * 10000, quotedOn: `${year}-01-01` }),
    )
    expect(yearsOf(quotes).map(({ year }) => year)).toEqual([2011, 2020, 2026])
  })

  it('of nothing is empty', () => {
    expect(yearsOf([])).toEqual([])
  })

  it('of any quotes adds up to the figures of all years, year by year', () => {
    const said = fc.record({
      priceCents: fc.integer({ min: 2000, max: 500_000 }),
      year: fc.integer({ min: 1991, max: 2026 }),
    })
    const property = fc.property(fc.array(said, { minLength: 1, maxLength: 40 }), (all) => {
      const quotes = all.map(({ priceCents, year }, n) =>
        quoteOf({ id: `q${n}`, priceCents, quotedOn: `${year}-03-01` }),
      )
      const { years, windows } = areaFigures(countsOf(quotes), 2026, index)
      expect(years.reduce((sum, { quotes }) => sum + quotes, 0)).toBe(windows.all?.quotes)
      expect(Math.min(...years.map(({ paid }) => paid.lowCents))).toBe(windows.all?.paid.lowCents)
      expect(Math.max(...years.map(({ constant }) => constant.highCents))).toBe(
        windows.all?.constant.highCents,
      )
      for (const { year, ...rest } of years) {
        const ofYear = quotes.filter(({ quotedOn }) => quotedOn.startsWith(`${year}`))
        expect(areaFigures(countsOf(ofYear), 2026, index).windows.all).toMatchObject(rest)
      }
    })
    fc.assert(property)
  })
})
