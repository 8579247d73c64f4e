import { describe, expect, it } from 'vitest'
import { pricesPerKey, seemsGone } from '../../../src/domain/figures/price-per-key.ts'
import { perKeyText } from '../../../src/domain/figures/text/price-per-key-text.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

const setsOf = (quotes: readonly Quote[]) =>
  ['1-key', '2-key', '3-key'].map((set) => shownAt('US', set, quotes))
const said = (quotes: readonly Quote[]) => perKeyText(pricesPerKey(setsOf(quotes)), 2026, { piece: 'key' })

let ids = 0
const of = (set: string, dollars: number | null, quotedOn = '2026-05-01') => {
  ids += 1
  const price =
    dollars === null ? { kind: 'discontinued' as const, priceCents: null } : { priceCents: dollars * 100 }
  return quoteOf({ id: `q${ids}`, set, quotedOn, ...price })
}

describe('the cheapest per key', () => {
  it('says of 2011 what is known, what is not, and how old it is', () => {
    expect(said(thread)).toBe(
      'Per key, by the medians, the cheapest to buy is the 2-key set at about $279 a key in 2025 dollars ' +
        '(3 quotes); the 1-key set comes to about $358 (1 quote). ' +
        'No price is known for the 3-key set, last reported unavailable on 14 September 2011. ' +
        'No price is newer than 2011: ask first whether they can still be ordered.',
    )
  })

  it('compares the medians in constant dollars, divided by the keys', () => {
    const sets = setsOf([of('1-key', 300), of('2-key', 590), of('2-key', 610), of('3-key', 750)])
    expect(
      pricesPerKey(sets).ranked.map(({ figures, centsPerKey }) => [figures.set.name, centsPerKey]),
    ).toEqual([
      ['3-key', 25000],
      ['1-key', 30000],
      ['2-key', 30000],
    ])
  })

  it('names no winner among equals', () => {
    expect(said([of('1-key', 300), of('2-key', 600)])).toBe(
      'Per key, by the medians, no set is the cheapest alone: the 1-key set at about $300 a key in 2025 ' +
        'dollars (1 quote); the 2-key set comes to about $300 (1 quote).',
    )
  })

  it('compares nothing where one set has a price', () => {
    expect(said([of('1-key', 300)])).toBe(
      'Only the 1-key set has a price to go by: about $300 a key in 2025 dollars (1 quote).',
    )
  })

  it('leaves out a set reported unavailable more than a year after its last price', () => {
    const gone = [of('3-key', 600, '2024-05-01'), of('3-key', null, '2025-05-02')]
    expect(said([of('2-key', 600), ...gone])).toBe(
      'Only the 2-key set has a price to go by: about $300 a key in 2025 dollars (1 quote). ' +
        'Left out: the 3-key set, last priced on 1 May 2024 and reported unavailable as late as 2 May 2025.',
    )
    expect(said(gone)).toMatch(/^No set is known to be still available\. .*Left out: the 3-key set/)
  })

  it('warns of age only where no price is from the last three years', () => {
    expect(said([of('1-key', 300, '2024-01-01')])).not.toContain('No price is newer')
    expect(said([of('1-key', 300, '2023-12-31')])).toMatch(
      / No price is newer than 2023: ask first whether it can still be ordered\.$/,
    )
    expect(said([of('1-key', 300, '2011-01-01'), of('2-key', 700)])).not.toContain('No price is newer')
    expect(said([of('1-key', 300, '2011-01-01'), of('2-key', 700, '2020-01-01')])).toMatch(
      / No price is newer than 2020: ask first whether they can still be ordered\.$/,
    )
  })

  it('says nothing where no set has a price', () => {
    expect(said([])).toBeNull()
    expect(said([of('3-key', null)])).toBeNull()
  })
})

describe('seemsGone', () => {
  it('begins on the day after a year without a price', () => {
    const reportedOn = (lastUnavailableOn: string) =>
      seemsGone({ lastPricedOn: '2024-05-01', lastUnavailableOn, unavailableReports: 1 })
    expect(['2023-05-02', '2024-06-01', '2025-05-01', '2025-05-02'].map(reportedOn)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it('takes both a price and a later report', () => {
    expect(seemsGone({ lastPricedOn: null, lastUnavailableOn: '2025-01-01', unavailableReports: 3 })).toBe(
      false,
    )
    expect(seemsGone({ lastPricedOn: '2011-01-01', lastUnavailableOn: null, unavailableReports: 0 })).toBe(
      false,
    )
    expect(
      seemsGone({ lastPricedOn: '2026-01-01', lastUnavailableOn: '2011-01-01', unavailableReports: 1 }),
    ).toBe(false)
  })
})
