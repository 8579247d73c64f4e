import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { partErrors } from '../../src/input/part-errors.ts'
import { schema } from './support/circumstances.ts'

const LEAST = { set: '2-key', region: 'US-OK', priceCents: 39000 }
const errorsIn = (given: unknown) => partErrors(v.safeParse(schema, given).issues ?? [])

it('takes three things and holds the rest as not said', () => {
  expect(v.parse(schema, LEAST)).toEqual({
    ...LEAST,
    kind: 'quoted',
    currency: null,
    city: null,
    dealer: null,
    quotedOn: null,
    cutting: 'unknown',
    cuttingCents: null,
    fittingCents: null,
    firstAskedCents: null,
    namedNumber: null,
    ships: null,
    proof: null,
    partNumber: null,
    note: null,
    sourceUrl: null,
  })
})

it('takes everything that can be said', () => {
  const all = {
    set: '1-key',
    kind: 'paid',
    priceCents: 104500,
    currency: 'CAD',
    region: 'CA-QC',
    city: 'Québec',
    dealer: 'Alpha',
    quotedOn: '2026-11-21',
    cutting: 'extra',
    cuttingCents: 0,
    fittingCents: 13000,
    firstAskedCents: 120000,
    namedNumber: '89785-24010',
    ships: false,
    proof: [],
    partNumber: '89705-50943',
    note: 'n',
    sourceUrl: 'https://example.org/',
  }
  expect(v.parse(schema, all)).toEqual(all)
})

const CENTS = (name: string) => `Give ${name} in whole cents: 39000 for $390.`
const CURRENCY = 'Give the currency of the dealer’s country.'

const WRONG: readonly [path: string, detail: string, values: readonly unknown[]][] = [
  [
    'set',
    'Choose which set you asked for: 1-key, 2-key, 3-key.',
    ['', '4-key', '2-KEY', null, 2, true, ['2-key'], {}, 'constructor', '__proto__', 'toString'],
  ],
  [
    'kind',
    'Choose what the dealer said: quoted, paid, not-here, discontinued.',
    ['', 'free', 1, null, ['paid'], 'constructor'],
  ],
  [
    'priceCents',
    CENTS('the price'),
    ['39000', 390.5, -1, Number.POSITIVE_INFINITY, Number.NaN, true, [39000], {}, '', 1e-9],
  ],
  ['currency', CURRENCY, ['', 'EUR', 'usd', '$', 1, ['USD']]],
  [
    'region',
    'Choose where the dealer is from the list.',
    ['', 'XX', 'US-XX', 'us-ok', 'US-west-south-central', 'US-unstated', null, 1, 'constructor'],
  ],
  ['city', 'Write the city as text.', [1, true, [], {}]],
  ['city', 'Shorten the city to 80 characters.', ['a'.repeat(81)]],
  ['dealer', 'Write the dealer’s name as text.', [1, true, [], {}]],
  ['dealer', 'Shorten the dealer’s name to 80 characters.', ['a'.repeat(81)]],
  ['city', 'Type “Tuls\u0430” again: its “\u0430” is a Cyrillic letter.', ['Tuls\u0430']],
  ['dealer', 'Type “L\u0435xus” again: its “\u0435” is a Cyrillic letter.', ['L\u0435xus of Tulsa']],
  [
    'quotedOn',
    'Give the day as year, month and day, like 2026-11-22.',
    ['', '2026-02-30', '22.11.2026', 20261122, '2026-11-22T10:00:00Z'],
  ],
  [
    'cutting',
    'Choose whether cutting was included: included, extra, unknown.',
    ['', 'yes', null, true, ['extra']],
  ],
  ['cuttingCents', CENTS('the price for cutting'), ['25', 0.5, -1, true]],
  ['firstAskedCents', CENTS('what they asked at first'), ['25', 0.5, -1, true]],
  ['fittingCents', CENTS('the price for fitting'), ['25', 0.5, -1, true]],
  ['namedNumber', 'Write the number that they named as text.', [1, true, [], {}, 8978524010]],
  [
    'namedNumber',
    'Write the one part number that they named, like 12345-67890, or leave it out.',
    [
      'the new one',
      '1-800-555',
      '89785',
      '89785-24010 or 89785-24020',
      '89785-24010, ask',
      '90000-95000',
      '-',
    ],
  ],
  ['ships', 'Say whether they ship with true or false.', ['yes', 'true', 1, 0, [], '']],
  ['proof', 'Give the proofs as a list.', ['vin', 1, true, {}]],
  ['proof', 'Choose the proofs from the list.', [['passport'], ['vin', null], [['vin']], ['none']]],
  ['proof', 'Name each proof once.', [['vin', 'vin', 'licence', 'registration']]],
  ['partNumber', 'Shorten the part number to 40 characters.', ['1'.repeat(41)]],
  ['note', 'Shorten the note to 280 characters.', ['a'.repeat(281), 'a'.repeat(100_000)]],
  ['sourceUrl', 'Shorten the link to 500 characters.', [`https://example.org/${'a'.repeat(500)}`]],
  ['price', 'This is not a part of a quote: leave it out.', [390]],
  ['status', 'This is not a part of a quote: leave it out.', ['published']],
  ['constructor', 'This is not a part of a quote: leave it out.', [1]],
  ['toString', 'This is not a part of a quote: leave it out.', [1]],
]

describe('a body with a wrong part', () => {
  const cases = WRONG.flatMap(([path, detail, values]) =>
    values.map((value) => [path, value, detail] as const),
  )
  it.each(cases)('is told of its %s (case %#)', (path, value, detail) => {
    expect(errorsIn({ ...LEAST, [path]: value })).toEqual([{ path, detail }])
  })

  it('is told of __proto__ as of any other', () => {
    const body = JSON.parse('{"set": "2-key", "region": "US-OK", "__proto__": {"priceCents": 1}}')
    expect(errorsIn(body)).toEqual([
      { path: '__proto__', detail: 'This is not a part of a quote: leave it out.' },
    ])
  })

  it('is told what is missing', () => {
    expect(errorsIn({})).toEqual([
      { path: 'set', detail: 'Choose which set you asked for.' },
      { path: 'region', detail: 'Choose where the dealer is.' },
    ])
  })

  it.each<unknown>([null, 'x', 1, true, undefined])('is no quote as %j', (given) => {
    expect(errorsIn(given)).toEqual([{ path: '', detail: 'Send one quote as a JSON object.' }])
  })
})
