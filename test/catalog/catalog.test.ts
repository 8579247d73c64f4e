import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { placesOf } from '../../src/domain/places/places.ts'

const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length)

it('has the three sets with their part numbers', () => {
  expect(catalog.sets).toEqual([
    { name: '1-key', short: '1', keys: 1, partNumber: '89705-50943' },
    { name: '2-key', short: '2', keys: 2, partNumber: '89705-50944' },
    { name: '3-key', short: '3', keys: 3, partNumber: '89705-50945' },
  ])
})

it('repeats no set, part number, country, proof or source', () => {
  unique(catalog.sets.map(({ name }) => name))
  unique(catalog.sets.map(({ short }) => short))
  unique(catalog.sets.map(({ partNumber }) => partNumber))
  unique(catalog.countries.map(({ code }) => code))
  unique(catalog.proofs.map(({ proof }) => proof))
  unique(catalog.sources.map(({ url }) => url))
})

it('names its sets by what fits into an address', () => {
  for (const { name, short } of catalog.sets) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    // A widget's look follows behind a hyphen, and "all" stands for every set.
    expect(short).toMatch(/^(?!all$)[a-z0-9]+$/)
  }
})

it('says every word that pages take from it', () => {
  for (const word of Object.values(catalog.words)) expect(word.trim()).not.toBe('')
})

it('starts at home: the United States, then Canada', () => {
  expect(catalog.countries.map(({ code, currency }) => [code, currency])).toEqual([
    ['US', 'USD'],
    ['CA', 'CAD'],
  ])
})

describe.each(catalog.countries)('$name', (country) => {
  it('refuses prices outside 20 to 5,000, and holds first ones outside the plausible range', () => {
    expect(country.limits).toEqual({ lowCents: 2000, highCents: 500000 })
    expect(country.plausible).toEqual(
      country.code === 'US' ? { lowCents: 10000, highCents: 150000 } : { lowCents: 13000, highCents: 200000 },
    )
  })

  it('has regions', () => {
    const { regions } = placesOf([country])
    expect(regions.length).toBe(country.code === 'US' ? 57 : 13)
  })

  it('has a currency and a time zone that Intl knows', () => {
    expect(Intl.supportedValuesOf('currency')).toContain(country.currency)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: country.timeZone })).not.toThrow()
  })

  it('has a price index without gaps, from before the first possible quote to at least 2024', () => {
    const years = Object.keys(country.priceIndex.annual).map(Number)
    const first = Math.min(...years)
    expect(first).toBeLessThanOrEqual(Number(catalog.earliestQuotedOn.slice(0, 4)))
    expect(Math.max(...years)).toBeGreaterThanOrEqual(2024)
    expect(years.toSorted()).toEqual(Array.from({ length: years.length }, (_, i) => first + i))
  })

  it('has index values that are believable: no year moves them by more than 10 %', () => {
    const levels = Object.values(country.priceIndex.annual)
    for (const [i, level] of levels.entries()) {
      expect(level).toBeGreaterThan(0)
      const before = levels[i - 1]
      if (before !== undefined) expect(Math.abs(level / before - 1)).toBeLessThan(0.1)
    }
  })

  it('has index values of at most three decimals, as constant dollars take them', () => {
    for (const level of Object.values(country.priceIndex.annual)) {
      expect(Number(level.toFixed(3))).toBe(level)
    }
  })
})
