import { expect, it } from 'vitest'
import { type Arrival, marketMayHaveMoved, supplyMayHaveEnded } from '../../../src/domain/moderation/alarm.ts'

/** `aB` is a quote of sender a that counted, then one of sender b that was held. */
const arrivals = (text: string): Arrival[] =>
  [...text].map((letter) => ({
    sender: letter.toLowerCase(),
    heldForPrice: letter !== letter.toLowerCase(),
    refused: letter !== letter.toLowerCase(),
    receivedAt: '2026-11-22T18:00:00.000Z',
  }))

it.each([
  ['', false, 'nothing was sent'],
  ['ABCD', false, 'four senders are too few, though all are held'],
  ['ABCde', true, 'three of five'],
  ['ABcde', false, 'two of five'],
  ['ABCdef', false, 'three of six are no more than half'],
  ['ABCDef', true, 'four of six'],
  ['AAAAAAAAAbcde', false, 'one sender counts once, however much it sends'],
  ['aAbBcCde', true, 'one held quote makes a sender held'],
  ['ABCDEaaaaaaaaaaaaaaa', true, 'all of the last 20'],
  [`${'a'.repeat(15)}ABCde`, true, 'the 20th is looked at'],
  [`${'a'.repeat(16)}ABCde`, false, 'the 21st is not: four senders are left'],
])('%s: %s, as %s', (text, moved) => {
  expect(marketMayHaveMoved(arrivals(text))).toBe(moved)
})

it.each([
  ['', false, 'nothing was sent'],
  ['AB', false, 'two senders are too few'],
  ['AAAAAAA', false, 'one sender counts once, under however many names'],
  ['ABC', true, 'three of three'],
  ['ABCde', true, 'three of five'],
  ['ABCdef', false, 'three of six are no more than half'],
  [`${'a'.repeat(18)}BCD`, false, 'the 21st is not looked at'],
])('of refusals %s: %s, as %s', (text, ended) => {
  expect(supplyMayHaveEnded(arrivals(text))).toBe(ended)
})

it('looks at the newest seven days alone', () => {
  const days = ['2026-11-22', '2026-11-20', '2026-11-15', '2026-11-14']
  const refusals = arrivals('ABCD').map((arrival, n) => ({ ...arrival, receivedAt: days[n] ?? '' }))
  expect(supplyMayHaveEnded(refusals)).toBe(true)
  expect(supplyMayHaveEnded(refusals.toSpliced(1, 1))).toBe(false)
})
