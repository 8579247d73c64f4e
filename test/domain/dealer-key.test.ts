import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dealerKey } from '../../src/domain/dealer-key.ts'

it.each([
  ['Smith’s Motors, Tulsa', 'US-OK smiths motors tulsa'],
  ["  SMITH'S   motors -- Tulsa. ", 'US-OK smiths motors tulsa'],
  ['Smithʼs Motors (Tulsa)', 'US-OK smiths motors tulsa'],
  ['Smith‘s Motors Tulsa', 'US-OK smiths motors tulsa'],
  ['Smith´s Motors Tulsa', 'US-OK smiths motors tulsa'],
  ['Smith`s Motors Tulsa', 'US-OK smiths motors tulsa'],
  ['Smith Motors of Tulsa', 'US-OK smith motors of tulsa'],
  ['Montréal Autos', 'US-OK montreal autos'],
  ['Montre\u0301al Autos', 'US-OK montreal autos'],
  ['Ｓｍｉｔｈ', 'US-OK smith'],
  ['İstanbul', 'US-OK istanbul'],
  ['Dealer #12', 'US-OK dealer 12'],
  ['Smith\u00a0&\u00a0Sons', 'US-OK smith sons'],
  ['東京', 'US-OK 東京'],
])('%s is the dealer %s', (name, key) => {
  expect(dealerKey(name, 'US-OK')).toBe(key)
})

it.each([[null], [''], ['   '], ['-- ?! --'], ['’'], ['\u0301']])('%j names no dealer', (name) => {
  expect(dealerKey(name, 'US-OK')).toBeNull()
})

it('the same name in another region is another dealer', () => {
  expect(dealerKey('Smith', 'US-TX')).not.toBe(dealerKey('Smith', 'US-OK'))
})

it('a normalised name is its own normal form', () => {
  const anyName = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  const property = fc.property(anyName, (name) => {
    const key = dealerKey(name, 'US-OK')
    fc.pre(key !== null)
    expect(dealerKey(key?.slice('US-OK '.length) ?? null, 'US-OK')).toBe(key)
  })
  fc.assert(property, { numRuns: 1000 })
})
