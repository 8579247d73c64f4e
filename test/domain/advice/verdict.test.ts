import { describe, expect, it } from 'vitest'
import { fairRange } from '../../../src/domain/advice/fair-range.ts'
import { strengthOf } from '../../../src/domain/advice/strength.ts'
import { verdictOn } from '../../../src/domain/advice/verdict.ts'
import { verdictText, verdictWordText } from '../../../src/domain/advice/verdict-text.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { judgedBy } from '../support/judged.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

/** Quotes of Oklahoma, in dollars. */
const quotes = (dollars: readonly number[], said: Partial<Quote> = {}): Quote[] =>
  dollars.map((price, n) =>
    quoteOf({
      id: `${said.region ?? 'US-OK'}-${said.quotedOn ?? ''}-${n}`,
      priceCents: price * 100,
      ...said,
    }),
  )

/** What is said of a told price, in dollars: its word, and the sentence. */
function told(dollars: number, all: readonly Quote[], place = 'US-OK') {
  const shown = shownAt(place, '2-key', all)
  const judged = verdictOn(dollars * 100, judgedBy(shown, all))
  return {
    strength: strengthOf(shown),
    word: judged.word,
    says: verdictWordText(judged, shown, 2026),
    text: verdictText(judged, shown, 2026),
  }
}

describe('what is said of a price', () => {
  it('is nothing where nothing was ever quoted', () => {
    expect(told(390, [])).toEqual({
      strength: 'none',
      word: null,
      says: null,
      text: 'there is no quote to compare it with yet',
    })
  })

  it('has no word while all quotes are of 2011', () => {
    expect(told(390, thread)).toEqual({
      strength: 'old',
      word: null,
      says: null,
      text: 'cheaper than all 3 quotes in the United States, in 2025 dollars',
    })
  })

  it('has no word with one newer quote', () => {
    expect(told(390, [...thread, ...quotes([390], { quotedOn: '2026-11-28' })])).toMatchObject({
      strength: 'thin',
      word: null,
    })
  })

  it('is counted, not judged, with three', () => {
    const three = quotes([390, 400, 410], { quotedOn: '2024-05-01' })
    expect(told(395, three)).toEqual({
      strength: 'few',
      word: null,
      says: null,
      text: 'cheaper than 2 of 3 quotes in Oklahoma since 2024',
    })
  })

  it.each([
    [
      375,
      'lowest yet',
      'lowest since 2024 in the United States',
      'cheaper than all 5 quotes in Oklahoma since 2024',
    ],
    [380, 'fair', 'fair', 'cheaper than 4 of 5 quotes in Oklahoma since 2024, the same as 1'],
    [
      440,
      'highest yet',
      'highest since 2024 in the United States',
      'dearer than all 5 quotes in Oklahoma since 2024',
    ],
  ])('of five that lie close together, $%i is called %s', (price, word, says, text) => {
    expect(told(price, quotes([380, 390, 400, 410, 420]))).toEqual({ strength: 'few', word, says, text })
  })

  it('has no word where five lie far apart', () => {
    expect(told(300, quotes([280, 390, 400, 410, 475])).word).toBeNull()
  })

  it.each([
    [390, 'fair'],
    [391, 'fair'],
    [370.5, 'fair'],
    [370, 'lowest yet'],
    [409.5, 'fair'],
    [410, 'highest yet'],
  ])('is fair within 5 % of the median, before any other word: $%d of [380, 6 x 390, 400]', (price, word) => {
    expect(told(price, quotes([380, 390, 390, 390, 390, 390, 390, 400])).word).toBe(word)
  })

  it.each([
    [310, 'good'],
    [350, 'good'],
    [351, 'fair'],
    [450, 'fair'],
    [451, 'high'],
    [299, 'lowest yet'],
    [501, 'highest yet'],
  ])('of nine far apart, $%i goes by the quartiles', (price, word) => {
    expect(told(price, quotes([300, 325, 350, 375, 400, 425, 450, 475, 500])).word).toBe(word)
  })

  it('names no lowest that the rest of the country has undercut', () => {
    const near = quotes([400, 405, 410, 415, 420, 425, 430, 435, 440, 445, 450])
    const far = quotes([300, 350], { region: 'US-CA' })
    expect(told(360, [...near, ...far])).toEqual({
      strength: 'many',
      word: 'good',
      says: 'good',
      text: 'cheaper than all 11 quotes in Oklahoma since 2024; 2 elsewhere in the United States were cheaper',
    })
  })

  it('gives a percentage from ten quotes, and none that is nothing or all', () => {
    const ten = quotes([300, 310, 320, 330, 340, 350, 360, 370, 380, 390])
    expect(told(325, ten).text).toBe('dearer than about 30 % of the 10 quotes in Oklahoma since 2024')
    expect(told(300, ten).text).toBe('cheaper than 9 of 10 quotes in Oklahoma since 2024, the same as 1')
    expect(told(290, ten).text).toBe('cheaper than all 10 quotes in Oklahoma since 2024')
  })

  const NARROW = [380, 384, 388, 392, 396, 400, 404, 408, 412, 416]
  const WIDE = [250, 270, 300, 340, 380, 420, 440, 460, 480, 500]
  const spread = (all: readonly number[], count: number) =>
    all.filter((_, n) => n < Math.ceil(count / 2) || n >= all.length - Math.floor(count / 2))

  it.each([
    [3, 'close together', NARROW, null, 'cheaper than 1 of 3 quotes in Oklahoma since 2024'],
    [3, 'far apart', WIDE, null, 'cheaper than 1 of 3 quotes in Oklahoma since 2024'],
    [5, 'close together', NARROW, 'fair', 'cheaper than 2 of 5 quotes in Oklahoma since 2024'],
    [5, 'far apart', WIDE, null, 'cheaper than 2 of 5 quotes in Oklahoma since 2024'],
    [7, 'close together', NARROW, 'fair', 'cheaper than 3 of 7 quotes in Oklahoma since 2024'],
    [7, 'far apart', WIDE, null, 'cheaper than 3 of 7 quotes in Oklahoma since 2024'],
    [8, 'close together', NARROW, 'fair', 'cheaper than 4 of 8 quotes in Oklahoma since 2024'],
    [8, 'far apart', WIDE, 'fair', 'cheaper than 4 of 8 quotes in Oklahoma since 2024'],
    [10, 'close together', NARROW, 'fair', 'dearer than about 50 % of the 10 quotes in Oklahoma since 2024'],
    [10, 'far apart', WIDE, 'fair', 'dearer than about 50 % of the 10 quotes in Oklahoma since 2024'],
  ])('of %i recent quotes %s says no more than they carry', (count, _how, all, says, text) => {
    expect(told(398, quotes(spread(all, count)))).toMatchObject({ says, text })
  })

  it.each([
    [2026, 'fair', 'cheaper than 2 of 5 quotes in Oklahoma since 2024'],
    [2027, 'fair', 'cheaper than 3 of 5 quotes in Oklahoma since 2022, in 2025 dollars'],
    [2030, null, 'cheaper than 3 of 5 quotes in Oklahoma, in 2025 dollars'],
  ])('turns with the year: in %i, of five quotes of 2024', (thisYear, word, text) => {
    const all = quotes([380, 390, 400, 410, 420], { quotedOn: '2024-05-01' })
    const shown = shownAt('US-OK', '2-key', all, thisYear)
    const judged = verdictOn(40_200, judgedBy(shown, all, thisYear))
    expect({ word: judged.word, text: verdictText(judged, shown, thisYear) }).toEqual({ word, text })
  })

  it('compares in today’s money where quotes of six years count', () => {
    const shown = told(600, quotes([400, 410, 420], { quotedOn: '2022-05-01' }))
    expect(shown).toMatchObject({
      strength: 'few',
      text: 'dearer than all 3 quotes in Oklahoma since 2021, in 2025 dollars',
    })
  })
})

describe('the fair range', () => {
  const rangeOf = (all: readonly Quote[]) => {
    const shown = shownAt('US-OK', '2-key', all)
    return fairRange({ strength: strengthOf(shown), ...shown })
  }

  it.each([
    ['the thread of 2011', thread],
    ['three quotes', quotes([390, 400, 410])],
    ['four', quotes([390, 400, 410, 415])],
    ['five far apart', quotes([280, 390, 400, 410, 475])],
    ['none', []],
  ])('is not named of %s', (_name, all) => {
    expect(rangeOf(all)).toBeNull()
  })

  it('is the median of five with 10 % either side, in whole dollars outward', () => {
    expect(rangeOf(quotes([381, 391, 401, 411, 421]))).toEqual({
      basis: 'around-median',
      lowCents: 36000,
      highCents: 44200,
      dollarsOf: null,
    })
  })

  it('does not miss a whole dollar by a hair', () => {
    expect(rangeOf(quotes([380, 390, 400, 410, 420]))).toMatchObject({ lowCents: 36000, highCents: 44000 })
  })

  it('is the middle half of eight, and never narrower than 5 % around the median', () => {
    expect(rangeOf(quotes([300, 325, 350, 375, 400, 425, 450, 475, 500]))).toMatchObject({
      basis: 'middle-half',
      lowCents: 35000,
      highCents: 45000,
    })
    expect(rangeOf(quotes([380, 390, 390, 390, 390, 390, 390, 400]))).toMatchObject({
      lowCents: 37000,
      highCents: 41000,
    })
  })
})
