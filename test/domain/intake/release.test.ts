import { describe, expect, it } from 'vitest'
import { bearsOut, isHeldAsHigh, type Witness } from '../../../src/domain/intake/release.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'

const MEDIAN = 55819
const held: Witness = {
  id: 'held',
  sender: 'a1',
  network: 'n1',
  constantCents: 150000,
  receivedAt: '2026-05-01T12:00:00.000Z',
}
const other: Witness = { ...held, id: 'other', sender: 'b2', network: 'n2', constantCents: 145000 }

describe('a second sender’s price bears out a high one', () => {
  it('where both are close in price and time', () => {
    expect(bearsOut(held, other, MEDIAN)).toBe(true)
  })

  it.each([
    [135000, true],
    [134999, false],
    [165000, true],
    [165001, false],
    [150000, true],
  ])('within 10 %% of it: %i of 150000 is %s', (constantCents, borneOut) => {
    expect(bearsOut(held, { ...other, constantCents }, MEDIAN)).toBe(borneOut)
  })

  it.each([
    ['2026-07-30T12:00:00.000Z', true],
    ['2026-07-30T12:00:00.001Z', false],
    ['2026-01-31T12:00:00.000Z', true],
    ['2026-01-31T11:59:59.999Z', false],
  ])('within 90 days, before or after: %s is %s', (receivedAt, borneOut) => {
    expect(bearsOut(held, { ...other, receivedAt }, MEDIAN)).toBe(borneOut)
  })
})

describe('never is borne out', () => {
  it.each([
    [150001, false],
    [150000, false],
    [149999, true],
  ])('a price at or below the median: 150000 against %i is %s', (median, borneOut) => {
    expect(bearsOut(held, other, median)).toBe(borneOut)
  })

  it('a low price, however many agree', () => {
    const low = { ...held, constantCents: 15000 }
    expect(bearsOut(low, { ...low, id: 'other', sender: 'b2', network: 'n2' }, MEDIAN)).toBe(false)
  })

  it('a price by its own sender', () => {
    expect(bearsOut(held, { ...other, sender: 'a1', network: 'n1' }, MEDIAN)).toBe(false)
    expect(bearsOut(held, { ...other, sender: 'a1' }, MEDIAN)).toBe(false)
  })

  it('a price by another sender of its network', () => {
    expect(bearsOut(held, { ...other, network: 'n1' }, MEDIAN)).toBe(false)
  })

  it('a price where either sender is not known', () => {
    const nobody = { sender: null, network: null }
    expect(bearsOut(held, { ...other, ...nobody }, MEDIAN)).toBe(false)
    expect(bearsOut({ ...held, ...nobody }, other, MEDIAN)).toBe(false)
    expect(bearsOut({ ...held, ...nobody }, { ...other, ...nobody }, MEDIAN)).toBe(false)
  })
})

describe('a quote is held as too high', () => {
  const against = { medianCents: MEDIAN, year: 2025 }

  it.each<[boolean, Hold]>([
    [true, { reason: 'far-above', factor: 2.5, ...against }],
    [false, { reason: 'far-below', factor: 0.4, ...against }],
    [true, { reason: 'out-of-line', side: 'above', quotes: 6, ...against }],
    [false, { reason: 'out-of-line', side: 'below', quotes: 6, ...against }],
    [false, { reason: 'too-many-today' }],
    [true, { reason: 'implausible', lowCents: 10000, highCents: 149999, year: 2025 }],
    [false, { reason: 'implausible', lowCents: 150001, highCents: 200000, year: 2025 }],
  ])('%s for %j', (isHigh, hold) => {
    expect(isHeldAsHigh(hold, 150000)).toBe(isHigh)
  })
})
