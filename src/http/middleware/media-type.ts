import { createMiddleware } from 'hono/factory'
import { RequestProblem } from '../errors/problem.ts'

const mediaTypeOf = (request: Request) =>
  (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const only = (mediaType: string, detail: string) =>
  createMiddleware(async (c, next) => {
    if (mediaTypeOf(c.req.raw) !== mediaType) throw new RequestProblem(415, detail)
    await next()
  })

/** Refuses whatever does not say that it is JSON. */
export const jsonOnly = only('application/json', 'Send the body as application/json.')

/** Refuses whatever does not say that it comes from a form. */
export const formOnly = only(
  'application/x-www-form-urlencoded',
  'Send the form as a browser does: application/x-www-form-urlencoded.',
)
