import type { Context as HonoContext } from 'hono'
import type { Context, Env } from '../context/env.ts'
import { isWriting } from '../middleware/cross-site.ts'
import { asProblem } from './as-problem.ts'
import { databaseOutage, type Outage } from './database-outage.ts'
import type { RequestProblem } from './problem.ts'

/** What to tell where the database has failed, which the log is told too; null where something else is wrong. */
export function logOutage<E extends Env>(error: unknown, c: HonoContext<E>, { now }: Context): Outage | null {
  const outage = databaseOutage(error, isWriting(c.req.raw), now())
  if (outage) c.set('outcome', `database ${outage.failure}`)
  return outage
}

/** Whatever was thrown as the problem that is answered; the log is told of it, and of what nobody foresaw in full. */
export function logProblem(error: unknown, c: HonoContext<Env>, context: Context): RequestProblem {
  const problem = asProblem(error, logOutage(error, c, context))
  if (problem.status === 500) context.report(error)
  return problem
}
