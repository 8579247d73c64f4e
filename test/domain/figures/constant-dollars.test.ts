import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromConstantCents,
  newestIndexYear,
  toConstantCents,
} from '../../../src/domain/figures/constant-dollars.ts'
import { countryOf } from '../support/quotes.ts'

const us = countryOf('US').priceIndex
const canada = countryOf('CA').priceIndex

const anyCents = fc.integer({ min: 1, max: 10_000_000 })
const anyIndex = fc.constantFrom(us, canada)
const anyYear = fc.integer({ min: 1985, max: 2030 })

/** The same by whole numbers alone. */
function exactly(cents: number, year: number, index: typeof us): number {
  const years = Object.keys(index.annual).map(Number)
  const clamped = Math.min(Math.max(year, Math.min(...years)), Math.max(...years))
  const thousandths = (of: number) => BigInt(Math.round((index.annual[of] ?? Number.NaN) * 1000))
  const then = thousandths(clamped)
  return Number((2n * BigInt(cents) * thousandths(Math.max(...years)) + then) / (2n * then))
}

describe('toConstantCents', () => {
  it.each([
    [28000, 40075],
    [39000, 55819],
    [47500, 67984],
    [25000, 35781],
  ])('%i cents of 2011 are %i cents of 2025 in the US', (cents, constant) => {
    expect(toConstantCents(cents, 2011, us)).toBe(constant)
  })

  it('rounds half a cent up, though the division is not exact in binary', () => {
    // 68,096 x 321.943 / 136.192 and 7,448 x 160.9 / 78.4 both end in exactly one half.
    expect(toConstantCents(68096, 1991, us)).toBe(160972)
    expect(toConstantCents(7448, 1990, canada)).toBe(15286)
    expect(toConstantCents(500, 2002, canada)).toBe(805)
  })

  it('rounds less than half a cent down', () => {
    expect(toConstantCents(1, 2024, { annual: { 2024: 1000, 2025: 1499 } })).toBe(1)
    expect(toConstantCents(1, 2024, { annual: { 2024: 1000, 2025: 1500 } })).toBe(2)
  })

  it('takes a price of the newest year, or of a later one, as it is', () => {
    expect(toConstantCents(39000, 2025, us)).toBe(39000)
    expect(toConstantCents(39000, 2026, us)).toBe(39000)
    expect(toConstantCents(39000, 2031, us)).toBe(39000)
    expect(toConstantCents(39000, 2024, us)).toBe(40026)
    expect(toConstantCents(39000, 2025, canada)).toBe(39000)
  })

  it('takes a year before the table at the level of its first year', () => {
    expect(toConstantCents(28000, 1990, us)).toBe(68992)
    expect(toConstantCents(28000, 1950, us)).toBe(68992)
  })

  it('refuses an index that leaves a year out', () => {
    expect(() => toConstantCents(100, 2012, { annual: { 2011: 1, 2013: 2 } })).toThrow('no entry for 2012')
  })

  it('is exact for every price, year and index', () => {
    const property = fc.property(anyCents, anyYear, anyIndex, (cents, year, index) => {
      expect(toConstantCents(cents, year, index)).toBe(exactly(cents, year, index))
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('never turns a higher price into a lower one', () => {
    const property = fc.property(anyCents, anyCents, anyYear, anyIndex, (a, b, year, index) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(toConstantCents(low, year, index)).toBeLessThanOrEqual(toConstantCents(high, year, index))
    })
    fc.assert(property)
  })
})

describe('fromConstantCents', () => {
  it.each([
    [40075, 28000],
    [55819, 39000],
    [67984, 47500],
  ])('%i cents of 2025 were %i cents in 2011 in the US', (constant, cents) => {
    expect(fromConstantCents(constant, 2011, us)).toBe(cents)
  })

  it('takes the newest year, and a later one, as it is; one before the table at its first year’s level', () => {
    expect(fromConstantCents(40026, 2024, us)).toBe(39000)
    expect(fromConstantCents(39000, 2025, us)).toBe(39000)
    expect(fromConstantCents(39000, 2031, us)).toBe(39000)
    expect(fromConstantCents(68992, 1950, us)).toBe(28000)
  })

  it('rounds half a cent up and less down', () => {
    const index = { annual: { 2024: 1, 2025: 2 } }
    expect([1, 2, 3].map((cents) => fromConstantCents(cents, 2024, index))).toEqual([1, 1, 2])
  })

  it('refuses an index that leaves a year out', () => {
    expect(() => fromConstantCents(100, 2012, { annual: { 2011: 1, 2013: 2 } })).toThrow('no entry for 2012')
  })
})

describe('newestIndexYear', () => {
  it('is the last year of the table, in whatever order it is written', () => {
    expect(newestIndexYear(us)).toBe(2025)
    expect(newestIndexYear(canada)).toBe(2024)
    expect(newestIndexYear({ annual: { 2025: 1, 1990: 1, 2011: 1 } })).toBe(2025)
  })
})
