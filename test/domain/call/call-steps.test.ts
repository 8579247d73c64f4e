import { expect, it } from 'vitest'
import { callPrices } from '../../../src/domain/advice/call-prices.ts'
import { callSteps } from '../../../src/domain/call/call-steps.ts'
import { paidThenText } from '../../../src/domain/figures/text/paid-then-text.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

const priced = (...dollars: readonly number[]) =>
  dollars.map((price, n) => quoteOf({ id: `q${n}`, priceCents: price * 100 }))

function steps(quotes: readonly Quote[], set = '2-key') {
  const shown = shownAt('US', set, quotes)
  return callSteps(callPrices(shown.counted, 2026), shown).map(({ when, say }) => [when, say])
}

it('names the median where a price is over the fair range', () => {
  expect(steps(priced(400, 410, 420))[0]).toEqual([
    'Over $451',
    'Others were quoted about $410 for this number. Can you match it?',
  ])
})

it('names the lower one of two quotes', () => {
  expect(steps(priced(400, 500))[0]).toEqual([
    'Over $500',
    'Others were quoted about $400 for this number. Can you match it?',
  ])
})

it('names old prices as what they were, with their year', () => {
  expect(steps(thread)[0]).toEqual([
    'Over $614',
    'Owners were quoted $280 to $475 in 2011 for this number. Can you come closer to that?',
  ])
})

it('knows what to do with a fair price, and with none', () => {
  expect(steps(thread).slice(1)).toEqual([
    ['$614 or less', 'Would you note it with the part number, and how long does it stand?'],
    ['They cannot get it', 'Is it only you, or is the number discontinued?'],
  ])
})

it('names no price where none is known', () => {
  expect(steps(thread, '3-key').map(([when]) => when)).toEqual(['They name a price', 'They cannot get it'])
})

it('gives the years of what was paid', () => {
  const old = quoteOf({ id: 'old', priceCents: 39_050, quotedOn: '2011-09-24' })
  const textOf = (quotes: readonly Quote[]) => paidThenText(shownAt('US', '2-key', quotes))
  expect([[], [old], [old, ...priced(520)]].map(textOf)).toEqual([
    null,
    '$390.50 in 2011',
    '$390.50 to $520 from 2011 to 2026',
  ])
})
