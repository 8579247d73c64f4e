import type { Database } from '../../db/database.ts'
import { readFigures } from '../../db/figures/read-figures.ts'
import type { FiguresLookup } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Area } from '../../domain/places/places.ts'
import type { Context } from '../context/env.ts'

/** The figures of some sets, for all areas that may answer for a place, or for several. */
export function figuresOf(
  db: Database,
  { areas }: { readonly areas: readonly Area[] },
  sets: readonly KeySet[],
  { places, now }: Pick<Context, 'places' | 'now'>,
): Promise<FiguresLookup> {
  const wanted = { areas: areas.map(({ code }) => code), sets: sets.map(({ name }) => name) }
  return readFigures(db, wanted, now().getUTCFullYear(), places)
}
