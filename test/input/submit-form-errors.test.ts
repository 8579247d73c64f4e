import { describe, expect, it } from 'vitest'
import { type FormField, type FormValues, readSubmitForm } from '../../src/input/submit-form.ts'
import { circumstances, schema } from './support/circumstances.ts'

const LEAST: FormValues = { set: ['2-key'], region: ['US-OK'], price: ['390'] }

function errorsIn(values: FormValues) {
  const submitted = readSubmitForm(values, schema, circumstances)
  return submitted.ok ? [] : submitted.errors.map(({ field, message }) => [field, message])
}

const PRICE = 'Enter one price in dollars, before tax, like 390 or 1,045.50.'
const DAY = 'Give the day as year, month and day, like 2026-11-22.'
const USD = 'Dealers in the United States quote USD: give the price in it.'
const CAD = 'Dealers in Canada quote CAD: give the price in it.'
const SPAN = 'Check the price: a set costs between $20 and $5,000.'
const EXTRA = 'Choose that cutting is extra, or leave its price out.'

it('asks for the three answers that are enough, all at once', () => {
  expect(errorsIn({})).toEqual([
    ['set', 'Choose which set you asked for.'],
    ['region', 'Choose where the dealer is.'],
    ['price', 'Enter the price, or choose that the set cannot be had.'],
  ])
  expect(errorsIn({ ...LEAST, price: [''] })).toEqual([
    ['price', 'Enter the price, or choose that the set cannot be had.'],
  ])
})

it('names what is wrong elsewhere beside a missing answer, and nothing that depends on it', () => {
  const typed = { price: ['390'], quotedOn: ['2030-01-01'], day: ['other'], partNumber: ['89705-50943'] }
  expect(errorsIn(typed)).toEqual([
    ['set', 'Choose which set you asked for.'],
    ['region', 'Choose where the dealer is.'],
    ['quotedOn', 'Give a day that is not in the future.'],
  ])
})

describe('a wrong answer', () => {
  it.each<[FormField, string, string]>([
    ['set', '4-key', 'Choose which set you asked for: 1-key, 2-key, 3-key.'],
    ['kind', 'free', 'Choose what the dealer said: quoted, paid, not-here, discontinued.'],
    ['price', '1.045,00', PRICE],
    ['price', '-390', PRICE],
    ['price', '1e309', PRICE],
    ['price', 'NaN', PRICE],
    ['price', '390.123', PRICE],
    ['price', '€390', PRICE],
    ['price', '19.99', SPAN],
    ['price', '5,000.01', SPAN],
    ['price', '999999999', SPAN],
    ['price', 'CA$390', USD],
    ['price', '390 CAD', USD],
    ['region', 'US-XX', 'Choose where the dealer is from the list.'],
    ['dealer', 'a\u0007b', 'Type the dealer’s name again without hidden characters.'],
    ['dealer', 'a'.repeat(81), 'Shorten the dealer’s name to 80 characters.'],
    ['dealer', 'L\u0435xus', 'Type “L\u0435xus” again: its “\u0435” is a Cyrillic letter.'],
    ['city', 'Tuls\u0430', 'Type “Tuls\u0430” again: its “\u0430” is a Cyrillic letter.'],
    ['city', 'a\u0000b', 'Type the city again without hidden characters.'],
    ['cutting', 'maybe', 'Choose whether cutting was included: included, extra, unknown.'],
    ['fittingPrice', 'a lot', 'Enter one price for fitting in dollars, like 130, or leave it out.'],
    ['fittingPrice', '5,000.01', 'Check this price: it is over $5,000.'],
    ['fittingPrice', 'CA$130', USD],
    ['proof', 'passport', 'Choose the proofs from the list.'],
    [
      'partNumber',
      '89742-24070',
      'The 2-key set is 89705-50944. Another number is another part, not counted here.',
    ],
    ['note', 'a'.repeat(281), 'Shorten the note to 280 characters.'],
    ['sourceUrl', 'javascript:alert(1)', 'Give a link that begins with https:// or http://.'],
  ])('%s %s is told beside its field', (field, value, message) => {
    expect(errorsIn({ ...LEAST, [field]: [value] })).toEqual([[field, message]])
  })

  it.each<[FormValues, FormField, string]>([
    [{ day: ['other'] }, 'quotedOn', DAY],
    [{ day: ['other'], quotedOn: [''] }, 'quotedOn', DAY],
    [{ day: ['other'], quotedOn: ['2026-02-30'] }, 'quotedOn', DAY],
    [{ day: ['other'], quotedOn: ['2026-11-23'] }, 'quotedOn', 'Give a day that is not in the future.'],
    [{ day: ['other'], quotedOn: ['0001-01-01'] }, 'quotedOn', 'Give a day from 1 January 1991 on.'],
    [{ kind: ['not-here'] }, 'price', 'Leave the price out, or choose that they quoted one.'],
    [{ kind: ['not-here'], price: ['x'] }, 'price', PRICE],
    [{ region: ['CA'], price: ['US$390'] }, 'price', CAD],
    [{ cutting: ['extra'], cuttingPrice: ['CA$25'] }, 'cuttingPrice', USD],
    [{ region: ['CA'], cutting: ['extra'], cuttingPrice: ['25 USD'] }, 'cuttingPrice', CAD],
    [
      { cutting: ['extra'], cuttingPrice: ['x'] },
      'cuttingPrice',
      'Enter one price for cutting in dollars, like 25, or leave it out.',
    ],
    [{ cutting: ['included'], cuttingPrice: ['25'] }, 'cutting', EXTRA],
    [
      { price: ['4,990'], cuttingPrice: ['25'] },
      'cuttingPrice',
      'Check both prices: a set with cutting costs at most $5,000.',
    ],
    [{ proof: ['vin', 'vin'] }, 'proof', 'Name each proof once: 2 proofs given.'],
    [{ proof: ['none', 'vin'] }, 'proof', 'Tick None alone, or only what they asked for.'],
  ])('%j is told beside %s', (values, field, message) => {
    expect(errorsIn({ ...LEAST, ...values })).toEqual([[field, message]])
  })
})

it('tells one thing a field, in the order of the form', () => {
  const values: FormValues = {
    sourceUrl: ['x'.repeat(501)],
    note: ['a'.repeat(281)],
    fittingPrice: ['x'],
    cuttingPrice: ['x'],
    cutting: ['x'],
    day: ['other'],
    city: ['\u0000'],
    dealer: ['\u0000'],
    region: ['x'],
    price: ['x'],
    kind: ['x'],
    set: ['x'],
  }
  expect(errorsIn(values).map(([field]) => field)).toEqual([
    'kind',
    'set',
    'region',
    'price',
    'dealer',
    'city',
    'quotedOn',
    'cutting',
    'cuttingPrice',
    'fittingPrice',
    'note',
    'sourceUrl',
  ])
})
