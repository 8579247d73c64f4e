import { expect, it } from 'vitest'
import { comparablePrice } from '../../../src/domain/quotes/comparable-price.ts'

it.each([
  ['extra', 2500, 41500],
  ['extra', null, 39000],
  ['extra', 0, 39000],
  ['included', 2500, 39000],
  ['included', null, 39000],
  ['unknown', 2500, 39000],
  ['unknown', null, 39000],
] as const)('$390 with cutting %s at %s compares as %i cents', (cutting, cuttingCents, comparable) => {
  expect(comparablePrice({ priceCents: 39000, cutting, cuttingCents })).toBe(comparable)
})

it('a report without a price compares with nothing', () => {
  expect(comparablePrice({ priceCents: null, cutting: 'extra', cuttingCents: 2500 })).toBeNull()
})
