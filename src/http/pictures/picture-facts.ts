import type { Database } from '../../db/database.ts'
import { type PlaceOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import { widgetFigures } from '../../domain/widgets/widget-figures.ts'
import type { WidgetRequest } from '../../widget/request.ts'
import type { Context } from '../context/env.ts'
import { figuresOf } from '../use-cases/figures-of.ts'
import { LIFETIME } from './serve-picture.ts'

/** What a picture shows, and since when it does. */
export interface PictureFacts {
  readonly shown: Pick<WidgetRequest, 'site' | 'part' | 'car' | 'place' | 'sets'>
  /** Moments of which the newest is the picture's own: ISO 8601. */
  readonly changes: readonly string[]
  /** In seconds. */
  readonly maxAge: number
}

/** Reads the figures of a picture: one query, at most three rows a set, once they are made. */
export async function pictureFacts(
  db: Database,
  { catalog, places, now }: Context,
  place: PlaceOfFigures,
  sets: readonly KeySet[],
): Promise<PictureFacts> {
  const thisYear = now().getUTCFullYear()
  const wanted = { areas: place.areas.map(({ code }) => code), sets: sets.map(({ name }) => name) }
  const lookup = await figuresOf(db, place, sets, { places, now })
  const [first, ...others] = sets.map((set) => widgetFigures(setFigures(place, set, lookup), thisYear))
  const changed = wanted.areas.flatMap((area) =>
    wanted.sets.flatMap((set) => lookup(area, set)?.changedAt ?? []),
  )
  if (!first) throw new Error('a picture shows at least one set')
  const [{ name, code }] = place.areas
  const figures: WidgetRequest['sets'] = [first, ...others]
  return {
    shown: {
      site: catalog.siteName,
      part: catalog.words.part,
      car: [catalog.words.carBriefly, catalog.words.carLetters],
      place: [name, code.slice(code.indexOf('-') + 1)],
      sets: figures,
    },
    // With the year the windows move on.
    changes: [`${thisYear}-01-01T00:00:00.000Z`, ...changed],
    maxAge: figures.some(({ quotes }) => quotes > 0) ? LIFETIME.prices : LIFETIME.nothing,
  }
}
