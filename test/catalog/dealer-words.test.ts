import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { dealerKey } from '../../src/domain/dealers/dealer-key.ts'
import { nameWords } from '../../src/domain/text/name-words.ts'

const { maker, desks, generic } = catalog.dealerWords

it('every word is written as names are compared', () => {
  const words = [...maker, ...desks, ...generic]
  expect(words.flatMap(nameWords)).toEqual(words)
  expect(new Set(words).size).toBe(words.length)
})

it('what the form gives as an example is a dealer, and what pages call one is not', () => {
  const keyOf = (name: string) => dealerKey({ name, city: null, region: 'US-OK' }, catalog.dealerWords)
  expect(keyOf(catalog.words.dealerExample)).toBe('US-OK tulsa lexus')
  expect(keyOf(catalog.words.dealer)).toBeNull()
})
