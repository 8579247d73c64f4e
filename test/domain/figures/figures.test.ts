import { describe, expect, it } from 'vitest'
import { areaFigures, NO_FIGURES } from '../../../src/domain/figures/figures.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { countryOf, countsOf, quoteOf, thread } from '../support/quotes.ts'

const us = countryOf('US')

const figuresOf = (quotes: readonly Quote[], thisYear = 2026) =>
  areaFigures(countsOf(quotes), thisYear, us.priceIndex)

describe('areaFigures', () => {
  it('of no counts are the figures of an area that nobody has reported on', () => {
    expect(figuresOf([])).toEqual(NO_FIGURES)
  })

  it('names the newest of equally cheap quotes', () => {
    const equal = [
      quoteOf({ id: 'older', priceCents: 30000, quotedOn: '2026-01-01' }),
      quoteOf({ id: 'newer', priceCents: 30000, quotedOn: '2026-01-02' }),
      quoteOf({ id: 'oldest', priceCents: 30000, quotedOn: '2024-12-31' }),
    ]
    expect(figuresOf(equal).windows.all?.paid.cheapestQuoteId).toBe('newer')
    expect(figuresOf([...equal].reverse()).windows.all?.paid.cheapestQuoteId).toBe('newer')
  })

  it('may name another quote as the cheapest in constant dollars', () => {
    const { paid, constant } =
      figuresOf([
        quoteOf({ id: 'lower-then', priceCents: 28000, quotedOn: '2011-09-14' }),
        quoteOf({ id: 'lower-now', priceCents: 33000, quotedOn: '2026-01-01' }),
      ]).windows.all ?? {}
    expect(paid).toMatchObject({ cheapestQuoteId: 'lower-then', lowCents: 28000, highCents: 33000 })
    expect(constant).toMatchObject({ cheapestQuoteId: 'lower-now', lowCents: 33000, highCents: 40075 })
  })

  it('rounds the median of an even number of quotes half up to the cent', () => {
    const { paid } =
      figuresOf([quoteOf({ id: 'a', priceCents: 30000 }), quoteOf({ id: 'b', priceCents: 30001 })]).windows
        .all ?? {}
    expect(paid?.medianCents).toBe(30001)
    expect(paid?.quartilesCents).toEqual([30000, 30001])
  })

  it('compares what the set costs with its cutting', () => {
    const { paid } =
      figuresOf([
        quoteOf({ id: 'cutting-extra', priceCents: 30000, cutting: 'extra', cuttingCents: 5000 }),
        quoteOf({ id: 'cutting-included', priceCents: 33000, cutting: 'included' }),
      ]).windows.all ?? {}
    expect(paid).toMatchObject({ cheapestQuoteId: 'cutting-included', lowCents: 33000, highCents: 35000 })
  })

  it('counts distinct named dealers, and only those of the window', () => {
    const { windows } = figuresOf([
      quoteOf({ id: 'a', dealer: 'Smith Motors', quotedOn: '2026-01-01' }),
      quoteOf({ id: 'b', dealer: 'SMITH motors', quotedOn: '2025-01-01' }),
      quoteOf({ id: 'c', dealer: null, quotedOn: '2025-01-01' }),
      quoteOf({ id: 'd', dealer: 'Jones', quotedOn: '2022-01-01' }),
      quoteOf({ id: 'e', dealer: 'Smith Motors', region: 'US-TX', quotedOn: '2011-01-01' }),
    ])
    expect([windows['3y']?.dealers, windows['6y']?.dealers, windows.all?.dealers]).toEqual([1, 2, 3])
    expect([windows['3y']?.quotes, windows['6y']?.quotes, windows.all?.quotes]).toEqual([3, 4, 5])
    expect([windows['3y']?.firstYear, windows.all?.firstYear]).toEqual([2025, 2011])
    expect(windows.all?.newestQuotedOn).toBe('2026-01-01')
  })

  it('keeps reports without a price apart, as availability', () => {
    const { windows, availability } = figuresOf([
      quoteOf({ id: 'a', quotedOn: '2026-01-01' }),
      quoteOf({ id: 'b', kind: 'not-here', priceCents: null, quotedOn: '2026-02-01' }),
      quoteOf({ id: 'c', kind: 'discontinued', priceCents: null, quotedOn: '2011-02-01' }),
    ])
    expect(windows.all?.quotes).toBe(1)
    expect(availability).toEqual({
      lastPricedOn: '2026-01-01',
      lastUnavailableOn: '2026-02-01',
      unavailableReports: 2,
    })
  })

  it('counts held quotes and nothing else about them', () => {
    const held = quoteOf({ id: 'held', priceCents: 1, dealer: 'Joker', status: 'held' })
    expect(figuresOf([...thread.filter((quote) => quote.set === '2-key'), held])).toEqual({
      ...figuresOf(thread.filter((quote) => quote.set === '2-key')),
      held: 1,
    })
  })

  it('screens against all years, in constant dollars', () => {
    const quotes = thread.filter((quote) => quote.set === '2-key')
    expect(figuresOf(quotes, 2026).yardstick).toMatchObject({ quotes: 3, medianCents: 55819 })
    expect(figuresOf(quotes, 2026).windows['6y']).toBeNull()
  })

  it('leaves the counts as they were', () => {
    const counts = countsOf(thread)
    const before = structuredClone(counts)
    Object.freeze(counts.prices)
    areaFigures(counts, 2026, us.priceIndex)
    expect(counts).toEqual(before)
  })
})
