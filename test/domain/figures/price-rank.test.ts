import { describe, expect, it } from 'vitest'
import { priceRank } from '../../../src/domain/figures/price-rank.ts'
import { countryOf, countsOf, quoteOf, thread } from '../support/quotes.ts'

const index = countryOf('US').priceIndex
const countsOfPrices = (...prices: [number, number][]) =>
  prices.map(([cents, year]) => ({ cents, year, quotes: 1 }))

describe('price rank', () => {
  it.each([
    [28000, 1],
    [39000, 2],
    [47500, 3],
  ])('%i cents of 2011 are number %i of the three', (cents, rank) => {
    const { prices } = countsOf(thread.filter((quote) => quote.set === '2-key'))
    expect(priceRank({ cents, year: 2011 }, prices, index)).toEqual({ rank, of: 3 })
  })

  it('gives ties the better rank, and counts every one of them', () => {
    const { prices } = countsOf(
      [300, 350, 350, 350, 400].map((dollars, i) => quoteOf({ id: `q${i}`, priceCents: dollars * 100 })),
    )
    const rankOf = (cents: number) => priceRank({ cents, year: 2026 }, prices, index)
    expect(rankOf(30000)).toEqual({ rank: 1, of: 5 })
    expect(rankOf(35000)).toEqual({ rank: 2, of: 5 })
    expect(rankOf(40000)).toEqual({ rank: 5, of: 5 })
  })

  it('compares what prices of different years are worth now', () => {
    const counts = countsOfPrices([28000, 2011], [39000, 2026])
    expect(priceRank({ cents: 39000, year: 2026 }, counts, index)).toEqual({ rank: 1, of: 2 })
    expect(priceRank({ cents: 28000, year: 2011 }, counts, index)).toEqual({ rank: 2, of: 2 })
  })

  it('shares a rank with a price of another year that comes to the same cent', () => {
    const counts = countsOfPrices([40075, 2026], [28000, 2011])
    expect(priceRank({ cents: 40075, year: 2026 }, counts, index)).toEqual({ rank: 1, of: 2 })
    expect(priceRank({ cents: 28000, year: 2011 }, counts, index)).toEqual({ rank: 1, of: 2 })
  })

  it('compares what was asked where that is what leads', () => {
    const counts = countsOfPrices([39000, 2024], [39500, 2026])
    const ranks = [null, index].map((by) => priceRank({ cents: 39500, year: 2026 }, counts, by)?.rank)
    expect(ranks).toEqual([2, 1])
  })

  it('is none where nothing is counted', () => {
    expect(priceRank({ cents: 39000, year: 2026 }, [], index)).toBeNull()
  })
})
