import { expect, it } from 'vitest'
import { figuresShown } from '../../../src/domain/figures/figures-shown.ts'
import { quoteOf, shownAt } from '../support/quotes.ts'

const of = (set: string, ...days: readonly string[]) =>
  shownAt(
    'US-OK',
    set,
    days.map((quotedOn, n) => quoteOf({ id: `q${n}`, set, quotedOn })),
  )

const units = (figures: ReturnType<typeof of>) => {
  const shown = figuresShown(figures)
  return shown && [shown.lead.unit, shown.today?.unit ?? null]
}

it('leads with what was asked while there is enough of the last three years', () => {
  expect(units(of('2-key', '2024-01-01', '2025-05-01', '2026-05-01'))).toEqual(['as asked', null])
})

it('leads with today’s money alone where the quotes of six years count', () => {
  expect(units(of('2-key', '2021-01-01', '2023-12-31', '2026-05-01'))).toEqual(['in 2025 dollars', null])
})

it('leads with what was asked and its years where older ones count, and has today’s money second', () => {
  expect(units(of('2-key', '2011-01-01', '2011-05-01'))).toEqual(['in 2011', 'in 2025 dollars'])
  expect(units(of('2-key', '2020-12-31', '2026-05-01'))).toEqual([
    'as asked, 2020 to 2026',
    'in 2025 dollars',
  ])
})

it('shows nothing where nothing was ever quoted', () => {
  expect(figuresShown(of('2-key'))).toBeNull()
})
