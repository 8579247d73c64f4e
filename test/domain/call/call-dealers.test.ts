import { expect, it } from 'vitest'
import { dealersToCall } from '../../../src/domain/call/call-dealers.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf } from '../support/quotes.ts'

const keyOf = ({ dealer }: Quote) => dealer?.toLowerCase() ?? null
const noPrice = { kind: 'not-here', priceCents: null, comparableCents: null } as const

/** Which of some quotes, newest first, are shown. */
const shown = (quotes: readonly Quote[], limit = 9) =>
  dealersToCall(quotes, { set: '2-key', limit, keyOf }).map(({ id }) => id)

it('lists each dealer once, with what it said last', () => {
  const quotes = [
    quoteOf({ id: 'new', dealer: 'Smith' }),
    quoteOf({ id: 'old', dealer: 'SMITH' }),
    quoteOf({ id: 'other', dealer: 'Jones' }),
  ]
  expect(shown(quotes)).toEqual(['new', 'other'])
})

it('shows that a dealer cannot get it any more, not its older price', () => {
  const quotes = [
    quoteOf({ id: 'gone', dealer: 'Smith', ...noPrice }),
    quoteOf({ id: 'price', dealer: 'Smith' }),
  ]
  expect(shown(quotes)).toEqual(['gone'])
})

it('begins with those that priced the set, and ends with those that priced another', () => {
  const quotes = [
    quoteOf({ id: 'other set', dealer: 'A', set: '1-key' }),
    quoteOf({ id: 'cannot', dealer: 'B', ...noPrice }),
    quoteOf({ id: 'priced', dealer: 'C' }),
  ]
  expect(shown(quotes)).toEqual(['priced', 'cannot', 'other set'])
  expect(shown(quotes, 1)).toEqual(['priced'])
})

it('prefers what a dealer said of this set, though it said something of another later', () => {
  const quotes = [quoteOf({ id: '1-key', dealer: 'A', set: '1-key' }), quoteOf({ id: '2-key', dealer: 'A' })]
  expect(shown(quotes)).toEqual(['2-key'])
})

it('never makes two unnamed dealers one, and lists of them what they said of this set', () => {
  const unnamed = { dealer: null, city: 'Oklahoma City' }
  const quotes = [
    quoteOf({ id: 'a', ...unnamed }),
    quoteOf({ id: 'b', ...unnamed }),
    quoteOf({ id: 'c', ...unnamed, set: '1-key' }),
  ]
  expect(shown(quotes)).toEqual(['a', 'b'])
})

it('leaves out whom nobody can find: neither a name nor a city', () => {
  expect(shown([quoteOf({ id: 'nowhere', dealer: null, city: null })])).toEqual([])
})
