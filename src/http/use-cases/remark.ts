import { openForWriting } from '../../db/database.ts'
import { storeRemark } from '../../db/dealers/store-remark.ts'
import { REMARK_CAP, type Remark } from '../../domain/dealers/remark.ts'
import { capText } from '../../domain/intake/cap-text.ts'
import type { Bindings, Context } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { A_DAY, RequestProblem } from '../errors/problem.ts'
import { newQuoteId } from '../sender/ids.ts'
import { labelsOf } from '../sender/sender.ts'

const TOO_MANY = `${capText(REMARK_CAP, 'remarks on dealers')}: try again tomorrow.`

/** Hands a sender's remark on a dealer that is shown to the moderators. */
export async function sendRemark(
  { DB }: Bindings,
  context: Context,
  request: Request,
  remark: Pick<Remark, 'dealerKey' | 'reason' | 'note'>,
): Promise<'placed' | 'repeated'> {
  const db = openForWriting(DB)
  const at = context.now()
  const labels = await labelsOf(db, request, at, context.randomBytes)
  const id = newQuoteId(context.randomBytes)
  const stored = await storeRemark(db, { ...remark, ...labels, id, saidAt: at.toISOString() })
  if (stored === 'unknown') throw notFound('dealer')
  if (stored === 'too-many') throw new RequestProblem(429, TOO_MANY, { headers: { 'Retry-After': A_DAY } })
  return stored
}
