import type { Context as HonoContext } from 'hono'
import type { Context, Env } from '../context/env.ts'
import { isWriting } from '../middleware/cross-site.ts'
import { asProblem } from './as-problem.ts'
import { type Away, databaseAway } from './database-outage.ts'
import type { RequestProblem } from './problem.ts'

/** What to tell where the database has failed, which the log is told too; null where something else is wrong. */
export function notedAway<E extends Env>(error: unknown, c: HonoContext<E>, { now }: Context): Away | null {
  const away = databaseAway(error, isWriting(c.req.raw), now())
  if (away) c.set('outcome', `database ${away.failure}`)
  return away
}

/** Whatever was thrown as the problem that is answered; the log is told of it, and of what nobody foresaw in full. */
export function notedProblem(error: unknown, c: HonoContext<Env>, context: Context): RequestProblem {
  const problem = asProblem(error, notedAway(error, c, context))
  if (problem.status === 500) context.report(error)
  return problem
}
