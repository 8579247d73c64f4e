import { describe, expect, it } from 'vitest'
import { ladderText, spanText, yearsText } from '../../../../src/domain/figures/text/figures-text.ts'
import type { Quote } from '../../../../src/domain/quotes/quote.ts'
import { places, quoteOf, shownAt } from '../../support/quotes.ts'

const PRICES = [475, 280, 390, 310, 250, 299.5, 420, 600]

const quotesAt = (region: string, said: readonly Partial<Quote>[]) =>
  said.map((one, i) => quoteOf({ id: `${region}-${i}`, region, ...one }))

const priced = (count: number) =>
  quotesAt(
    'US-OK',
    PRICES.slice(0, count).map((dollars) => ({ priceCents: dollars * 100 })),
  )

describe('spanText', () => {
  it.each([
    [0, 'no quotes yet'],
    [1, 'one quote: $475'],
    [2, 'two quotes: $280 and $475'],
    [3, '3 quotes: $280 to $475, median $390'],
    [4, '4 quotes: $280 to $475, median $350'],
    [5, '5 quotes: $250 to $475, median $310; likely range of the median $250 to $475'],
    [7, '7 quotes: $250 to $475, median $310; likely range of the median $250 to $475'],
    [
      8,
      '8 quotes: $250 to $600, median $350; likely range of the median $280 to $475; ' +
        'the middle half between $294.63 and $433.75',
    ],
  ])('of %i quotes says no more than they carry', (count, text) => {
    expect(spanText(shownAt('US-OK', '2-key', priced(count)))).toBe(text)
  })

  it('names another country’s dollars', () => {
    expect(spanText(shownAt('CA-ON', '2-key', quotesAt('CA-ON', [{ priceCents: 52150 }])))).toBe(
      'one quote: CA$521.50',
    )
  })
})

describe('yearsText', () => {
  it.each([
    [['2011-09-14', '2011-09-24'], '2011'],
    [['2026-01-01', '2011-09-24'], '2011 to 2026'],
  ])('of quotes from %j says %s', (days, text) => {
    const { counted } = shownAt(
      'US',
      '2-key',
      quotesAt(
        'US',
        days.map((quotedOn) => ({ quotedOn })),
      ),
    )
    if (!counted) throw new Error('there are quotes')
    expect(yearsText(counted)).toBe(text)
  })
})

const saidAt = (code: string, quotes: readonly Quote[]) =>
  ladderText(shownAt(code, '2-key', quotes, 2026), places, 2026)

describe('ladderText', () => {
  const dealers = (...names: (string | null)[]) => names.map((dealer) => ({ dealer }))

  it.each([
    ['nothing at all', 'US-OK', [], 'No quotes from the United States yet.'],
    ['nothing at all', 'US', [], 'No quotes from the United States yet.'],
    ['nothing at all', 'CA-QC', [], 'No quotes from Canada yet.'],
    ['no named dealer', 'US-OK', quotesAt('US-OK', dealers(null, null, null)), 'Oklahoma: 2026, 3 quotes.'],
    [
      'one named dealer',
      'US-OK',
      quotesAt('US-OK', dealers('Smith', 'smith', null)),
      'Oklahoma: 2026, 3 quotes from 1 named dealer.',
    ],
    [
      'two named dealers',
      'US-OK',
      quotesAt('US-OK', dealers('Smith', 'Jones', null)),
      'Oklahoma: 2026, 3 quotes from 2 named dealers.',
    ],
    ['the country itself', 'US', quotesAt('US', [{}]), 'All of the United States: 2026, 1 quote.'],
    [
      'enough among neighbours',
      'US-OK',
      [...quotesAt('US-OK', [{}, {}]), ...quotesAt('US-TX', [{ quotedOn: '2024-05-01' }])],
      '2 quotes from Oklahoma; with fewer than 3, this shows ' +
        'Oklahoma with Arkansas, Louisiana and Texas: 2024 to 2026, 3 quotes.',
    ],
    [
      'none of its own',
      'US-OK',
      quotesAt('US-CA', [{}, {}]),
      'No quotes from Oklahoma yet; with fewer than 3, this shows all of the United States: 2026, 2 quotes.',
    ],
    [
      'only older ones of its own',
      'US-OK',
      [...quotesAt('US-OK', [{ quotedOn: '2011-09-24' }]), ...quotesAt('US-CA', [{}, {}, {}])],
      'No quotes from Oklahoma since 2024, 1 in all; with fewer than 3, ' +
        'this shows all of the United States: 2026, 3 quotes.',
    ],
    [
      'some older ones of its own',
      'US-OK',
      [...quotesAt('US-OK', [{}, { quotedOn: '2011-09-24' }]), ...quotesAt('US-CA', [{}, {}])],
      '1 quote from Oklahoma since 2024, 2 in all; with fewer than 3, ' +
        'this shows all of the United States: 2026, 3 quotes.',
    ],
  ])('with %s says for %s where the figures come from', (_, code, quotes, text) => {
    expect(saidAt(code, quotes)).toBe(text)
  })
})
