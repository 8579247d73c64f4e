import { expect, it } from 'vitest'
import { cityBeside } from '../../../src/domain/dealers/city-beside.ts'

it.each([
  // What a name says need not be said twice, in whatever spelling and order.
  ['US-OK', 'Lexus of Tulsa', 'Tulsa', null],
  ['US-OK', 'LEXUS OF TULSA', 'tulsa, OK 74133', null],
  ['US-MO', 'Smith of St. Louis', 'Saint Louis', null],
  ['US-OK', 'Oklahoma City Lexus', 'Oklahoma City', null],
  // A part of it is not the city.
  ['US-OK', 'Lexus of Oklahoma', 'Oklahoma City', 'Oklahoma City'],
  ['CA-QC', 'Lexus Québec', 'Quebec', null],
  // A city beside a name that says another one, or none.
  ['US-OK', 'Lexus of Tulsa', 'Broken Arrow', 'Broken Arrow'],
  ['US-OK', 'Smith Motors', 'Tulsa', 'Tulsa'],
  // Without what an address has behind the city.
  ['US-OK', 'Smith Motors', 'Tulsa, Oklahoma', 'Tulsa'],
  ['US-OK', 'Smith Motors', 'Tulsa, OK 74133', 'Tulsa'],
  // Another region's name is a part of what was typed.
  ['US-TX', 'Smith Motors', 'Texarkana, AR', 'Texarkana, AR'],
  // No city at all.
  ['US-OK', 'Smith Motors', null, null],
  ['US-OK', 'Smith Motors', 'OK', null],
])('in %s, %j in %j has %j beside its name', (region, name, city, beside) => {
  expect(cityBeside({ name, city, region })).toBe(beside)
})
