import { describe, expect, it } from 'vitest'
import { areasOfMap, regionMap, startingSet } from '../../../src/domain/figures/region-map.ts'
import { tileOf } from '../../../src/domain/places/tiles.ts'
import { countryOf, lookupIn, places, quoteOf, shownAt, thread } from '../support/quotes.ts'

const twoKeySet = shownAt('US', '2-key', []).set
const mapOf = (quotes: Parameters<typeof lookupIn>[0], code: 'US' | 'CA' = 'US') =>
  regionMap(countryOf(code), twoKeySet, places, lookupIn(quotes, 2026))

const three = (region: string) => ['a', 'b', 'c'].map((n) => quoteOf({ id: `${region}-${n}`, region }))

describe('tileOf', () => {
  it('has a square of its own for every region of its country', () => {
    for (const { code } of places.countries) {
      const tiles = places.regions.filter(({ country }) => country === code).map((r) => tileOf(r.code))
      const squares = tiles.map((tile) => `${tile?.column} ${tile?.row}`)
      expect(squares).not.toContain('undefined undefined')
      expect(new Set(squares).size).toBe(tiles.length)
      expect(Math.max(...tiles.map((tile) => tile?.column ?? 0))).toBeLessThan(11)
    }
  })
})

describe('areasOfMap', () => {
  it('is a country with all its divisions and regions, few enough for one statement', () => {
    expect(areasOfMap('US', places)).toHaveLength(1 + 9 + 57)
    expect(areasOfMap('CA', places)).toHaveLength(1 + 3 + 13)
    expect(new Set(areasOfMap('US', places))).toEqual(
      new Set(
        places.regions
          .filter(({ country }) => country === 'US')
          .flatMap(({ code }) => places.areasOf(code).map((area) => area.code)),
      ),
    )
  })
})

describe('regionMap', () => {
  it('shows a region its own figures from three quotes on, and borrowed ones before', () => {
    const map = mapOf([...three('US-OK'), quoteOf({ id: 'ca', region: 'US-CA', priceCents: 50000 })])
    const of = (code: string) => map.regions.find(({ region }) => region.code === code)
    expect(map.regions).toHaveLength(57)
    expect(of('US-OK')).toMatchObject({ borrowed: false, shown: { area: { code: 'US-OK' } } })
    expect(of('US-TX')).toMatchObject({ borrowed: true, shown: { area: { code: 'US-west-south-central' } } })
    expect(of('US-CA')).toMatchObject({ borrowed: true, shown: { area: { code: 'US' }, own: { all: 1 } } })
    expect(map.ownFigures).toBe(1)
  })

  it('counts the quotes whose state is not known', () => {
    expect(mapOf(thread)).toMatchObject({ ownFigures: 0, unstated: 2 })
    expect(mapOf(thread, 'CA')).toMatchObject({ ownFigures: 0, unstated: 0 })
  })
})

describe('startingSet', () => {
  const started = (...quotes: Parameters<typeof shownAt>[2][number][]) =>
    startingSet(['1-key', '2-key', '3-key'].map((set) => shownAt('US', set, quotes)))?.name

  it('is the set with the most quotes', () => {
    expect(started(quoteOf({ id: 'a', set: '3-key' }))).toBe('3-key')
  })

  it('is of equal ones the one in the middle', () => {
    expect(started()).toBe('2-key')
    expect(started(quoteOf({ id: 'a', set: '1-key' }), quoteOf({ id: 'b', set: '2-key' }))).toBe('2-key')
  })

  it('is none of no sets', () => {
    expect(startingSet([])).toBeUndefined()
  })
})
