import { expect, it } from 'vitest'
import { thenAndNow } from '../../../../src/domain/figures/text/then-and-now.ts'
import { countryOf } from '../../support/quotes.ts'

const at = (quotedOn: string, comparableCents: number | null = 39000) =>
  thenAndNow({ comparableCents, quotedOn }, countryOf('US'), 2026)

it('says an old price with its year, and what it is in the newest dollars', () => {
  expect(at('2023-12-31')).toEqual({
    quoted: '$390 in 2023',
    isOld: true,
    now: { amount: 'about $412', unit: 'in 2025 dollars' },
  })
})

it('says a recent price alone, and what it is in the newest dollars where the index goes further', () => {
  expect(at('2024-01-01')).toEqual({
    quoted: '$390',
    isOld: false,
    now: { amount: 'about $400', unit: 'in 2025 dollars' },
  })
})

it('has nothing to convert from the newest year of the index on', () => {
  expect(at('2025-01-01')).toEqual({ quoted: '$390', isOld: false, now: null })
  expect(at('2026-11-22')).toEqual({ quoted: '$390', isOld: false, now: null })
})

it('has no price where the report has none', () => {
  expect(at('2011-09-14', null)).toBeNull()
})
