import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaFigures, type WindowFigures } from '../../../src/domain/figures/figures.ts'
import { priceFigures } from '../../../src/domain/figures/price-figures.ts'
import { WINDOWS } from '../../../src/domain/figures/window.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { countryOf, countsOf, places, quoteOf, shownAt } from '../support/quotes.ts'

const index = countryOf('US').priceIndex
const figuresOf = (quotes: readonly Quote[]) => areaFigures(countsOf(quotes), 2026, index)

const anyRegion = fc.constantFrom('US-OK', 'US-TX', 'US-AR', 'US-CA', 'US-PR', 'US', 'CA-ON', 'CA')

/** Few prices and days, so that ties are common. */
const anySaid = fc.record({
  priceCents: fc.oneof(
    fc.integer({ min: 2000, max: 500000 }),
    fc.integer({ min: 280, max: 285 }).map((d) => d * 100),
  ),
  region: anyRegion,
  quotedOn: fc.integer({ min: 1991, max: 2026 }).map((year) => `${year}-05-01`),
  dealer: fc.constantFrom(null, 'Smith', 'Jones'),
  status: fc.constantFrom('published', 'published', 'published', 'held', 'removed', 'superseded'),
} as const)

const anyQuotes = fc
  .array(anySaid, { minLength: 1, maxLength: 40 })
  .map((said) => said.map((one, i) => quoteOf({ ...one, id: `q${i}` })))

const inOrder = (...values: readonly number[]) => expect(values).toEqual(values.toSorted((a, b) => a - b))

function eachWindow(quotes: readonly Quote[], check: (figures: WindowFigures) => void): void {
  const { windows } = figuresOf(quotes)
  for (const window of WINDOWS) if (windows[window]) check(windows[window])
}

describe('the figures of any quotes', () => {
  it('do not depend on the order in which they came', () => {
    const shuffled = anyQuotes.chain((quotes) =>
      fc.tuple(
        fc.constant(quotes),
        fc.shuffledSubarray(quotes, { minLength: quotes.length }),
        fc.shuffledSubarray([...countsOf(quotes).prices], { minLength: countsOf(quotes).prices.length }),
      ),
    )
    const property = fc.property(shuffled, ([quotes, inOtherOrder, prices]) => {
      expect(figuresOf(inOtherOrder)).toEqual(figuresOf(quotes))
      expect(priceFigures(prices)).toEqual(priceFigures(countsOf(quotes).prices))
    })
    fc.assert(property)
  })

  it('have the median and the quartiles between lowest and highest, in order', () => {
    const property = fc.property(anyQuotes, (quotes) => {
      eachWindow(quotes, ({ paid, constant }) => {
        for (const { lowCents, quartilesCents, medianCents, highCents } of [paid, constant]) {
          inOrder(lowCents, quartilesCents[0], medianCents, quartilesCents[1], highCents)
        }
      })
    })
    fc.assert(property)
  })

  it('have the median within its likely range, and that within lowest and highest', () => {
    const property = fc.property(anyQuotes, (quotes) => {
      eachWindow(quotes, ({ quotes: n, paid, constant }) => {
        for (const { lowCents, medianCents, highCents, likelyRangeCents } of [paid, constant]) {
          expect(likelyRangeCents === null).toBe(n < 5)
          if (likelyRangeCents)
            inOrder(lowCents, likelyRangeCents[0], medianCents, likelyRangeCents[1], highCents)
        }
      })
    })
    fc.assert(property)
  })

  it('scale with the prices', () => {
    // Multiples of four cents: the middle of two prices and the quarter between them are whole cents.
    const property = fc.property(anyQuotes, fc.integer({ min: 2, max: 9 }), (quotes, factor) => {
      const times = (by: number) =>
        priceFigures(countsOf(quotes).prices.map((count) => ({ ...count, cents: count.cents * by })))
      const scaled = (value: unknown) =>
        JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'number' ? inner * factor : inner))
      expect(times(4 * factor)).toEqual(scaled(times(4)))
    })
    fc.assert(property)
  })

  it('never have a higher cheapest by a further quote in the same window', () => {
    const property = fc.property(anyQuotes, anySaid, (quotes, said) => {
      const further = quoteOf({ ...said, id: 'further', status: 'published' })
      const before = figuresOf(quotes).windows
      const after = figuresOf([...quotes, further]).windows
      for (const window of WINDOWS) {
        for (const scale of ['paid', 'constant'] as const) {
          const was = before[window]?.[scale].lowCents ?? Number.POSITIVE_INFINITY
          const is = after[window]?.[scale].lowCents ?? Number.POSITIVE_INFINITY
          expect(is).toBeLessThanOrEqual(was)
        }
      }
    })
    fc.assert(property)
  })
})

describe('the ladder over any quotes', () => {
  const anyPlace = fc.constantFrom('US-OK', 'US-TX', 'US-PR', 'US', 'CA-ON', 'CA-AB', 'CA')

  it('never takes fewer than 3 quotes unless the whole country has fewer', () => {
    const property = fc.property(anyQuotes, anyPlace, (quotes, place) => {
      const { counted } = shownAt(place, '2-key', quotes)
      const country = place.slice(0, 2)
      const published = quotes.filter((q) => q.status === 'published' && q.region.startsWith(country))
      if (published.length >= 3) expect(counted?.quotes).toBeGreaterThanOrEqual(3)
      else expect(counted?.quotes ?? 0).toBe(published.length)
    })
    fc.assert(property)
  })

  it('never takes another country, and names a cheapest quote that is one of those counted', () => {
    const property = fc.property(anyQuotes, anyPlace, (quotes, place) => {
      const { area, counted, cheapest, cheapestInConstant } = shownAt(place, '2-key', quotes)
      expect(places.areasOf(place)).toContainEqual(area)
      for (const quote of counted ? [cheapest, cheapestInConstant] : []) {
        const { status, region } = quotes.find(({ id }) => id === quote?.quoteId) ?? {}
        expect(status).toBe('published')
        expect(places.areasOf(region ?? '').map(({ code }) => code)).toContain(area.code)
      }
    })
    fc.assert(property)
  })
})
