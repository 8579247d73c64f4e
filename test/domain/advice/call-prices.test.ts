import { describe, expect, it } from 'vitest'
import { type CallPrices, callPrices } from '../../../src/domain/advice/call-prices.ts'
import { verdictOn } from '../../../src/domain/advice/verdict.ts'
import { callBasisText, callSpanText, callWarningText } from '../../../src/domain/call/call-text.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

/** Quotes of one day at some prices in dollars, as the country shows them. */
const shownOf = (dollars: readonly number[], year = 2026) =>
  shownAt(
    'US',
    '2-key',
    dollars.map((price, n) =>
      quoteOf({ id: `q${n}`, priceCents: price * 100, quotedOn: `${year}-05-01`, region: 'US-OK' }),
    ),
  )
const pricesOf = (dollars: readonly number[], year?: number) =>
  callPrices(shownOf(dollars, year).counted, 2026)
const upTo = (n: number) => Array.from({ length: n }, (_, i) => 400 + i * 10)

describe('the prices of a call', () => {
  it('are none where nothing was ever quoted', () => {
    expect(pricesOf([])).toBe(null)
  })

  it.each<[number, CallPrices['basis'], readonly [number, number], number]>([
    [1, 'quotes', [40_000, 40_000], 40_000],
    [2, 'quotes', [40_000, 41_000], 40_000],
    [3, 'around-median', [36_900, 45_100], 40_000],
    [7, 'around-median', [38_700, 47_300], 40_000],
    [8, 'middle-half', [41_750, 45_250], 41_750],
  ])('of %i quotes are %s', (n, basis, span, openingCents) => {
    expect(pricesOf(upTo(n))).toEqual({ basis, span, openingCents, fresh: true })
  })

  it('are old without a quote of the last six calendar years', () => {
    expect([2021, 2020].map((year) => pricesOf(upTo(3), year)?.fresh)).toEqual([true, false])
  })

  it('are in constant dollars', () => {
    expect(callPrices(shownAt('US-OK', '2-key', thread).counted, 2026)).toEqual({
      basis: 'around-median',
      span: [50_237, 61_401],
      openingCents: 40_075,
      fresh: false,
    })
  })

  it.each([3, 7, 8, 12])('call fair of %i quotes what a verdict calls fair, to the cent', (n) => {
    // Far apart, so that the lowest and the highest are no limit of their own.
    const dollars = Array.from({ length: n }, (_, i) => 300 + i * 60)
    const { counted } = shownOf(dollars)
    const prices = dollars.map((price) => ({ cents: price * 100, quotes: 1 }))
    const [from, to] = callPrices(counted, 2026)?.span ?? [0, 0]
    // At a quartile a price is good already; the fair ones begin behind it.
    const first = n >= 8 ? from + 1 : from
    const words = [first - 1, first, to, to + 1].map(
      (cents) => verdictOn(Math.floor(cents), counted, prices, 2026).word,
    )
    expect(words).toEqual(['good', 'fair', 'fair', 'high'])
  })
})

describe('in words they', () => {
  const words = (dollars: readonly number[], year?: number) => {
    const shown = shownOf(dollars, year)
    const prices = callPrices(shown.counted, 2026)
    if (!prices) throw new Error('no prices')
    const { label, amount } = callSpanText(prices, shown)
    return [label, amount, callBasisText(prices, shown), callWarningText(prices, shown)]
  }

  it.each([
    [
      1,
      'The one quote',
      'about $400',
      'One quote makes no range; until there are more, it is all there is to aim at.',
    ],
    [2, 'The two quotes', 'about $400 and $410', 'Two quotes make no range; the target is the lower one.'],
    [
      3,
      'Fair range',
      'about $369 to $451',
      'Fair is the median of 3 quotes with 10 % either side; the target is the cheapest of them.',
    ],
    [
      8,
      'Fair range',
      'about $418 to $453',
      'Fair is the middle half of 8 quotes; a quarter of them were at the target or below it.',
    ],
  ])('claim of %i quotes no more than these carry', (n, label, amount, basis) => {
    expect(words(upTo(n))).toEqual([label, amount, basis, null])
  })

  it('say how old they are, and what to ask first', () => {
    expect(words([390], 2011)).toEqual([
      'The one quote',
      'about $558',
      'One quote makes no range; until there are more, it is all there is to aim at.',
      'It is from 2011, in 2025 dollars; ask first whether it can still be ordered.',
    ])
    expect(words([280, 390, 475], 2011)).toEqual([
      'Fair, going by 2011',
      'about $502 to $614',
      'Fair is the median of 3 quotes with 10 % either side; the target is the cheapest of them.',
      'All 3 quotes are from 2011, in 2025 dollars; ask first whether it can still be ordered.',
    ])
  })

  it('name every year of old quotes from several', () => {
    const later = quoteOf({ id: 'later', region: 'US-TX', priceCents: 52_000, quotedOn: '2019-03-02' })
    const shown = shownAt('US', '2-key', [...thread, later])
    expect(callWarningText(callPrices(shown.counted, 2026), shown)).toBe(
      'The quotes are from 2011 to 2019, in 2025 dollars; ask first whether it can still be ordered.',
    )
  })

  it('say that none is known', () => {
    expect(callWarningText(null, shownAt('CA-ON', '2-key', thread))).toBe(
      'No price is known in Canada yet: yours would be the first. Ask first whether it can still be ordered.',
    )
  })

  it('are in the country’s money', () => {
    const shown = shownAt('CA', '2-key', [quoteOf({ id: 'on', region: 'CA-ON', priceCents: 50_000 })])
    const prices = callPrices(shown.counted, 2026)
    expect(prices && callSpanText(prices, shown).amount).toBe('about CA$500')
  })
})
