import { expect, it } from 'vitest'
import { countries } from '../../../src/catalog/countries.ts'
import { placeNamed } from '../../../src/domain/places/place-named.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import { places } from '../support/quotes.ts'

it.each([
  ['us-ok', 'US-OK'],
  ['OK', 'US-OK'],
  ['usok', 'US-OK'],
  ['us_ok', 'US-OK'],
  ['oklahoma', 'US-OK'],
  ['Oklahoma', 'US-OK'],
  ['on', 'CA-ON'],
  ['ontario', 'CA-ON'],
  ['new-york', 'US-NY'],
  ['newyork', 'US-NY'],
  ['New York', 'US-NY'],
  ['new_york', 'US-NY'],
  ['north-carolina', 'US-NC'],
  ['district-of-columbia', 'US-DC'],
  ['québec', 'CA-QC'],
  ['prince-edward-island', 'CA-PE'],
  ['newfoundland', 'CA-NL'],
  ['puerto-rico', 'US-PR'],
  ['guam', 'US-GU'],
  ['california', 'US-CA'],
  // A code of a country is the country.
  ['ca', 'CA'],
  ['CA', 'CA'],
  ['canada', 'CA'],
  ['usa', 'US'],
  ['united-states', 'US'],
])('%s is %s', (text, code) => {
  expect(placeNamed(text, places)).toBe(code)
})

it.each(['', '-', 'tulsa', 'us-zz', 'zz', 'us-west-south-central', '2-key', 'dealers', 'x'.repeat(9000)])(
  '%s is no place',
  (text) => {
    expect(placeNamed(text, places)).toBeNull()
  },
)

it('is none that the catalogue does not have', () => {
  const canada = placesOf(countries.filter(({ code }) => code === 'CA'))
  expect(placeNamed('oklahoma', canada)).toBeNull()
  expect(placeNamed('ontario', canada)).toBe('CA-ON')
})

it('finds every region by its name, its code and the end of it', () => {
  for (const { code, name, slug } of places.regions) {
    expect(placeNamed(name, places)).toBe(code)
    expect(placeNamed(slug, places)).toBe(code)
    if (code !== 'US-CA') expect(placeNamed(code.slice(3), places)).toBe(code)
  }
})
