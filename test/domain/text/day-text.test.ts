import { expect, it } from 'vitest'
import { dayText, monthText, yearOf } from '../../../src/domain/text/day-text.ts'

it.each([
  ['2011-09-24', '24 September 2011', 'September 2011', 2011],
  ['2026-01-01', '1 January 2026', 'January 2026', 2026],
  ['2024-02-29', '29 February 2024', 'February 2024', 2024],
  ['1991-12-31', '31 December 1991', 'December 1991', 1991],
  // A point in time: its day in UTC, wherever this runs.
  ['2026-11-22T23:59:59.999Z', '22 November 2026', 'November 2026', 2026],
  ['2026-11-22T00:00:00.000Z', '22 November 2026', 'November 2026', 2026],
])('%s is %s', (day, inWords, month, year) => {
  expect([dayText(day), monthText(day), yearOf(day)]).toEqual([inWords, month, year])
})

it.each(['', '2026-13-01', 'yesterday'])('refuses %j, which is no day', (text) => {
  expect(() => dayText(text)).toThrow(RangeError)
  expect(() => monthText(text)).toThrow(RangeError)
})
