import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { day, dayAfter, dayBefore, dayIn, isDay, lastDayBegun } from '../../src/input/day.ts'
import { places } from './support/circumstances.ts'

const DAYS = ['2026-11-22', '2024-02-29', '2000-02-29', '1991-01-01', '0001-01-01', '9999-12-31']

const NO_DAYS = [
  '',
  '2026-02-29',
  '2026-02-30',
  '1900-02-29',
  '2026-04-31',
  '2026-00-10',
  '2026-13-01',
  '2026-11-00',
  '2026-11-32',
  '2026-1-2',
  '26-11-22',
  '+002026-11-22',
  '-000001-01-01',
  '10000-01-01',
  '2026-11-22T00:00:00Z',
  ' 2026-11-22',
  '2026-11-22\n',
  '2026/11/22',
  '22.11.2026',
  'today',
  '２０２６-11-22',
]

describe('isDay', () => {
  it.each(DAYS)('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each(NO_DAYS)('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('the schema of a day', () => {
  it.each(DAYS)('takes %s', (text) => {
    expect(v.parse(day, text)).toBe(text)
  })

  it.each<unknown>([...NO_DAYS, 20261122, null, ['2026-11-22'], true])(
    'refuses %j in the visitor’s words',
    (given) => {
      const { issues = [] } = v.safeParse(day, given)
      expect(issues[0]?.message).toBe('Give the day as year, month and day, like 2026-11-22.')
    },
  )
})

describe('dayIn', () => {
  it.each([
    ['2026-11-22T02:00:00Z', 'America/Chicago', '2026-11-21'],
    ['2026-11-22T06:00:00Z', 'America/Chicago', '2026-11-22'],
    ['2026-11-22T18:00:00Z', 'Pacific/Auckland', '2026-11-23'],
    ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T05:00:00Z', 'America/New_York', '2026-01-01'],
    ['2026-07-01T03:59:59Z', 'America/New_York', '2026-06-30'],
    ['2026-11-22T23:30:00Z', 'Nowhere/Nothing', '2026-11-22'],
    ['2026-11-22T23:30:00Z', '', '2026-11-22'],
  ])('at %s in %j it is %s', (now, zone, expected) => {
    expect(dayIn(new Date(now), zone)).toBe(expected)
  })
})

describe('the last day that has begun', () => {
  it.each([
    // 04:00 of the next day in Guam, 10:00 in California.
    ['2026-11-22', '2026-11-22T18:00:00Z', 'US-GU', '2026-11-23'],
    ['2026-11-22', '2026-11-22T13:59:59Z', 'US-GU', '2026-11-22'],
    ['2026-11-22', '2026-11-22T14:00:00Z', 'US-GU', '2026-11-23'],
    ['2026-11-22', '2026-11-22T14:00:00Z', 'US-MP', '2026-11-23'],
    ['2026-11-22', '2026-11-22T18:00:00Z', 'US-CA', '2026-11-22'],
    // Half an hour past midnight in Newfoundland, not yet in Nova Scotia.
    ['2026-11-22', '2026-11-23T03:45:00Z', 'CA-NL', '2026-11-23'],
    ['2026-11-22', '2026-11-23T03:45:00Z', 'CA-NS', '2026-11-22'],
    // The visitor in Hawaii, the dealer in New York, and the other way round.
    ['2026-11-22', '2026-11-23T05:30:00Z', 'US-NY', '2026-11-23'],
    ['2026-11-23', '2026-11-23T05:30:00Z', 'US-HI', '2026-11-23'],
    ['2026-11-22', '2026-11-22T10:30:00Z', 'US-AS', '2026-11-22'],
    // Of several zones the one where the day begins first: western Kansas is an hour behind.
    ['2026-11-22', '2026-11-23T06:30:00Z', 'US-KS', '2026-11-23'],
    ['2026-11-22', '2026-11-23T07:30:00Z', 'CA-BC', '2026-11-23'],
    // The state is not known.
    ['2026-11-22', '2026-11-23T05:30:00Z', 'US', '2026-11-23'],
    ['2026-11-22', '2026-11-23T04:30:00Z', 'CA', '2026-11-22'],
  ])('is, for a visitor’s %s at %s with a dealer in %s, %s', (today, now, region, day) => {
    expect(lastDayBegun(today, new Date(now), region, places)).toBe(day)
  })
})

it.each([
  ['2026-11-22', '2026-11-23'],
  ['2024-02-28', '2024-02-29'],
  ['2026-12-31', '2027-01-01'],
])('after %s comes %s', (given, after) => {
  expect(dayAfter(given)).toBe(after)
})

describe('dayBefore', () => {
  it.each([
    ['2026-11-22', '2026-11-21'],
    ['2026-03-01', '2026-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31'],
  ])('%s comes after %s', (given, before) => {
    expect(dayBefore(given)).toBe(before)
  })
})
