import { describe, expect, it } from 'vitest'
import { nextStepText } from '../../../src/domain/advice/next-step.ts'
import { verdictOn } from '../../../src/domain/advice/verdict.ts'
import { verdictText } from '../../../src/domain/advice/verdict-text.ts'
import { areaFigures } from '../../../src/domain/figures/figures.ts'
import type { PriceCount } from '../../../src/domain/figures/price-figures.ts'
import { countryOf } from '../support/quotes.ts'

const index = countryOf('US').priceIndex

/** A verdict on a price among others that were all quoted in one year. */
function judged(cents: number, prices: readonly number[], year = 2026) {
  const counts: PriceCount[] = prices.map((price, n) => ({
    year,
    cents: price,
    quotes: 1,
    newest: `${year}-03-01 2026-03-01T00:00:00.000Z q${n}`,
  }))
  const counted = { prices: counts, dealers: [], paid: [], refusals: [], held: 0 }
  const window = year >= 2024 ? '3y' : 'all'
  const figures = areaFigures(counted, 2026, index).windows[window]
  const constant = counts.map((count) => ({ cents: count.cents, quotes: 1 }))
  const verdict = verdictOn(cents, figures, constant, 2026)
  return { ...verdict, text: verdictText(verdict, { counted: figures, window }), figures }
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => 40_000 + i * 1000)

describe('the word', () => {
  it('needs three quotes', () => {
    expect([0, 1, 2].map((n) => judged(40_000, upTo(n)).word)).toEqual([null, null, null])
    expect(judged(41_000, upTo(3)).word).toBe('fair')
  })

  it('needs one of the last six calendar years', () => {
    const prices = [40_000, 41_000, 42_000]
    expect(judged(41_000, prices, 2021)).toMatchObject({ fresh: true })
    expect(judged(41_000, prices, 2020)).toMatchObject({ fresh: false, word: null })
  })

  // Seven quotes: the median is 43000, "fair" runs from 38700 to 47300, the quotes from 40000 to 46000.
  it.each([
    [39_999, 'lowest yet'],
    [40_000, 'fair'],
    [43_000, 'fair'],
    [46_000, 'fair'],
    [46_001, 'highest yet'],
  ])('of %i among seven close quotes is %s', (cents, word) => {
    expect(judged(cents, upTo(7)).word).toBe(word)
  })

  // Three quotes far apart: the median is 40000, "fair" runs from 36000 to 44000.
  it.each([
    [19_999, 'lowest yet'],
    [20_000, 'good'],
    [35_999, 'good'],
    [36_000, 'fair'],
    [44_000, 'fair'],
    [44_001, 'high'],
    [80_000, 'high'],
    [80_001, 'highest yet'],
  ])('of %i among three far quotes is %s', (cents, word) => {
    expect(judged(cents, [20_000, 40_000, 80_000]).word).toBe(word)
  })

  // Eight quotes from 40000 to 47000: the quartiles are 41750 and 45250.
  it.each([
    [39_999, 'lowest yet'],
    [40_000, 'good'],
    [41_750, 'good'],
    [41_751, 'fair'],
    [45_250, 'fair'],
    [45_251, 'high'],
    [47_000, 'high'],
    [47_001, 'highest yet'],
  ])('of %i among eight quotes goes by the quartiles: %s', (cents, word) => {
    expect(judged(cents, upTo(8)).word).toBe(word)
  })
})

describe('where it stands', () => {
  it.each([
    [0, 41_000, 'there is no quote to compare it with yet'],
    [1, 41_000, 'more than the one quote we have, from 2026'],
    [1, 40_000, 'the same as the one quote we have, from 2026'],
    [2, 40_500, 'cheaper than 1 of 2 quotes, all from 2026'],
    [7, 43_000, 'cheaper than 3 of 7 quotes, the same as 1, all from 2026'],
    [8, 39_000, 'less than all 8 quotes we have, all from 2026'],
    [9, 50_000, 'more than all 9 quotes we have, all from 2026'],
    [10, 44_500, 'dearer than about 50 % of the 10 quotes, all from 2026'],
  ])('among %i quotes %i cents are %s', (n, cents, text) => {
    expect(judged(cents, upTo(n)).text).toBe(text)
  })

  it('is a percentile from ten quotes on', () => {
    expect([9, 10].map((n) => judged(40_000, upTo(n)).percentile)).toEqual([null, 5])
  })

  it('says how old all quotes are, in which dollars, and what to ask first', () => {
    expect(judged(39_000, [39_500, 39_600, 39_700], 2011).text).toBe(
      'less than all 3 quotes we have, all from 2011, in 2025 dollars; ask first whether it can still be ordered',
    )
  })
})

describe('what to say next', () => {
  const country = countryOf('US')
  const next = (cents: number, prices: readonly number[], year = 2026) => {
    const { figures, text: _text, ...verdict } = judged(cents, prices, year)
    return nextStepText(verdict, { counted: figures, country }, cents, { work: 'cutting' })
  }

  it('names the median where the price is above it', () => {
    expect(next(45_000, upTo(3))).toContain('others were quoted about $410 for the same part number')
  })

  it('asks to note a price at or under it', () => {
    expect(next(41_000, upTo(3))).toMatch(/^Ask them to note the price/)
  })

  it('asks whether it can be ordered where all quotes are old', () => {
    expect(next(41_000, upTo(3), 2011)).toMatch(/^Ask whether the set can still be ordered/)
  })

  it('asks for a second price where there is none', () => {
    expect(next(41_000, [])).toMatch(/^Ask a second dealer/)
  })
})
