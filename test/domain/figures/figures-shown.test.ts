import { expect, it } from 'vitest'
import { allFiguresShown, constantFigures, figuresShown } from '../../../src/domain/figures/figures-shown.ts'
import { quoteOf, shownAt } from '../support/quotes.ts'

const of = (set: string, ...days: readonly string[]) =>
  shownAt(
    'US-OK',
    set,
    days.map((quotedOn, n) => quoteOf({ id: `q${n}`, set, quotedOn })),
  )

const units = (figures: ReturnType<typeof of>) => {
  const shown = figuresShown(figures, 2026)
  return shown && [shown.lead.unit, shown.paid?.unit ?? null]
}

it('leads with what was paid while all of it is from the last three years', () => {
  expect(units(of('2-key', '2024-01-01'))).toEqual(['as paid', null])
  expect(units(of('2-key', '2024-01-01', '2026-05-01'))).toEqual(['as paid', null])
})

it('leads with constant dollars as soon as an older one is among them', () => {
  expect(units(of('2-key', '2023-12-31'))).toEqual(['in 2025 dollars', 'as paid'])
  expect(units(of('2-key', '2023-12-31', '2026-05-01'))).toEqual(['in 2025 dollars', 'as paid'])
})

it('shows sets side by side in the same dollars', () => {
  const [recent, old, none] = [of('1-key', '2026-01-01'), of('2-key', '2011-01-01'), of('3-key')]
  const shown = (...sets: readonly ReturnType<typeof of>[]) =>
    allFiguresShown(sets, 2026).map((one) => one?.lead.unit ?? null)
  expect(shown(recent, old, none)).toEqual(['in 2025 dollars', 'in 2025 dollars', null])
  expect(shown(recent, none)).toEqual(['as paid', null])
})

it('shows nothing where nothing was ever quoted', () => {
  expect(constantFigures(of('2-key'))).toBeNull()
  expect(figuresShown(of('2-key'), 2026)).toBeNull()
})
