import { expect, it } from 'vitest'
import { median } from '../../../src/domain/stats/median.ts'
import { quantile } from '../../../src/domain/stats/quantile.ts'

const sorted = [10, 20, 30, 40, 50]

it.each([
  [0, 10],
  [0.25, 20],
  [0.3, 22],
  [0.5, 30],
  [0.75, 40],
  [1, 50],
])('the %d quantile of 10 to 50 is %d', (p, value) => {
  expect(quantile(sorted, p)).toBeCloseTo(value, 9)
})

it('of a half is the median, for odd and even numbers', () => {
  for (const some of [sorted, sorted.slice(1), [7]]) expect(quantile(some, 0.5)).toBe(median(some))
})

it('refuses to make one of nothing', () => {
  expect(() => quantile([], 0.5)).toThrow('no quantile of nothing')
})
