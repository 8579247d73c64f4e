import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { isDealersName } from '../../../src/domain/dealers/is-dealers-name.ts'

it.each<[string | null, boolean]>([
  ['Norton Lexus', true],
  ['LEXUS', true],
  ['Toyota of Tulsa', true],
  ['Doe (Le\u00adxus)', true],
  ['Norton Motors', false],
  ['Lexusville Motors', false],
  ['John Doe, 12 Elm Street', false],
  ['', false],
  [null, false],
])('%j is a dealer’s name by the maker’s in it: %j', (name, is) => {
  expect(isDealersName(name, catalog.dealerWords)).toBe(is)
})
