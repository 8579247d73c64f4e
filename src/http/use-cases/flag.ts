import { openForWriting } from '../../db/database.ts'
import { type Flagged, flagQuote } from '../../db/quotes/flag-quote.ts'
import { capText } from '../../domain/intake/cap-text.ts'
import { FLAG_CAPS, type FlagReason } from '../../domain/quotes/flag.ts'
import type { Bindings, Context } from '../context/env.ts'
import { A_DAY, RequestProblem } from '../errors/problem.ts'
import { labelsOf } from '../sender/sender.ts'

const TOO_MANY = `${capText(FLAG_CAPS.placed, 'flags')}: try again tomorrow.`

export type Placed = Extract<Flagged, { readonly quote: unknown }>

/** Places a sender's flag on a quote that is shown. */
export async function placeFlag(
  { DB }: Bindings,
  context: Context,
  request: Request,
  quoteId: string,
  { reason, note }: { readonly reason: FlagReason; readonly note: string | null },
): Promise<Placed> {
  const db = openForWriting(DB)
  const at = context.now()
  const labels = await labelsOf(db, request, at, context.randomBytes)
  const flagged = await flagQuote(db, context, { ...labels, quoteId, reason, note, at: at.toISOString() })
  switch (flagged.outcome) {
    case 'unknown':
      throw new RequestProblem(404, 'There is no quote with this id that could be flagged.')
    case 'too-many':
      throw new RequestProblem(429, TOO_MANY, { headers: { 'Retry-After': A_DAY } })
    default:
      return flagged
  }
}
