import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { namesOtherPart, withoutPartNumbers } from '../../../src/domain/intake/other-part-in-text.ts'

describe('a text about another part', () => {
  it.each([
    '89742-24070',
    'he sold me 89742-24070 instead',
    '89742 24070',
    '8974224070',
    '89742 - 24070',
    '89742–24070',
    '89742‑24070',
    'receiver 89741-24050, set 89705-50944',
    '53301-24120-A0',
    '90105-a0191',
    '８９７４２-２４０７０',
    'for my GS 300',
    'RX300',
    'the ES-300 has the same receiver',
    'LS 400 price',
    'off an LS400, same key',
    '2-key set of the SC 430',
    'SC300/GS300',
    'RX 400h',
    'IS300',
    'a Lexus IS 300',
    'GS 300’s set',
  ])('is found: %s', (text) => {
    expect(namesOtherPart(text, catalog)).toBe(true)
  })
})

describe('a text about this part', () => {
  it.each([
    '',
    ...catalog.sets.map(({ partNumber }) => partNumber),
    ...catalog.sets.map(({ partNumber }) => partNumber.replace('-', '')),
    ...catalog.sets.map(({ partNumber }) => partNumber.replace('-', ' – ')),
    '89705-50944-00',
    '89705-50943/44/45',
    'my SC 300',
    'SC400, 1992',
    'SC 300/400',
    'the price is 300',
    'THE PRICE IS 300',
    'YES 300',
    'es 300',
    'a GS 3000 tool',
    'at 98000miles',
    'between 90000-95000 miles',
    'mileage 123456',
    '$39000',
    'zip 74145-1234',
    '2026-11-22, 10:30-17:00',
    'JT8UZ30C5N0012345',
    'invoice 1234567890123',
  ])('is left alone: %s', (text) => {
    expect(namesOtherPart(text, catalog)).toBe(false)
  })
})

it.each([
  ['89705-50944', ''],
  ['call for 89705 50944 now', 'call for now'],
  ['8970550944', ''],
  ['43525-70911', ''],
  ['405-555-0123', '405-555-0123'],
  ['4055550123', '4055550123'],
])('takes the part numbers out of %s: %j is left', (text, left) => {
  expect(withoutPartNumbers(text, catalog).replace(/\s+/g, ' ').trim()).toBe(left)
})
