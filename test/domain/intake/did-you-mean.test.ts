import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { yardstickOf } from '../../../src/domain/figures/figures.ts'
import { type Doubt, doubtAbout, doubtText, wholeSetText } from '../../../src/domain/intake/did-you-mean.ts'
import type { KeySet } from '../../../src/domain/part/catalog.ts'
import { countryOf } from '../support/quotes.ts'

const [oneKey, twoKeys, threeKeys] = catalog.sets
if (!oneKey || !twoKeys || !threeKeys) throw new Error('the catalogue has three sets')

const TODAY = '2026-11-22'
const around = (cents: number, quotes = 3) => yardstickOf(Float64Array.from({ length: quotes }, () => cents))
const slip = (meantCents: number): Doubt => ({ reason: 'slip', meantCents })
const ONE_KEY: Doubt = { reason: 'one-piece' }

/** By a median of $400. */
const typed = (priceCents: number, set = twoKeys) =>
  doubtAbout({ priceCents, quotedOn: TODAY }, set, around(40_000), countryOf('US'))

describe('a price ten or a hundred times off', () => {
  it.each([
    ['$12: $1,200 is nearer to the middle of what is plausible than $120', 1_200, slip(120_000)],
    ['$14: $140 is', 1_400, slip(14_000)],
  ])('means the nearer of two, where nothing was quoted yet: %s', (_what, priceCents, doubt) => {
    expect(doubtAbout({ priceCents, quotedOn: TODAY }, oneKey, null, countryOf('US'))).toEqual(doubt)
  })

  it.each([
    ['$39', 3_900, slip(39_000)],
    ['$3.90', 390, slip(39_000)],
    ['$3,900', 390_000, slip(39_000)],
    ['$39,000', 3_900_000, slip(39_000)],
    ['$39,050 for $390.50', 3_905_000, slip(39_050)],
    ['the least that ten times more is near', 2_000, slip(20_000)],
    ['a cent less, and ten times more is not', 1_999, null],
    ['the most that ten times more is near', 8_000, slip(80_000)],
    ['a cent more, and ten times more is not', 8_001, null],
    ['the least that a tenth of is near', 200_000, slip(20_000)],
    ['the most that a tenth of is near', 800_000, slip(80_000)],
    ['what no tenth can be paid of', 390_005, null],
    ['nothing', 0, null],
    ['a hundredth of nothing near', 150_000, null],
  ])('%s is asked again', (_what, cents, doubt) => {
    expect(typed(cents, oneKey)).toEqual(doubt)
  })

  it.each([16_000, 39_000, 80_000, 100_000])('%i is not: it is from 0.4 to 2.5 of the median', (cents) => {
    expect(typed(cents, oneKey)).toBeNull()
  })
})

describe('a price of one key', () => {
  it.each([
    ['half the median', twoKeys, 20_000, ONE_KEY],
    ['15 % less', twoKeys, 17_000, ONE_KEY],
    ['a cent less than that', twoKeys, 16_999, null],
    ['15 % more', twoKeys, 23_000, ONE_KEY],
    ['a cent more than that', twoKeys, 23_001, null],
    ['a third of the median, of three keys', threeKeys, 13_333, ONE_KEY],
    ['half the median, of three keys', threeKeys, 20_000, null],
    ['the median', twoKeys, 40_000, null],
    ['half the median, of a set of one', oneKey, 20_000, null],
  ])('%s is asked about', (_what, set, cents, doubt) => {
    expect(typed(cents, set)).toEqual(doubt)
  })
})

describe('below three quotes', () => {
  it.each<[number, 'US' | 'CA', number, Doubt | null]>([
    [0, 'US', 3_900, slip(39_000)],
    [2, 'US', 3_900, slip(39_000)],
    [2, 'US', 9_999, slip(99_990)],
    [2, 'US', 10_000, null],
    // A hundred times as much would be within the range, too.
    [2, 'US', 1_500, slip(15_000)],
    [2, 'US', 150_000, null],
    [2, 'US', 150_010, slip(15_001)],
    [2, 'US', 15_000_010, null],
    [2, 'US', 20_000, null],
    [2, 'CA', 12_900, slip(129_000)],
    [2, 'CA', 13_000, null],
  ])('with %i the plausible range of %s decides about %i', (quotes, country, cents, doubt) => {
    const rules = countryOf(country)
    expect(
      doubtAbout({ priceCents: cents, quotedOn: TODAY }, twoKeys, around(40_000, quotes), rules),
    ).toEqual(doubt)
  })
})

it('compares in constant dollars and asks in the dollars of the day', () => {
  const of2011 = (priceCents: number) =>
    doubtAbout({ priceCents, quotedOn: '2011-09-24' }, twoKeys, around(55_819), countryOf('US'))
  expect(of2011(3_900)).toEqual(slip(39_000))
  expect(of2011(19_500)).toEqual(ONE_KEY)
  expect(of2011(39_000)).toBeNull()
})

it('asks nothing about a report without a price', () => {
  expect(
    doubtAbout({ priceCents: null, quotedOn: TODAY }, twoKeys, around(40_000), countryOf('US')),
  ).toBeNull()
})

describe('the question', () => {
  it.each<['US' | 'CA', number, Doubt, KeySet, string]>([
    ['US', 3_900, slip(39_000), twoKeys, '$39: did you mean $390?'],
    ['US', 390, slip(39_000), twoKeys, '$3.90: did you mean $390?'],
    ['CA', 3_905_000, slip(39_050), twoKeys, 'CA$39,050: did you mean CA$390.50?'],
    ['US', 28_000, ONE_KEY, twoKeys, '$280 for the whole set of 2 keys with their ROM, or for one key?'],
    [
      'CA',
      18_050,
      ONE_KEY,
      threeKeys,
      'CA$180.50 for the whole set of 3 keys with their ROM, or for one key?',
    ],
  ])('of %s about %i', (code, cents, doubt, set, question) => {
    const doubted = { doubt, cents, set, country: countryOf(code) }
    expect(doubtText(doubted, catalog.words)).toBe(question)
  })

  it('is in the words of the catalogue', () => {
    const words = { ...catalog.words, piece: 'lamp', pieces: 'lamps', withPieces: 'with their bulbs' }
    expect(wholeSetText(twoKeys, words)).toBe('the whole set of 2 lamps with their bulbs')
    const doubted = { doubt: ONE_KEY, cents: 100, set: twoKeys, country: countryOf('US') }
    expect(doubtText(doubted, words)).toBe(
      '$1 for the whole set of 2 lamps with their bulbs, or for one lamp?',
    )
  })
})
