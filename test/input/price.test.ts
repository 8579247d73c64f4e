import { expect, it } from 'vitest'
import { formPrices } from '../../src/input/form-prices.ts'
import { readPrice } from '../../src/input/price.ts'
import { circumstances, places } from './support/circumstances.ts'
import { TYPED_PRICES } from './support/typed-prices.ts'

const FIELDS = ['price', 'cuttingPrice', 'fittingPrice'] as const

it.each(TYPED_PRICES)('reads %j in %s as %j cents, whatever it is the price of', (typed, country, cents) => {
  for (const field of FIELDS) {
    const read = formPrices(
      (asked) => (asked === field ? typed : ''),
      circumstances.catalog.words,
      places.country(country),
    )
    const [error, ...others] = read.errors
    expect(others).toEqual([])
    expect(error === undefined ? Object.values(read.cents) : null).toEqual(cents === null ? null : [cents])
  }
})

it.each([
  ['390', 39000],
  [' 390 ', 39000],
  ['390.5', 39050],
  ['390.50', 39050],
  ['390.05', 39005],
  ['0.1', 10],
  ['0', 0],
  ['0390', 39000],
  ['1045', 104500],
  ['$1,045', 104500],
  ['$1,045.99', 104599],
  ['$ 390', 39000],
  ['1,234,567.89', 123456789],
  ['1\u202F045', 104500],
  ['\u00A0390\t', 39000],
  ['999999999.99', 99999999999],
  // 1.15 * 100 is 114.99999999999999.
  ['1.15', 115],
  ['4.35', 435],
])('reads %j as %i cents of the place’s currency', (typed, cents) => {
  expect(readPrice(typed)).toEqual({ cents, currency: null })
})

it.each([
  ['US$390', 39000, 'USD'],
  ['us$ 390', 39000, 'USD'],
  ['USD 390', 39000, 'USD'],
  ['390 USD', 39000, 'USD'],
  ['$390 usd', 39000, 'USD'],
  ['CA$ 520', 52000, 'CAD'],
  ['C$520.10', 52010, 'CAD'],
  ['cad 1,520', 152000, 'CAD'],
  ['$520 CAD', 52000, 'CAD'],
  ['$CAD 520', 52000, 'CAD'],
  ['US$390 USD', 39000, 'USD'],
  ['u.s.$390', 39000, 'USD'],
])('reads %j as %i cents of %s', (typed, cents, currency) => {
  expect(readPrice(typed)).toEqual({ cents, currency })
})

it.each([
  '',
  ' ',
  '$',
  '.5',
  '390.123',
  '1,0450',
  ',390',
  '+390',
  '−390',
  '3e2',
  '1e309',
  '0x186',
  'NaN',
  'Infinity',
  'free',
  '390 or so',
  '€390',
  '£390',
  'MX$390',
  '$$390',
  'USD 390 CAD',
  'ca 390',
  'c 390',
  '٣٩٠',
  '390\u0000',
  '1234567890',
  '<b>390</b>',
])('reads no price in %j', (typed) => {
  expect(readPrice(typed)).toBeNull()
})

it('reads no price in what is huge, and is done with it at once', () => {
  for (const one of ['9', ' ', '1,000', '$', '.', '0.', 'usd']) {
    expect(readPrice(one.repeat(100_000))).toBeNull()
  }
})
