import type { Database } from '../../db/database.ts'
import { readFigures } from '../../db/figures/read-figures.ts'
import type { FiguresLookup, PlaceOfFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Context } from '../context/env.ts'

/** The figures of some sets, for all areas that may answer for a place. */
export function figuresOf(
  db: Database,
  place: PlaceOfFigures,
  sets: readonly KeySet[],
  { places, now }: Pick<Context, 'places' | 'now'>,
): Promise<FiguresLookup> {
  const wanted = { areas: place.areas.map(({ code }) => code), sets: sets.map(({ name }) => name) }
  return readFigures(db, wanted, now().getUTCFullYear(), places)
}
