import { expect, it } from 'vitest'
import { median } from '../../../src/domain/stats/median.ts'

it.each([
  [[390], 390],
  [[280, 475], 377.5],
  [[280, 390, 475], 390],
  [[250, 250, 280, 300], 265],
])('the median of %j is %d', (sorted, middle) => {
  expect(median(sorted)).toBe(middle)
})

it('refuses to make one of nothing', () => {
  expect(() => median([])).toThrow('no median of nothing')
})
