import type { Context as HonoContext } from 'hono'
import { ErrorPage } from '../../views/pages/error-page.tsx'
import type { Context, Env } from '../context/env.ts'
import { siteOf } from '../context/site.ts'
import { logProblem } from './log-problem.ts'
import { problemResponse } from './problem.ts'

const forPrograms = (path: string) => path.startsWith('/api/') || path === '/healthz'

/** Any error as its answer: problem+json for programs, a page that helps for people. */
export function errorAnswer(
  error: unknown,
  c: HonoContext<Env>,
  context: Context,
): Response | Promise<Response> {
  const problem = logProblem(error, c, context)
  if (forPrograms(c.req.path)) return problemResponse(problem)
  const { status, title, message, headers } = problem
  return c.html(<ErrorPage site={siteOf(c, context)} model={{ status, title, message }} />, status, {
    'Cache-Control': 'no-store',
    ...headers,
  })
}
