import type { Database } from '../../db/database.ts'
import { readFigures } from '../../db/figures/read-figures.ts'
import { areasOfMap, type RegionMap, regionMap, startingSet } from '../../domain/figures/region-map.ts'
import type { PlaceOfFigures, SetFigures } from '../../domain/figures/set-figures.ts'
import { findSet } from '../../domain/part/catalog.ts'
import type { Context } from '../context/env.ts'

/**
 * One set all over a country, for a country's page; null for any other place.
 *
 * @param shown the figures of the country's sets
 * @param chosen the set that the address asks for; another than the catalogue's is not looked at
 */
export async function countryMap(
  db: Database,
  place: PlaceOfFigures,
  shown: readonly SetFigures[],
  chosen: string | undefined,
  { catalog, places, now }: Context,
): Promise<RegionMap | null> {
  const { country } = place
  const set = findSet(catalog, chosen) ?? startingSet(shown)
  if (!set || place.areas[0].code !== country.code) return null
  const wanted = { areas: areasOfMap(country.code, places), sets: [set.name] }
  const lookup = await readFigures(db, wanted, now().getUTCFullYear(), places)
  return regionMap(country, set, places, lookup)
}
