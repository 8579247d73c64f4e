import type { Area, Places } from '../../places/places.ts'
import { listText } from '../../text/count-text.ts'

/**
 * An area in places that people know, as seen from the place that was asked for.
 *
 * @example
 * areaText(westSouthCentral, 'US-OK', places)
 * // => 'Oklahoma with Arkansas, Louisiana and Texas'
 */
export function areaText(area: Area, from: string, places: Places): string {
  if (area.level === 'region') return area.name
  if (area.level === 'country') return `all of ${places.country(area.code)?.inText ?? area.name}`
  const nameOf = (code: string) => places.region(code)?.name ?? code
  const others = places.division(area.code)?.regions.filter((code) => code !== from) ?? []
  return `${nameOf(from)} with ${listText(others.map(nameOf))}`
}
