import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { dealerSlug } from '../../../src/domain/dealers/dealer.ts'
import { dealerKey } from '../../../src/domain/dealers/dealer-key.ts'
import { typedName } from '../../../src/domain/dealers/typed-name.ts'

it.each([
  ['US-OK', 'Smith Motors', 'Tulsa, OK 74133', 'Smith Motors, Tulsa'],
  ['US-OK', 'Smith Motors', 'Oklahoma City, Oklahoma', 'Smith Motors, Oklahoma City, Oklahoma'],
  ['US-OK', 'Norton Lexus', 'Tulsa, Oklahoma', 'Norton Lexus, Tulsa'],
  ['US-OK', 'Norton Lexus', 'OK', 'Norton Lexus'],
  ['US-OK', 'Norton Lexus', null, 'Norton Lexus'],
  ['US-OK', 'Lexus in Tulsa', 'Broken Arrow, OK', 'Lexus in Tulsa'],
  ['US-MO', 'Norton Lexus', 'St. Louis, MO', 'Norton Lexus, St. Louis'],
  ['US-NY', 'Norton Lexus', 'New York, NY', 'Norton Lexus, New York'],
])('whoever types what is suggested for a dealer in %s, %j in %j, means it', (region, name, city, typed) => {
  const key = dealerKey({ name, city, region }, catalog.dealerWords) ?? ''
  expect(typedName({ slug: dealerSlug(key), name, city })).toBe(typed)
  expect(dealerKey({ name: typed, city: null, region }, catalog.dealerWords)).toBe(key)
})
