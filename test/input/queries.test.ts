import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import {
  dealersQuery,
  idempotencyHeader,
  noQuery,
  pricesQuery,
  quotesQuery,
} from '../../src/input/queries.ts'
import { places } from './support/circumstances.ts'

const quotes = quotesQuery(catalog, places)
const prices = pricesQuery(places)

function wrongIn(schema: v.GenericSchema, given: unknown) {
  const { issues } = v.safeParse(schema, given)
  return issues?.map(({ message, path }) => [path?.[0]?.key, message]) ?? []
}

const NOT_KNOWN = 'This parameter is not known here: leave it out.'
const REGION = 'Give a state or province like US-OK, or a country like US.'
const SET = 'Give one of the sets: 1-key, 2-key, 3-key.'
const CURSOR = 'Give a cursor as the page before gave it in "next".'
const LIMIT = 'Give a number from 1 to 100.'

describe('the parameters of prices', () => {
  it('default to the home country', () => {
    expect(v.parse(prices, {})).toEqual({ region: 'US' })
    expect(v.parse(prices, { region: 'CA-QC' })).toEqual({ region: 'CA-QC' })
  })

  it.each<[unknown, [string, string]]>([
    [{ region: 'us-ok' }, ['region', REGION]],
    [{ region: '' }, ['region', REGION]],
    [{ region: 'US-west-south-central' }, ['region', REGION]],
    [{ region: ['US', 'CA'] }, ['region', REGION]],
    [{ set: '2-key' }, ['set', NOT_KNOWN]],
    [{ constructor: '1' }, ['constructor', NOT_KNOWN]],
    [JSON.parse('{"__proto__": "1"}'), ['__proto__', NOT_KNOWN]],
  ])('refuse %j', (given, wrong) => {
    expect(wrongIn(prices, given)).toEqual([wrong])
  })
})

const cheap = '1999960999 2011-09-24 2026-11-22T00:00:00.000Z thread-4'
const ONE_FILTER = 'One filter at a time: give one of kind, year, ships.'
const OF_ONE = 'Prices of one set and place are sorted'
const NO_PRICE = 'Quotes of this kind have no price: sort them by newest.'
const OTHER_LIST = 'This cursor is of another sort or filter: give it with those that it came with.'

const cursor = '2011-09-24 2026-11-22T00:00:00.000Z thread-4'

describe('the parameters of quotes', () => {
  it('default to 20 of everything', () => {
    expect(v.parse(quotes, {})).toEqual({ sort: 'newest', limit: 20 })
  })

  it('are taken together', () => {
    const given = { region: 'US-OK', set: '2-key', cursor, limit: '100' }
    expect(v.parse(quotes, given)).toEqual({ ...given, sort: 'newest', limit: 100 })
    const sorted = {
      region: 'US',
      set: '2-key',
      sort: 'price',
      year: '2026',
      cursor: `price year=2026 ${cheap}`,
    }
    expect(v.parse(quotes, sorted)).toEqual({ ...sorted, year: 2026, limit: 20 })
    expect(v.parse(quotes, { ships: 'false' })).toMatchObject({ ships: false })
  })

  it.each<[Record<string, unknown>, [string, string][]]>([
    [{ kind: 'paid', year: '2026' }, [['year', ONE_FILTER]]],
    [
      { kind: 'paid', year: '2026', ships: 'true' },
      [
        ['year', ONE_FILTER],
        ['ships', ONE_FILTER],
      ],
    ],
    [
      { sort: 'price' },
      [
        ['region', `${OF_ONE}: give a state or country.`],
        ['set', `${OF_ONE}: give the set.`],
      ],
    ],
    [{ sort: 'price', region: 'US', set: '2-key', kind: 'not-here' }, [['sort', NO_PRICE]]],
    [{ sort: 'cheapest' }, [['sort', 'Give newest or price.']]],
    [{ kind: 'priced' }, [['kind', 'Give one of the kinds: quoted, paid, not-here, discontinued.']]],
    [{ year: '26' }, [['year', 'Give a calendar year like 2026.']]],
    [{ year: '0026' }, [['year', 'Give a calendar year like 2026.']]],
    [{ ships: 'yes' }, [['ships', 'Give true or false.']]],
  ])('refuse the list %j', (given, wrong) => {
    expect(wrongIn(quotes, given)).toEqual(wrong)
  })

  it.each<Record<string, string>>([
    { cursor: `price ${cheap}` },
    { cursor: cheap.slice(11), kind: 'paid' },
    { cursor: `newest kind=paid ${cheap.slice(11)}`, kind: 'quoted' },
    { cursor: `newest kind=paid ${cheap.slice(11)}`, year: '2026' },
    { cursor: `price ${cheap}`, sort: 'price', region: 'US', set: '2-key', year: '2026' },
    { cursor: cheap.slice(11), sort: 'price', region: 'US', set: '2-key' },
    { cursor: `price ${cheap.slice(11)}`, sort: 'price', region: 'US', set: '2-key' },
  ])('refuse a cursor of another list: %j', (given) => {
    expect(wrongIn(quotes, given)).toEqual([['cursor', OTHER_LIST]])
  })

  it.each(['1', '9', '10', '99', '100'])('take a limit of %s', (limit) => {
    expect(v.parse(quotes, { limit })).toMatchObject({ limit: Number(limit) })
  })

  it.each<unknown>([
    ['1', '2'],
    '',
    '0',
    '00',
    '01',
    '101',
    '1000',
    '-1',
    '+1',
    '1.0',
    '1e1',
    ' 1',
    '1 ',
    '1\n',
    'NaN',
    '١',
  ])('refuse a limit of %j', (limit) => {
    expect(wrongIn(quotes, { limit })).toEqual([['limit', LIMIT]])
  })

  it.each<unknown>([
    [cursor, cursor],
    '',
    'thread-4',
    '2011-09-24',
    `${cursor} `,
    ` ${cursor}`,
    `${cursor}\n`,
    cursor.replace('.000Z', 'Z'),
    cursor.replace('thread-4', ''),
    cursor.replace('thread-4', 'THREAD'),
    cursor.replace('thread-4', "x' OR 1=1 --"),
    cursor.replace('thread-4', 'x'.repeat(41)),
    `cheapest ${cursor}`,
    `price kind=paid year=2026 ${cheap}`,
    `price 39000 ${cursor}`,
  ])('refuse the cursor %j', (given) => {
    expect(wrongIn(quotes, { cursor: given })).toEqual([['cursor', CURSOR]])
  })

  it.each(['2-keys', '', 'constructor', '__proto__', 'toString'])('refuse the set %j', (set) => {
    expect(wrongIn(quotes, { set })).toEqual([['set', SET]])
  })

  it('say all that is wrong at once', () => {
    const given = { region: 'XX', set: 'x', cursor: 'x', limit: 'x', x: 'x' }
    expect(wrongIn(quotes, given)).toEqual([
      ['region', REGION],
      ['set', SET],
      ['cursor', CURSOR],
      ['limit', LIMIT],
      ['x', NOT_KNOWN],
    ])
  })
})

describe('the parameters of the dealers', () => {
  const dealers = dealersQuery(places)

  it('are a region or a country', () => {
    expect(v.parse(dealers, { region: 'US-OK' })).toEqual({ region: 'US-OK', limit: 50 })
    expect(v.parse(dealers, { region: 'CA' })).toEqual({ region: 'CA', limit: 50 })
  })

  it('are refused without, with an unknown one, and with more', () => {
    expect(wrongIn(dealers, { region: 'XX' })).toEqual([['region', REGION]])
    expect(wrongIn(dealers, { region: 'US-OK', set: '2-key' })).toEqual([['set', NOT_KNOWN]])
    expect(wrongIn(dealers, {})).toEqual([['region', 'This parameter is needed: give it.']])
  })
})

it('takes no parameter where there are none', () => {
  expect(v.is(noQuery, {})).toBe(true)
  expect(wrongIn(noQuery, { v: '1' })).toEqual([['v', NOT_KNOWN]])
})

describe('the idempotency key', () => {
  const key = 'B6A2C9DE-1234-4ABC-8DEF-000000000001'

  it('is the same in capitals', () => {
    expect(v.parse(idempotencyHeader, { 'idempotency-key': key, host: 'x' })).toEqual({
      'idempotency-key': key.toLowerCase(),
    })
  })

  it('may be left out', () => {
    expect(v.parse(idempotencyHeader, {})).toEqual({})
  })

  it.each(['', '1', 'form', key.replaceAll('-', ''), `{${key}}`, `${key}0`, key.replace('B', 'G')])(
    'is refused as %j',
    (given) => {
      expect(wrongIn(idempotencyHeader, { 'idempotency-key': given })).toEqual([
        ['idempotency-key', 'Give the Idempotency-Key as a UUID.'],
      ])
    },
  )

  it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
    'is refused where it is nobody’s own: %s',
    (given) => {
      for (const written of [given, given.toUpperCase()]) {
        expect(wrongIn(idempotencyHeader, { 'idempotency-key': written })).toEqual([
          ['idempotency-key', 'Give a UUID of this request’s own: all zeros or all f are everybody’s.'],
        ])
      }
    },
  )
})
