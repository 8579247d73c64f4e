import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { adviceOn } from '../../../src/domain/advice/advice.ts'
import { callSteps } from '../../../src/domain/call/call-steps.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { places, quoteOf, shownAt, thread } from '../support/quotes.ts'

const priced = (...dollars: readonly number[]) =>
  dollars.map((price, n) => quoteOf({ id: `q${n}`, priceCents: price * 100 }))

function steps(quotes: readonly Quote[], set = '2-key') {
  const advice = adviceOn(shownAt('US', set, quotes), { places, words: catalog.words, thisYear: 2026 })
  return callSteps(advice, 'USD').map(({ when, say }) => [when, say])
}

const NOTED = 'Would you note it with the part number, and how long does it stand?'
const GONE = [
  'They cannot get it',
  'Is it only you, or is the number discontinued? Does another number replace it?',
]

it('cites the cheapest quote where a price is over the fair range', () => {
  expect(steps(priced(400, 410, 420, 430, 440))).toEqual([
    ['Over $462', 'A dealer in Oklahoma asked $400 in May 2026. Can you match it?'],
    ['$462 or less', NOTED],
    GONE,
  ])
})

it('calls nothing fair of three quotes, and cites one all the same', () => {
  expect(steps(priced(400, 410, 420))).toEqual([
    ['They name a price', 'A dealer in Oklahoma asked $400 in May 2026. Can you match it?'],
    ['You take it', NOTED],
    GONE,
  ])
})

it('cites what was asked in 2011 as what it was', () => {
  expect(steps(thread)[0]).toEqual([
    'They name a price',
    'An owner paid $280 with cutting in the United States in September 2011. Can you come closer to that?',
  ])
})

it('knows what to do where nothing was ever quoted', () => {
  expect(steps(thread, '3-key')).toEqual([['They name a price', NOTED], GONE])
})
