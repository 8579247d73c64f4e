import { describe, expect, it } from 'vitest'
import { countText, listText, ordinalText } from '../../../src/domain/text/count-text.ts'

describe('countText', () => {
  it.each([
    [0, '0 quotes'],
    [1, '1 quote'],
    [2, '2 quotes'],
    [1200, '1,200 quotes'],
  ])('%i', (count, text) => {
    expect(countText(count, 'quote')).toBe(text)
  })
})

describe('listText', () => {
  it.each([
    [['Texas'], 'Texas'],
    [['Louisiana', 'Texas'], 'Louisiana and Texas'],
    [['Arkansas', 'Louisiana', 'Texas'], 'Arkansas, Louisiana and Texas'],
    [[], ''],
  ])('%j', (names, text) => {
    expect(listText(names)).toBe(text)
  })
})

describe('ordinalText', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [101, '101st'],
    [111, '111th'],
    [1012, '1,012th'],
  ])('%i', (rank, text) => {
    expect(ordinalText(rank)).toBe(text)
  })
})
