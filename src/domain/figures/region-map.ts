import type { CountryRules, KeySet } from '../part/catalog.ts'
import type { Places, Region } from '../places/places.ts'
import { type FiguresLookup, placeOfFigures, type SetFigures, setFigures } from './set-figures.ts'

/** A region with what its visitor is shown of a set. */
export interface MappedRegion {
  readonly region: Region
  readonly shown: SetFigures
  /** Whether these are figures of a wider area. */
  readonly borrowed: boolean
}

/** One set all over a country. */
export interface RegionMap {
  readonly country: CountryRules
  readonly set: KeySet
  readonly regions: readonly MappedRegion[]
  /** How many regions have figures of their own. */
  readonly ownFigures: number
  /** Counted quotes of all years whose region is not known. */
  readonly unstated: number
}

/**
 * The areas whose figures a map of a country is made from.
 *
 * @example
 * areasOfMap('CA', places).slice(0, 3) // => ['CA', 'CA-prairies', 'CA-atlantic']
 */
export function areasOfMap(country: string, places: Places): readonly string[] {
  const within = [...places.divisions, ...places.regions].filter((place) => place.country === country)
  return [country, ...within.map(({ code }) => code)]
}

/**
 * A set's figures in every region of a country, by the area ladder.
 *
 * @example
 * regionMap(usRules, twoKeySet, places, lookup).unstated // => 2
 */
export function regionMap(
  country: CountryRules,
  set: KeySet,
  places: Places,
  lookup: FiguresLookup,
): RegionMap {
  const regions = places.regions
    .filter((region) => region.country === country.code)
    .flatMap((region): MappedRegion[] => {
      const place = placeOfFigures(places, region.code)
      if (!place) return []
      const shown = setFigures(place, set, lookup)
      return [{ region, shown, borrowed: shown.area.code !== region.code }]
    })
  const inAll = lookup(country.code, set.name)?.quotesIn.all ?? 0
  const inRegions = regions.reduce((total, { shown }) => total + shown.own.all, 0)
  return {
    country,
    set,
    regions,
    ownFigures: regions.filter(({ borrowed }) => !borrowed).length,
    unstated: inAll - inRegions,
  }
}

/**
 * The set that a country's map starts with: the one with the most quotes, of equal ones the one in the
 * middle of the catalogue or nearest to it.
 *
 * @example
 * startingSet([figures])?.name // => '2-key'
 */
export function startingSet(sets: readonly SetFigures[]): KeySet | undefined {
  const fromMiddle = (at: number) => Math.abs(at - (sets.length - 1) / 2)
  const ranked = sets.map((figures, at) => ({ figures, at }))
  ranked.sort((a, b) => quotesOf(b.figures) - quotesOf(a.figures) || fromMiddle(a.at) - fromMiddle(b.at))
  return ranked[0]?.figures.set
}

const quotesOf = ({ counted }: SetFigures) => counted?.quotes ?? 0
