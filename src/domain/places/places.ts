import type { CountryRules } from '../part/catalog.ts'
import records from './regions.json' with { type: 'json' }

export type AreaLevel = 'region' | 'division' | 'country'

/** A state, province or territory, by ISO 3166-2. */
export interface Region {
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly country: string
  /** The division's code; null where it has none or would be alone in it. */
  readonly division: string | null
}

/** Neighbouring regions that are counted together. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly country: string
  readonly regions: readonly string[]
}

/** Whatever figures are made for: a region, a division or a country. */
export interface Area {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
  readonly country: string
}

export interface Places {
  readonly countries: readonly CountryRules[]
  readonly regions: readonly Region[]
  readonly divisions: readonly Division[]
  /** The rules of the country that a region, division or country code belongs to. */
  country(code: string): CountryRules | undefined
  region(code: string): Region | undefined
  division(code: string): Division | undefined
  /** Where a quote from `code` counts, nearest first; empty for an unknown code. */
  areasOf(code: string): readonly Area[]
}

const slugOf = (text: string) => text.toLowerCase().replaceAll(' ', '-')

function divisionsOf(countries: ReadonlySet<string>): Division[] {
  const groups = new Map<string, { name: string; country: string; regions: string[] }>()
  for (const { code, country, division } of records) {
    if (division === null || !countries.has(country)) continue
    const key = `${country}-${slugOf(division)}`
    const group = groups.get(key) ?? { name: division, country, regions: [] }
    group.regions.push(code)
    groups.set(key, group)
  }
  // A division of one region would only repeat that region's figures.
  return [...groups].filter(([, g]) => g.regions.length > 1).map(([code, g]) => ({ code, ...g }))
}

/**
 * The places of a catalogue's countries, with look-ups.
 *
 * @example
 * placesOf(catalog.countries).areasOf('US-OK').map((area) => area.code)
 * // => ['US-OK', 'US-west-south-central', 'US']
 */
export function placesOf(countries: readonly CountryRules[]): Places {
  const byCountry = new Map(countries.map((country) => [country.code, country]))
  const divisions = divisionsOf(new Set(byCountry.keys()))
  const byDivision = new Map(divisions.map((division) => [division.code, division]))
  const divisionOf = new Map(divisions.flatMap((d) => d.regions.map((region) => [region, d.code] as const)))
  const regions = records
    .filter(({ country }) => byCountry.has(country))
    .map(({ code, name, country }) => ({
      code,
      slug: code.toLowerCase(),
      name,
      country,
      division: divisionOf.get(code) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const byRegion = new Map(regions.map((region) => [region.code, region]))

  const areasOf = (code: string): Area[] => {
    const region = byRegion.get(code)
    const country = byCountry.get(region?.country ?? code)
    if (!country) return []
    const division = region?.division ? byDivision.get(region.division) : undefined
    return [
      ...(region ? [{ code, level: 'region' as const, name: region.name, country: country.code }] : []),
      ...(division
        ? [{ code: division.code, level: 'division' as const, name: division.name, country: country.code }]
        : []),
      { code: country.code, level: 'country' as const, name: country.name, country: country.code },
    ]
  }
  return {
    countries,
    regions,
    divisions,
    areasOf,
    country: (code) => byCountry.get(code.slice(0, 2)),
    region: (code) => byRegion.get(code),
    division: (code) => byDivision.get(code),
  }
}

/**
 * The area whose counts a quote's region is counted in. Quotes whose state is not known count in one
 * of their own that no page shows, so that a country is always the sum of its parts.
 *
 * @example
 * countedIn('US-OK') // => 'US-OK'
 * countedIn('US') // => 'US-unstated'
 */
export const countedIn = (region: string): string => (region.length === 2 ? `${region}-unstated` : region)

/**
 * The areas that a wider area's counts are the sum of: a division's regions; a country's divisions,
 * with the regions that are in none and the quotes of no known state.
 *
 * @example
 * partsOf('CA', places)
 * // => ['CA-prairies', 'CA-atlantic', 'CA-territories', 'CA-BC', 'CA-ON', 'CA-QC', 'CA-unstated']
 */
export function partsOf(areaCode: string, places: Places): readonly string[] {
  const division = places.division(areaCode)
  if (division) return division.regions
  const divisions = places.divisions.filter(({ country }) => country === areaCode)
  const alone = places.regions.filter((region) => region.country === areaCode && region.division === null)
  return [...divisions, ...alone, { code: countedIn(areaCode) }].map(({ code }) => code)
}
