import type { Database } from '../../db/database.ts'
import { type PlaceOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { CallPageModel } from '../../views/models.ts'
import type { Context } from '../context/env.ts'
import { figuresOf } from './figures-of.ts'
import { readWhom } from './read-whom.ts'

interface Wanted {
  readonly place: PlaceOfFigures
  readonly set: KeySet
}

/** What a call sheet knows: the prices of its place, and whom to call there and elsewhere. */
export async function readCallSheet(
  db: Database,
  context: Context,
  { place, set }: Wanted,
): Promise<Pick<CallPageModel, 'figures' | 'whom'>> {
  const [lookup, whom] = await Promise.all([
    figuresOf(db, place, [set], context),
    readWhom(db, context, place, set),
  ])
  return { figures: setFigures(place, set, lookup), whom }
}
