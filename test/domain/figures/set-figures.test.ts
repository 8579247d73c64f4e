import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { NO_FIGURES } from '../../../src/domain/figures/figures.ts'
import { allSetFigures, placeOfFigures } from '../../../src/domain/figures/set-figures.ts'
import { ladderText, spanText } from '../../../src/domain/figures/text/figures-text.ts'
import { chartsIn, lookupIn, places, quoteOf, shownAt, thread } from '../support/quotes.ts'

describe('the quotes of 2011, asked for the United States', () => {
  it('make the 2-key figures: cheapest $280, median $390, of three quotes', () => {
    const { counted, area, window } = shownAt('US', '2-key', thread)
    expect({ area: area.code, window }).toEqual({ area: 'US', window: 'all' })
    expect(counted).toEqual({
      quotes: 3,
      dealers: 0,
      firstYear: 2011,
      newestQuotedOn: '2011-09-24',
      paid: {
        cheapestQuoteId: 'thread-1',
        lowCents: 28000,
        medianCents: 39000,
        middleCents: [39000, 39000],
        highCents: 47500,
        likelyRangeCents: null,
        quartilesCents: [33500, 43250],
      },
      constant: {
        year: 2025,
        cheapestQuoteId: 'thread-1',
        lowCents: 40075,
        medianCents: 55819,
        middleCents: [55819, 55819],
        highCents: 67984,
        likelyRangeCents: null,
        quartilesCents: [47947, 61902],
      },
    })
  })

  it('leave where each price lies to the charts', () => {
    const { windows, years } = chartsIn(thread, 2026)('US', '2-key') ?? NO_FIGURES
    expect(windows.all?.paid.distribution).toEqual({ kind: 'marks', cents: [28000, 39000, 47500] })
    expect(windows.all?.constant.distribution).toEqual({ kind: 'marks', cents: [40075, 55819, 67984] })
    expect(years.map(({ year, quotes }) => [year, quotes])).toEqual([[2011, 3]])
  })

  it('name the cheapest quote with its date, place and what it includes', () => {
    const { cheapest, cheapestInConstant } = shownAt('US', '2-key', thread)
    expect(cheapest).toMatchObject({
      quoteId: 'thread-1',
      kind: 'paid',
      comparableCents: 28000,
      cutting: 'included',
      region: 'US',
      dealer: null,
      quotedOn: '2011-09-14',
    })
    expect(cheapestInConstant).toBe(cheapest)
  })

  it('make one 1-key quote of $250', () => {
    const shown = shownAt('US', '1-key', thread)
    expect(shown.counted).toMatchObject({ quotes: 1, paid: { lowCents: 25000, medianCents: 25000 } })
    expect(spanText(shown)).toBe('one quote: $250')
    expect(shown.cheapest).toMatchObject({ region: 'US-OK', city: 'Oklahoma City' })
  })

  it('make no 3-key price, and one report that it is not to be had', () => {
    const shown = shownAt('US', '3-key', thread)
    expect(shown).toMatchObject({ counted: null, cheapest: null, cheapestInConstant: null })
    expect(shown.availability).toEqual({
      lastPricedOn: null,
      lastUnavailableOn: '2011-09-14',
      unavailableReports: 1,
    })
  })
})

describe('the quotes of 2011, asked for Oklahoma', () => {
  it('give the 2-key figures of the country, beside Oklahoma’s own quote', () => {
    const shown = shownAt('US-OK', '2-key', thread)
    expect({ area: shown.area.code, window: shown.window, own: shown.own }).toEqual({
      area: 'US',
      window: 'all',
      own: { inWindow: 1, all: 1 },
    })
    expect(shown.counted).toEqual(shownAt('US', '2-key', thread).counted)
    expect(ladderText(shown, places, 2026)).toBe(
      '1 quote from Oklahoma; with fewer than 3, this shows all of the United States: 2011, 3 quotes.',
    )
  })
})

describe('a quote whose state is not known', () => {
  it('counts in its country and in no state or division', () => {
    const unstated = [1, 2, 3, 4].map((n) => quoteOf({ id: `q${n}`, region: 'US' }))
    for (const place of [...places.regions, ...places.divisions]) {
      expect(lookupIn(unstated, 2026)(place.code, '2-key')?.quotesIn.all).toBe(0)
    }
    expect(shownAt('US', '2-key', unstated).counted?.quotes).toBe(4)
    expect(shownAt('US-OK', '2-key', unstated).own).toEqual({ inWindow: 0, all: 0 })
    expect(shownAt('CA', '2-key', unstated).counted).toBeNull()
  })
})

describe('setFigures', () => {
  it('counts the place’s own quotes in the window that was taken, and in all', () => {
    const quotes = [
      quoteOf({ id: 'old', quotedOn: '2011-09-24' }),
      quoteOf({ id: 'own', quotedOn: '2025-01-01' }),
      ...['US-CA', 'US-NY', 'US-WA'].map((region) => quoteOf({ id: region, region })),
    ]
    const shown = shownAt('US-OK', '2-key', quotes)
    expect(shown).toMatchObject({ window: '3y', own: { inWindow: 1, all: 2 } })
    expect(shown.counted?.quotes).toBe(4)
  })

  it('names the cheapest as paid and the cheapest in constant dollars, where they differ', () => {
    const shown = shownAt('US-OK', '2-key', [
      quoteOf({ id: 'lower-then', priceCents: 28000, quotedOn: '2011-09-14' }),
      quoteOf({ id: 'lower-now', priceCents: 33000, quotedOn: '2026-01-01' }),
    ])
    expect(shown.cheapest?.quoteId).toBe('lower-then')
    expect(shown.cheapestInConstant?.quoteId).toBe('lower-now')
  })

  it('has the newest report of the country where there are no divisions, too', () => {
    const quotes = [
      quoteOf({ id: 'own', region: 'CA-ON', quotedOn: '2026-01-01' }),
      quoteOf({ id: 'other', region: 'CA-BC', quotedOn: '2026-02-01' }),
    ]
    expect(shownAt('CA-ON', '2-key', quotes).newestReport?.quoteId).toBe('other')
  })

  it('names the quotes of the last six calendar years, the newest first, while they make no figures', () => {
    const newer = (...said: readonly (readonly [id: string, priceCents: number, quotedOn: string])[]) =>
      shownAt(
        'US-OK',
        '2-key',
        said.map(([id, priceCents, quotedOn]) => quoteOf({ id, priceCents, quotedOn })),
      ).newer.map(({ quoteId }) => quoteId)
    expect(newer(['old', 40000, '2020-12-31'], ['first', 41000, '2021-01-01'])).toEqual(['first'])
    expect(newer(['one', 41000, '2021-01-01'], ['two', 40000, '2026-01-01'])).toEqual(['two', 'one'])
    // Two of one price and year: the newest stands for both, and they are two.
    expect(newer(['one', 41000, '2026-01-01'], ['two', 41000, '2026-02-01'])).toEqual(['two'])
    expect(
      newer(['one', 41000, '2026-01-01'], ['two', 41000, '2026-02-01'], ['three', 42000, '2026-03-01']),
    ).toEqual([])
  })

  it('gives every set of the catalogue, quoted or not', () => {
    const oklahoma = placeOfFigures(places, 'US-OK')
    if (!oklahoma) throw new Error('Oklahoma is a place')
    const shown = allSetFigures(oklahoma, catalog, () => undefined)
    expect(shown.map(({ set, counted, held }) => [set.name, counted, held])).toEqual([
      ['1-key', null, 0],
      ['2-key', null, 0],
      ['3-key', null, 0],
    ])
  })

  it('knows no place by a wrong code', () => {
    for (const code of ['US-XX', 'US-west-south-central', 'FR', 'us-ok', '']) {
      expect(placeOfFigures(places, code)).toBeNull()
    }
  })
})
