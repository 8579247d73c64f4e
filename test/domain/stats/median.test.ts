import { expect, it } from 'vitest'
import { median, middleTwo } from '../../../src/domain/stats/median.ts'

it.each([
  [[390], 390],
  [[280, 475], 377.5],
  [[280, 390, 475], 390],
  [[250, 250, 280, 300], 265],
])('the median of %j is %d', (sorted, middle) => {
  expect(median(sorted)).toBe(middle)
})

it.each([
  [[390], [390, 390]],
  [
    [280, 475],
    [280, 475],
  ],
  [
    [280, 390, 475],
    [390, 390],
  ],
  [
    [250, 250, 280, 300],
    [250, 280],
  ],
])('in the middle of %j are %j', (sorted, two) => {
  expect(middleTwo(sorted)).toEqual(two)
})

it('refuses to make one of nothing', () => {
  expect(() => median([])).toThrow('no median of nothing')
})
