import type { Catalog } from '../part/catalog.ts'
import type { Forum } from '../part/forum.ts'
import type { Places } from '../places/places.ts'
import { FORUMS } from './forums.ts'
import { ALL_SETS } from './widget-address.ts'
import type { WidgetPlace, WidgetSet } from './widget-parts.ts'

/**
 * Where a widget can go: the catalogue's own forums first.
 *
 * @example
 * widgetForums({ forums: [] })[0].forum // => 'vbulletin'
 */
export const widgetForums = ({ forums }: Pick<Catalog, 'forums'>): readonly Forum[] => [...forums, ...FORUMS]

/**
 * What a widget can show: all sets, or one of them.
 *
 * @example
 * widgetSets(catalog).map(({ short }) => short) // => ['all', '1', '2', '3']
 */
export const widgetSets = ({
  sets,
  words,
}: Pick<Catalog, 'sets' | 'words'>): readonly [WidgetSet, ...WidgetSet[]] => [
  { short: ALL_SETS, name: words.part, sets: sets.length },
  ...sets.map(({ name, short }) => ({ short, name: `${name} ${words.part}`, sets: 1 })),
]

/**
 * Where a widget's prices can be from: countries, the home country first, and their regions.
 *
 * @example
 * widgetPlaces(places)[0] // => { code: 'US', name: 'the United States' }
 */
export const widgetPlaces = ({ countries, regions }: Places): readonly WidgetPlace[] => [
  ...countries.map(({ code, inText }) => ({ code, name: inText })),
  ...regions.map(({ code, name }) => ({ code, name })),
]
