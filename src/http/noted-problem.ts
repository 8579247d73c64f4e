import type { Context as HonoContext } from 'hono'
import { asProblem } from './as-problem.ts'
import { databaseAway } from './database-away.ts'
import type { Context, Env } from './env.ts'
import { isWriting } from './middleware/cross-site.ts'
import type { RequestProblem } from './problem.ts'

/** Whatever was thrown as the problem that is answered; the log is told of it, and of what nobody foresaw in full. */
export function notedProblem(error: unknown, c: HonoContext<Env>, { now, report }: Context): RequestProblem {
  const away = databaseAway(error, isWriting(c.req.raw), now())
  if (away) c.set('outcome', `database ${away.failure}`)
  const problem = asProblem(error, away)
  if (problem.status === 500) report(error)
  return problem
}
