import { describe, expect, it } from 'vitest'
import { moneyText, roundMoneyText } from '../../../src/domain/text/money-text.ts'

describe('moneyText', () => {
  it.each([
    [39000, 'USD', '$390'],
    [39050, 'USD', '$390.50'],
    [39005, 'USD', '$390.05'],
    [104500, 'USD', '$1,045'],
    [500000, 'CAD', 'CA$5,000'],
    [39050, 'CAD', 'CA$390.50'],
    [5, 'USD', '$0.05'],
    [0, 'USD', '$0'],
  ])('%i %s is %s', (cents, currency, text) => {
    expect(moneyText(cents, currency)).toBe(text)
  })
})

describe('roundMoneyText', () => {
  it.each([
    [55819, '$558'],
    [55849, '$558'],
    [55850, '$559'],
    [40075, '$401'],
    [99950, '$1,000'],
    [49, '$0'],
  ])('%i cents are about %s', (cents, text) => {
    expect(roundMoneyText(cents, 'USD')).toBe(text)
  })
})
