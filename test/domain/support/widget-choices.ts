import { catalog } from '../../../src/catalog/catalog.ts'
import type { Forum } from '../../../src/domain/part/forum.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import { WIDGET_SIZES, WIDGET_THEMES } from '../../../src/domain/widgets/widget-address.ts'
import { widgetForums, widgetPlaces, widgetSets } from '../../../src/domain/widgets/widget-choices.ts'
import { type WidgetChoice, widgetParts } from '../../../src/domain/widgets/widget-parts.ts'
import {
  type FittedSnippet,
  fitSnippet,
  type Snippets,
  widgetSnippets,
} from '../../../src/domain/widgets/widget-snippets.ts'

/** A site whose host has 20 characters. */
export const site = { origin: 'https://fairkey-sets.example', siteName: 'FairKey', home: 'US' }

export const everyForum = widgetForums(catalog)

const places = placesOf(catalog.countries)

export const everyPlace = widgetPlaces(places)
export const everySet = widgetSets(catalog)

export function forumOf(name: string): Forum {
  const found = everyForum.find(({ forum }) => forum === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

/** A choice by codes; what is not said is the default. */
export function choice(
  forum: string,
  place: string,
  set: string,
  { size = 'card', theme = 'light' }: Partial<Pick<WidgetChoice, 'size' | 'theme'>> = {},
): WidgetChoice {
  const found = {
    place: everyPlace.find(({ code }) => code === place),
    set: everySet.find(({ short }) => short === set),
  }
  if (!found.place || !found.set) throw new Error(`there is no ${place} or ${set}`)
  return { forum: forumOf(forum), place: found.place, set: found.set, size, theme }
}

export interface Code {
  readonly choice: WidgetChoice
  readonly snippets: Snippets
  readonly fitted: FittedSnippet
}

export function codeOf(chosen: WidgetChoice, origin = site.origin): Code {
  const snippets = widgetSnippets(widgetParts(chosen, { ...site, origin }))
  return { choice: chosen, snippets, fitted: fitSnippet(snippets, chosen.forum) }
}

/** The code of every place, set, size and theme for some forums. */
export const codesFor = (forums: readonly Forum[]): readonly Code[] =>
  forums.flatMap((forum) =>
    everyPlace.flatMap((place) =>
      everySet.flatMap((set) =>
        WIDGET_SIZES.flatMap((size) =>
          WIDGET_THEMES.map((theme) => codeOf({ forum, place, set, size, theme })),
        ),
      ),
    ),
  )
