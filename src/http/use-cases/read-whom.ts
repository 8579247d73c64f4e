import type { Database } from '../../db/database.ts'
import { readWords } from '../../db/dealers/read-words.ts'
import { type CallList, whomToCall } from '../../domain/advice/whom-to-call.ts'
import type { PlaceOfFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Context } from '../context/env.ts'

/** Whom to call about a set from a place. */
export async function readWhom(
  db: Database,
  { places, now }: Pick<Context, 'places' | 'now'>,
  place: PlaceOfFigures,
  set: KeySet,
): Promise<CallList> {
  const from = { place: place.areas[0], places, thisYear: now().getUTCFullYear() }
  return whomToCall(await readWords(db, from, set.name), from)
}
