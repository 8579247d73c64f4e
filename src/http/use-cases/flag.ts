import { openForWriting } from '../../db/database.ts'
import { type Flagged, flagQuote } from '../../db/quotes/flag-quote.ts'
import { FLAG_CAPS, type FlagReason } from '../../domain/quotes/flag.ts'
import type { Bindings, Context } from '../context/env.ts'
import { A_DAY, RequestProblem } from '../errors/problem.ts'
import { senderOf } from '../sender/sender.ts'

const TOO_MANY = `More than ${FLAG_CAPS.placed} flags from one sender in a day are not taken: try again tomorrow.`

export type Placed = Extract<Flagged, { readonly quote: unknown }>

/** Places a sender's flag on a quote that is shown. */
export async function placeFlag(
  { DB }: Bindings,
  context: Context,
  request: Request,
  quoteId: string,
  reason: FlagReason,
): Promise<Placed> {
  const db = openForWriting(DB)
  const at = context.now()
  const sender = await senderOf(db, request, at, context.randomBytes)
  const flagged = await flagQuote(db, context, { quoteId, sender, reason, at: at.toISOString() })
  switch (flagged.outcome) {
    case 'unknown':
      throw new RequestProblem(404, 'There is no quote with this id that could be flagged.')
    case 'too-many':
      throw new RequestProblem(429, TOO_MANY, { headers: { 'Retry-After': A_DAY } })
    default:
      return flagged
  }
}
