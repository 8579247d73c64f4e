import type { Catalog } from '../domain/part/catalog.ts'
import type { Places } from '../domain/places/places.ts'
import { WIDGET_SIZES, WIDGET_THEMES } from '../domain/widgets/widget-address.ts'
import { widgetForums, widgetPlaces, widgetSets } from '../domain/widgets/widget-choices.ts'
import type { WidgetChoice } from '../domain/widgets/widget-parts.ts'

/** The questions of the builder, by the names they are sent with. */
export const WIDGET_FIELDS = ['forum', 'region', 'set', 'size', 'theme'] as const

/** What is not known, or not said, is the first there is: nobody has to correct an old link. */
function chosen<T>(known: readonly T[], nameOf: (one: T) => string, asked: string | null): T {
  const [first] = known
  const found = known.find((one) => nameOf(one).toLowerCase() === asked?.trim().toLowerCase()) ?? first
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}

const itself = (text: string) => text

/**
 * What an address asks the builder for; never an error.
 *
 * @example
 * readWidgetChoice(new URLSearchParams('region=us-ok&size=huge'), catalog, places).place.code // => 'US-OK'
 */
export function readWidgetChoice(query: URLSearchParams, catalog: Catalog, places: Places): WidgetChoice {
  const asked = (name: (typeof WIDGET_FIELDS)[number]) => query.get(name)
  return {
    forum: chosen(widgetForums(catalog), ({ forum }) => forum, asked('forum')),
    place: chosen(widgetPlaces(places), ({ code }) => code, asked('region')),
    set: chosen(widgetSets(catalog), ({ short }) => short, asked('set')),
    size: chosen(WIDGET_SIZES, itself, asked('size')),
    theme: chosen(WIDGET_THEMES, itself, asked('theme')),
  }
}
