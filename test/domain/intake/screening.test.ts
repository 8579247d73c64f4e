import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import type { Yardstick } from '../../../src/domain/figures/figures.ts'
import {
  cutoffFor,
  modifiedZ,
  needsSecondLook,
  screen,
  screenWords,
} from '../../../src/domain/intake/screening.ts'
import { countryOf } from '../support/quotes.ts'

const us = countryOf('US').plausible
const canada = countryOf('CA').plausible

const YEAR = 2025
const reasonOf = (cents: number, yardstick: Yardstick | null, plausible = us) =>
  screen(cents, yardstick, plausible, YEAR)?.reason ?? null

const yardstickOf = (quotes: number, mad: number, medianCents = 50000): Yardstick => ({
  quotes,
  medianCents,
  logs: { median: Math.log(medianCents), mad },
})
/** Quotes so far apart that their spread holds nothing. */
const wide = (quotes: number) => yardstickOf(quotes, 10)

/** The price at a modified z from the median. */
const priceAt = (z: number, { logs }: Yardstick) =>
  Math.exp(logs.median + (z * Math.max(logs.mad, 0.1)) / 0.6745)

describe('below 3 counted quotes', () => {
  it.each([
    { country: 'US', plausible: us, inside: [10000, 150000], outside: [9999, 150001] },
    { country: 'Canada', plausible: canada, inside: [13000, 200000], outside: [12999, 200001] },
  ])('the plausible range of $country decides, its ends included', ({ plausible, inside, outside }) => {
    for (const yardstick of [null, wide(1), wide(2)]) {
      for (const cents of inside) expect(reasonOf(cents, yardstick, plausible)).toBeNull()
      for (const cents of outside) expect(reasonOf(cents, yardstick, plausible)).toBe('implausible')
    }
  })

  it('the reason carries the range', () => {
    expect(screen(500000, null, us, YEAR)).toEqual({
      reason: 'implausible',
      lowCents: 10000,
      highCents: 150000,
      year: 2025,
    })
  })

  it('a median of one or two does not decide', () => {
    expect(reasonOf(10000, wide(2))).toBeNull()
    expect(reasonOf(10000, wide(3))).toBe('far-below')
  })
})

describe('from 3 counted quotes', () => {
  it.each([
    [19999, 'far-below'],
    [20000, null],
    [50000, null],
    [125000, null],
    [125001, 'far-above'],
  ])('%i cents against a median of $500 give %s', (cents, reason) => {
    for (const quotes of [3, 4, 5, 1000]) expect(reasonOf(cents, wide(quotes))).toBe(reason)
  })

  it('0.4 and 2.5 times the median pass to the cent, whatever the median', () => {
    for (let median = 5000; median <= 500000; median += 5) {
      const yardstick = yardstickOf(3, 10, median)
      if (reasonOf((median / 5) * 2, yardstick) !== null) throw new Error(`0.4 x ${median} is held`)
      if (reasonOf((median / 5) * 2 - 1, yardstick) !== 'far-below') throw new Error(`under 0.4 x ${median}`)
      if (median % 2 === 0 && reasonOf((median * 5) / 2, yardstick) !== null)
        throw new Error(`2.5 x ${median}`)
    }
  })

  it('the plausible range no longer decides', () => {
    expect(reasonOf(9000, yardstickOf(3, 10, 9000))).toBeNull()
    expect(reasonOf(300000, yardstickOf(3, 10, 300000))).toBeNull()
  })

  it('the reason carries the factor and the median', () => {
    const against = { medianCents: 55819, year: 2025 }
    expect(screen(10000, yardstickOf(3, 0.2, 55819), us, YEAR)).toEqual({
      reason: 'far-below',
      factor: 0.4,
      ...against,
    })
    expect(screen(499000, yardstickOf(3, 0.2, 55819), us, YEAR)).toEqual({
      reason: 'far-above',
      factor: 2.5,
      ...against,
    })
  })

  it('below 5 the spread holds nothing', () => {
    for (const quotes of [3, 4]) expect(reasonOf(125000, yardstickOf(quotes, 0))).toBeNull()
  })
})

describe('from 5 counted quotes', () => {
  // The spread is so narrow that its cutoff comes before 0.4 x and 2.5 x the median.
  it.each([6, 10, 20, 30])('of %i the spread holds what lies beyond its cutoff', (quotes) => {
    const narrow = yardstickOf(quotes, 0.1)
    const cutoff = cutoffFor(quotes) ?? Number.NaN
    for (const side of [-1, 1]) {
      expect(reasonOf(priceAt(side * (cutoff - 0.001), narrow), narrow)).toBeNull()
      expect(reasonOf(priceAt(side * (cutoff + 0.001), narrow), narrow)).toBe('out-of-line')
    }
  })

  it('the spread is never taken as less than 0.10, even where all agree to the cent', () => {
    for (const mad of [0, 0.05, 0.1]) {
      expect(modifiedZ(55000, yardstickOf(30, mad).logs)).toBeCloseTo(0.6745 * Math.log(1.1) * 10, 9)
      expect(reasonOf(80000, yardstickOf(30, mad))).toBeNull()
      expect(reasonOf(90000, yardstickOf(30, mad))).toBe('out-of-line')
    }
    expect(modifiedZ(55000, yardstickOf(30, 0.2).logs)).toBeCloseTo((0.6745 * Math.log(1.1)) / 0.2, 9)
  })

  it('the spread can only hold more, never less', () => {
    for (const quotes of [5, 8, 30, 1000]) {
      for (const mad of [0, 0.1, 0.3, 1, 10]) {
        expect(reasonOf(19999, yardstickOf(quotes, mad))).toBe('far-below')
        expect(reasonOf(125001, yardstickOf(quotes, mad))).toBe('far-above')
      }
    }
  })

  it('the reason carries the side, the number of quotes and the median', () => {
    const against = { medianCents: 50000, quotes: 30, year: 2025 }
    const narrow = yardstickOf(30, 0.05)
    expect(screen(90000, narrow, us, YEAR)).toEqual({ reason: 'out-of-line', side: 'above', ...against })
    expect(screen(26000, narrow, us, YEAR)).toEqual({ reason: 'out-of-line', side: 'below', ...against })
  })
})

it.each([
  [4, null],
  [5, 7.95],
  [6, 5.53],
  [7, 5.53],
  [8, 4.92],
  [9, 4.92],
  [10, 4.58],
  [12, 4.58],
  [14, 4.58],
  [15, 4.28],
  [19, 4.28],
  [20, 4],
  [29, 4],
  [30, 3.85],
  [1000, 3.85],
])('the cutoff for %i quotes is %s', (quotes, cutoff) => {
  expect(cutoffFor(quotes)).toBe(cutoff)
})

describe('a second look', () => {
  it.each([
    [49999, yardstickOf(3, 0.2), true],
    [50000, yardstickOf(3, 0.2), false],
    [49999, yardstickOf(250, 0.2), true],
    [49999, yardstickOf(251, 0.2), false],
    [49999, null, false],
  ])('at %i cents is taken below the median of up to 250 quotes: %j %s', (cents, yardstick, isTaken) => {
    expect(needsSecondLook(cents, yardstick)).toBe(isTaken)
  })
})

describe('what was written', () => {
  const PHONE = 'call 405-555-0123'
  const OTHER = '89742-24070'
  const plain = { note: 'by phone', dealer: 'Lexus of Tulsa', city: 'Tulsa' }

  it.each(['note', 'dealer', 'city'] as const)('is looked at in its %s', (part) => {
    expect(screenWords({ ...plain, [part]: PHONE }, catalog)).toEqual({ reason: 'contact-in-note' })
    expect(screenWords({ note: null, dealer: null, city: null, [part]: PHONE }, catalog)).toEqual({
      reason: 'contact-in-note',
    })
    expect(screenWords({ ...plain, [part]: `It was ${OTHER}` }, catalog)).toEqual({ reason: 'other-part' })
  })

  it('is held for the way to reach somebody first', () => {
    expect(screenWords({ ...plain, note: OTHER, dealer: PHONE }, catalog)).toEqual({
      reason: 'contact-in-note',
    })
  })

  it('is taken where there is nothing of either, or nothing at all', () => {
    expect(screenWords(plain, catalog)).toBeNull()
    expect(screenWords({ note: null, dealer: null, city: null }, catalog)).toBeNull()
  })
})
