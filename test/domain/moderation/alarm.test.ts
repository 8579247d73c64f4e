import { expect, it } from 'vitest'
import { type Arrival, marketMayHaveMoved } from '../../../src/domain/moderation/alarm.ts'

/** `aB` is a quote of sender a that counted, then one of sender b that was held. */
const arrivals = (text: string): Arrival[] =>
  [...text].map((letter) => ({
    sender: letter.toLowerCase(),
    heldForPrice: letter !== letter.toLowerCase(),
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
