import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf, MARKS_UP_TO, slicesOf } from '../../../src/domain/stats/distribution.ts'
import { graduation } from '../../../src/domain/stats/graduation.ts'

const anyCounts = fc
  .array(
    fc.record({ cents: fc.integer({ min: 2000, max: 500_000 }), quotes: fc.integer({ min: 1, max: 30 }) }),
    { minLength: 1, maxLength: 30 },
  )
  .map((counts) => counts.toSorted((a, b) => a.cents - b.cents))

const total = (counts: readonly { quotes: number }[]) => counts.reduce((sum, { quotes }) => sum + quotes, 0)

describe('distributionOf', () => {
  it('keeps every price of 40 quotes, and counts 41 by steps', () => {
    expect(distributionOf([{ cents: 30000, quotes: 40 }])).toEqual({
      kind: 'marks',
      cents: Array.from({ length: 40 }, () => 30000),
    })
    expect(distributionOf([{ cents: 30000, quotes: 41 }])).toEqual({
      kind: 'bins',
      fromCents: 30000,
      stepCents: 100,
      quotes: [41],
    })
  })

  it('counts a price on the edge of two steps to the upper one', () => {
    const counts = [
      { cents: 20000, quotes: 20 },
      { cents: 21999, quotes: 15 },
      { cents: 22000, quotes: 5 },
      { cents: 60000, quotes: 1 },
    ]
    const made = distributionOf(counts)
    expect(made).toMatchObject({ kind: 'bins', fromCents: 20000, stepCents: 2000 })
    expect(slicesOf(made).filter(({ quotes }) => quotes > 0)).toEqual([
      { fromCents: 20000, toCents: 21999, quotes: 35 },
      { fromCents: 22000, toCents: 23999, quotes: 5 },
      { fromCents: 60000, toCents: 61999, quotes: 1 },
    ])
  })

  it('of nothing is no marks', () => {
    expect(distributionOf([])).toEqual({ kind: 'marks', cents: [] })
  })

  it('holds every quote once, whatever the prices, in few and equal steps', () => {
    const property = fc.property(anyCounts, (counts) => {
      const made = distributionOf(counts)
      expect(made.kind).toBe(total(counts) > MARKS_UP_TO ? 'bins' : 'marks')
      const slices = slicesOf(made)
      expect(total(slices)).toBe(total(counts))
      for (const { fromCents, toCents, quotes } of slices) {
        expect(total(counts.filter(({ cents }) => cents >= fromCents && cents <= toCents))).toBe(quotes)
      }
      if (made.kind === 'bins') {
        expect(made.quotes.length).toBeLessThanOrEqual(21)
        expect([made.quotes[0], made.quotes.at(-1)]).not.toContain(0)
      }
    })
    fc.assert(property)
  })

  it('has its steps between the ticks of the scale', () => {
    const property = fc.property(anyCounts, (counts) => {
      const [low = 0, high = 0] = [counts[0]?.cents, counts.at(-1)?.cents]
      const made = distributionOf(counts)
      if (made.kind === 'marks') return
      const edges = slicesOf(made).map(({ fromCents }) => fromCents)
      expect(graduation(low, high).minor).toEqual(expect.arrayContaining(edges))
    })
    fc.assert(property)
  })
})
