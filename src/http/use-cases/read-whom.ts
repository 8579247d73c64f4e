import type { Database } from '../../db/database.ts'
import { readWords } from '../../db/dealers/read-words.ts'
import { readFacts } from '../../db/moderation/facts.ts'
import { whomToCall } from '../../domain/advice/whom-to-call.ts'
import type { PlaceOfFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { WhomModel } from '../../views/models.ts'
import type { Context } from '../context/env.ts'

/** Whom to call about a set from a place, with the phone numbers that moderators have added. */
export async function readWhom(
  db: Database,
  { places, now }: Context,
  place: PlaceOfFigures,
  set: KeySet,
): Promise<WhomModel> {
  const from = { place: place.areas[0], places, thisYear: now().getUTCFullYear() }
  const list = whomToCall(await readWords(db, from, set.name), from)
  const offering = list.groups.flatMap(({ words }) => words.map(({ dealerKey }) => dealerKey))
  const facts = await readFacts(db, offering)
  const phones = [...facts].flatMap(([key, { phone }]) => (phone === null ? [] : [[key, phone] as const]))
  return { list, phones: new Map(phones) }
}
