import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DiscountCount, haggledOf, percentOff } from '../../../src/domain/figures/haggling.ts'
import { hagglingText } from '../../../src/domain/figures/text/haggling-text.ts'

const discount = fc.record({
  year: fc.integer({ min: 2015, max: 2026 }),
  percent: fc.integer({ min: 0, max: 60 }),
  quotes: fc.integer({ min: 1, max: 3 }),
})

const atLeast = (counts: readonly DiscountCount[], percent: number) =>
  counts
    .filter((count) => count.year >= 2021 && count.percent >= percent)
    .reduce((sum, { quotes }) => sum + quotes, 0)

it('says the most that half of the last six years’ buyers got, from five of them', () => {
  fc.assert(
    fc.property(fc.array(discount), (counts) => {
      const buyers = atLeast(counts, 0)
      const haggled = haggledOf(counts, 2026)
      expect(haggled?.quotes ?? null).toBe(buyers >= 5 ? buyers : null)
      if (haggled === null) return
      expect(atLeast(counts, haggled.percentOff)).toBeGreaterThanOrEqual(buyers / 2)
      expect(atLeast(counts, haggled.percentOff + 1)).toBeLessThanOrEqual(buyers / 2)
    }),
  )
})

it.each([
  [45_000, 39_000, 13],
  [45_000, 45_000, 0],
  [45_000, 44_999, 0],
  [40_000, 20_000, 50],
])('%i asked and %i paid is %i %% off', (asked, paid, percent) => {
  expect(percentOff(asked, paid)).toBe(percent)
})

it.each([
  [
    12,
    'Half of 5 buyers in the United States since January 2021 got 12 % or more off what was asked at first.',
  ],
  [
    0,
    'Most of 5 buyers in the United States since January 2021 got less than 1 % off what was asked at first.',
  ],
])('says %i %% in a sentence', (percentOff, sentence) => {
  const haggled = { quotes: 5, percentOff, sinceYear: 2021 }
  expect(hagglingText(haggled, { inText: 'the United States' })).toBe(sentence)
})
