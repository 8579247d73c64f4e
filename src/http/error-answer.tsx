import type { Context as HonoContext } from 'hono'
import { ErrorPage } from '../views/pages/error-page.tsx'
import { asProblem } from './as-problem.ts'
import { databaseAway } from './database-away.ts'
import type { Context, Env } from './env.ts'
import { isWriting } from './middleware/cross-site.ts'
import { problemResponse } from './problem.ts'
import { siteOf } from './site.ts'

const forPrograms = (path: string) => path.startsWith('/api/') || path === '/healthz'

/** Any error as its answer: problem+json for programs, a page that helps for people. */
export function errorAnswer(
  error: unknown,
  c: HonoContext<Env>,
  context: Context,
): Response | Promise<Response> {
  const away = databaseAway(error, isWriting(c.req.raw), context.now())
  if (away) c.set('outcome', `database ${away.failure}`)
  const problem = asProblem(error, away)
  if (problem.status === 500) context.report(error)
  if (forPrograms(c.req.path)) return problemResponse(problem)
  const { status, title, message, headers } = problem
  return c.html(<ErrorPage site={siteOf(c, context)} model={{ status, title, message }} />, status, {
    'Cache-Control': 'no-store',
    ...headers,
  })
}
