import { describe, expect, it } from 'vitest'
import { countries } from '../../../src/catalog/countries.ts'
import { countedIn, partsOf, placesOf } from '../../../src/domain/places/places.ts'
import records from '../../../src/domain/places/regions.json' with { type: 'json' }
import { places } from '../support/quotes.ts'

const codesOf = (code: string) => places.areasOf(code).map((area) => area.code)

describe('placesOf', () => {
  it('has every region once, by name', () => {
    expect(places.regions.map((region) => region.code).toSorted()).toEqual(
      records.map((record) => record.code).toSorted(),
    )
    const names = places.regions.map((region) => region.name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(new Set(names).size).toBe(70)
  })

  it('has only the regions and divisions of its countries', () => {
    const canada = placesOf(countries.filter((country) => country.code === 'CA'))
    expect(canada.regions).toHaveLength(13)
    expect(canada.divisions.map((division) => division.code).toSorted()).toEqual([
      'CA-atlantic',
      'CA-prairies',
      'CA-territories',
    ])
    expect(canada.areasOf('US-OK')).toEqual([])
    expect(canada.country('US-OK')).toBeUndefined()
  })

  it('has no division of a single region', () => {
    expect(places.divisions).toHaveLength(12)
    expect(Math.min(...places.divisions.map((division) => division.regions.length))).toBe(3)
    for (const code of ['CA-BC', 'CA-ON', 'CA-QC']) expect(places.region(code)?.division).toBeNull()
  })

  it('looks up a region, a division and the country of either', () => {
    expect(places.region('US-OK')).toEqual({
      code: 'US-OK',
      slug: 'us-ok',
      name: 'Oklahoma',
      country: 'US',
      division: 'US-west-south-central',
    })
    expect(places.division('US-west-south-central')).toEqual({
      code: 'US-west-south-central',
      name: 'West South Central',
      country: 'US',
      regions: ['US-AR', 'US-LA', 'US-OK', 'US-TX'],
    })
    for (const code of ['US', 'US-OK', 'US-mountain']) expect(places.country(code)?.currency).toBe('USD')
    expect(places.country('CA-QC')?.currency).toBe('CAD')
    expect(places.region('US')).toBeUndefined()
    expect(places.division('US-OK')).toBeUndefined()
  })
})

describe('areasOf', () => {
  it.each([
    ['US-OK', ['US-OK', 'US-west-south-central', 'US']],
    ['US-DC', ['US-DC', 'US-south-atlantic', 'US']],
    ['US-CA', ['US-CA', 'US-pacific', 'US']],
    ['CA-AB', ['CA-AB', 'CA-prairies', 'CA']],
    ['CA-NU', ['CA-NU', 'CA-territories', 'CA']],
    ['CA-BC', ['CA-BC', 'CA']],
    ['US-PR', ['US-PR', 'US']],
    ['US', ['US']],
    ['CA', ['CA']],
    ['US-mountain', []],
    ['US-unstated', []],
    ['us-ok', []],
    ['MX', []],
    ['', []],
  ])('%s counts in %j', (code, areas) => {
    expect(codesOf(code)).toEqual(areas)
  })

  it('says the level of each', () => {
    expect(places.areasOf('US-OK')).toEqual([
      { code: 'US-OK', level: 'region', name: 'Oklahoma', country: 'US' },
      { code: 'US-west-south-central', level: 'division', name: 'West South Central', country: 'US' },
      { code: 'US', level: 'country', name: 'United States', country: 'US' },
    ])
  })
})

describe('partsOf', () => {
  const areas = [...places.countries, ...places.divisions, ...places.regions].map((area) => area.code)

  /** The regions at the bottom of an area. */
  const groundOf = (area: string): string[] =>
    partsOf(area, places).flatMap((part) => (part === area ? [part] : groundOf(part)))

  it('gives every region to exactly the areas it counts in', () => {
    for (const { code } of [...places.countries, ...places.regions]) {
      const holding = areas.filter((area) => groundOf(area).includes(countedIn(code)))
      expect(holding.toSorted()).toEqual(codesOf(code).toSorted())
    }
  })

  it('makes a country the sum of its regions and of the quotes without one', () => {
    for (const country of ['US', 'CA']) {
      const regions = records.filter((record) => record.country === country).map((record) => record.code)
      expect(groundOf(country).toSorted()).toEqual([...regions, `${country}-unstated`].toSorted())
    }
  })

  it('counts nothing twice', () => {
    for (const area of areas) expect(new Set(groundOf(area)).size).toBe(groundOf(area).length)
  })

  it('makes a region its own only part', () => {
    expect(partsOf('US-OK', places)).toEqual(['US-OK'])
  })
})

it('counts a quote without a state in a part of its own', () => {
  expect([countedIn('US-OK'), countedIn('US'), countedIn('CA')]).toEqual([
    'US-OK',
    'US-unstated',
    'CA-unstated',
  ])
})
