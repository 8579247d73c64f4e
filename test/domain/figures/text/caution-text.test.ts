import { expect, it } from 'vitest'
import { cautionText } from '../../../../src/domain/figures/text/caution-text.ts'
import { quoteOf, shownAt } from '../../support/quotes.ts'

const cautionOf = (...days: string[]) =>
  cautionText(
    shownAt(
      'US',
      '2-key',
      days.map((quotedOn, n) => quoteOf({ id: `q${n}`, quotedOn })),
    ).counted,
    2026,
  )

const days = (count: number, year: number) => Array.from({ length: count }, () => `${year}-03-01`)

it('warns of figures that are few, old or both, and of no others', () => {
  expect(cautionOf()).toBeNull()
  expect(cautionOf('2026-03-01')).toBe('Only 1 quote: another dealer may ask a very different price.')
  expect(cautionOf(...days(7, 2024))).toBe('Only 7 quotes: the next one can still move these figures a lot.')
  expect(cautionOf(...days(8, 2024))).toBeNull()
  expect(cautionOf('2011-03-01')).toBe(
    'Only 1 quote, from 2011, 15 years ago: a hint rather than a price, so ask first whether the set can still be ordered.',
  )
  expect(cautionOf(...days(2, 2023))).toBe(
    'Only 2 quotes, none newer than 2023, 3 years ago: a hint rather than a price, so ask first whether the set can still be ordered.',
  )
  expect(cautionOf(...days(8, 2020))).toBe(
    'No quote is newer than 2020, 6 years ago: prices will have moved since, so ask first whether the set can still be ordered.',
  )
  expect(cautionOf(...days(9, 2020), ...days(2, 2026))).toBe(
    'The last three years alone have too few quotes, so older ones count here too.',
  )
})
