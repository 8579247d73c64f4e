import { createMiddleware } from 'hono/factory'
import { RequestProblem } from '../errors/problem.ts'

/** Methods that change nothing. */
const READING = ['GET', 'HEAD', 'OPTIONS']

/** Whether a request can change something. */
export const isWriting = ({ method }: Request): boolean => !READING.includes(method)

/**
 * Whether a page of another site has made a browser send this request. Browsers say so themselves, old ones
 * by Origin alone; what says neither is no browser, and has no visitor to be abused.
 */
function isFromElsewhere({ headers, url }: Request): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('Origin')
  return origin !== null && origin !== new URL(url).origin
}

/** Refuses what pages of other sites would have visitors post, change or delete, everywhere. */
export const refuseCrossSite = createMiddleware(async (c, next) => {
  if (isWriting(c.req.raw) && isFromElsewhere(c.req.raw)) {
    throw new RequestProblem(
      403,
      'Pages of other sites cannot send anything here. Open this site and send it there.',
    )
  }
  await next()
})
