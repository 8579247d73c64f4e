import { describe, expect, it } from 'vitest'
import { type Arrived, type Before, receiptOf } from '../../../src/domain/intake/receipt.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf, shownAt } from '../support/quotes.ts'

/** What Oklahoma showed before a quote arrived. */
const before: Before = { area: 'US', window: 'all', quotes: 3 }

const quotesFrom = (region: string, count: number, quotedOn: string) =>
  Array.from({ length: count }, (_, i) => quoteOf({ id: `${region}-${quotedOn}-${i}`, region, quotedOn }))
const three2011 = quotesFrom('US', 3, '2011-09-14')
const fresh = quoteOf({ id: 'fresh', quotedOn: '2026-11-20' })

/** The receipt for the first of some quotes, once all of them are there. */
const receiptFor = (quotes: readonly [Quote, ...Quote[]], arrived: Partial<Arrived> = {}) => {
  const [quote] = quotes
  const now = shownAt(quote.region, '2-key', quotes, 2026)
  return receiptOf(
    { quote, alreadyThere: false, replacedOne: false, done: null, before, ...arrived },
    now,
    2026,
  )
}

describe('a quote that counts', () => {
  it('says how many there were and are', () => {
    expect(receiptFor([fresh, ...three2011])).toEqual({ said: 'counted', before: 3, after: 4 })
  })

  it('is the first of all', () => {
    expect(receiptFor([fresh], { before: { ...before, quotes: 0 } })).toEqual({
      said: 'counted',
      before: 0,
      after: 1,
    })
  })

  it('names all that came at the same time', () => {
    const others = quotesFrom('US-CA', 1, '2011-01-01')
    expect(receiptFor([fresh, ...others, ...three2011])).toEqual({ said: 'counted', before: 3, after: 5 })
  })

  it('never says that there were as many before, though another went in between', () => {
    expect(receiptFor([fresh, ...three2011.slice(1)])).toEqual({ said: 'counted', before: 2, after: 3 })
  })

  it('tells of one more where nobody remembers what was there before', () => {
    expect(receiptFor([fresh, ...three2011], { before: null })).toEqual({
      said: 'counted',
      before: 3,
      after: 4,
    })
  })

  it('may be the one that leaves old quotes behind', () => {
    const recent = quotesFrom('US-CA', 2, '2025-01-01')
    expect(receiptFor([fresh, ...recent, ...three2011])).toEqual({ said: 'counted-recent-only', after: 3 })
  })

  it('leaves nothing behind where all quotes are recent', () => {
    const recent = quotesFrom('US-CA', 2, '2025-01-01')
    const shownBefore: Before = { area: 'US', window: 'all', quotes: 2 }
    expect(receiptFor([fresh, ...recent], { before: shownBefore })).toEqual({
      said: 'counted',
      before: 2,
      after: 3,
    })
  })

  it('may be the one that gives its region figures of its own', () => {
    const own = quotesFrom('US-OK', 2, '2025-01-01')
    const recent = quotesFrom('US-CA', 4, '2025-01-01')
    const shownBefore: Before = { area: 'US', window: '3y', quotes: 6 }
    expect(receiptFor([fresh, ...own, ...recent], { before: shownBefore })).toEqual({
      said: 'counted-nearer',
      after: 3,
    })
  })

  it('does not claim to have left old quotes behind when the page went back to them', () => {
    const shownBefore: Before = { area: 'US-OK', window: '3y', quotes: 3 }
    expect(receiptFor([fresh, ...three2011], { before: shownBefore })).toEqual({
      said: 'counted',
      before: 3,
      after: 4,
    })
  })

  it('may be too old for the window that is shown', () => {
    const old = quoteOf({ id: 'old', quotedOn: '2023-12-31' })
    const recent = quotesFrom('US-OK', 3, '2025-01-01')
    const shownBefore: Before = { area: 'US-OK', window: '3y', quotes: 3 }
    expect(receiptFor([old, ...recent], { before: shownBefore })).toEqual({ said: 'outside-window' })
    const justInside = quoteOf({ id: 'inside', quotedOn: '2024-01-01' })
    expect(receiptFor([justInside, ...recent], { before: shownBefore })).toEqual({
      said: 'counted',
      before: 3,
      after: 4,
    })
  })
})

describe('a quote that does not count anew', () => {
  const rest = three2011

  it.each<[string, Partial<Quote>, Partial<Arrived>, string]>([
    ['repeats what its sender said', {}, { alreadyThere: true }, 'already-there'],
    [
      'repeats one that no longer counts',
      { status: 'superseded' },
      { alreadyThere: true },
      'no-longer-counted',
    ],
    ['came unverified', { status: 'held', hold: { reason: 'not-verified' } }, {}, 'held-not-verified'],
    ['takes the place of the sender’s earlier one', {}, { replacedOne: true }, 'replaced'],
    ['carries no price', { kind: 'discontinued', priceCents: null }, {}, 'reported'],
    [
      'takes the place of an earlier one without a price',
      { kind: 'not-here', priceCents: null },
      { replacedOne: true },
      'replaced',
    ],
    [
      'repeats one that is held',
      { status: 'held', hold: { reason: 'too-many-today' } },
      { alreadyThere: true },
      'held-too-many',
    ],
    [
      'is held for its price',
      { status: 'held', hold: { reason: 'far-below', factor: 0.4, medianCents: 55819, year: 2025 } },
      {},
      'held-for-price',
    ],
    [
      'has a phone number in its note',
      { status: 'held', hold: { reason: 'contact-in-note' } },
      {},
      'held-for-words',
    ],
    [
      'names another part in its note',
      { status: 'held', hold: { reason: 'other-part' } },
      {},
      'held-for-words',
    ],
    ['is one too many', { status: 'held', hold: { reason: 'too-many-today' } }, {}, 'held-too-many'],
    [
      'is one too many and would replace',
      { status: 'held', hold: { reason: 'too-many-today' } },
      { replacedOne: true },
      'held-too-many',
    ],
    ['was changed by its sender', {}, { done: 'changed', replacedOne: true }, 'changed'],
    ['says already what its sender sent', {}, { done: 'unchanged' }, 'unchanged'],
    [
      'was changed and is held',
      { status: 'held', hold: { reason: 'too-many-today' } },
      { done: 'changed' },
      'held-too-many',
    ],
    ['was withdrawn', { status: 'removed' }, { done: 'withdrawn' }, 'withdrawn'],
    ['was not withdrawn at all', {}, { done: 'withdrawn', alreadyThere: true }, 'already-there'],
    ['was taken off since', { status: 'removed' }, {}, 'no-longer-counted'],
    ['was replaced by a newer one since', { status: 'superseded' }, {}, 'no-longer-counted'],
  ])('because it %s', (_, said, arrived, receipt) => {
    expect(receiptFor([quoteOf({ ...fresh, ...said, id: 'fresh' }), ...rest], arrived)).toEqual({
      said: receipt,
    })
  })
})
