import { HTTPException } from 'hono/http-exception'
import type { Outage } from './database-outage.ts'
import { RequestProblem } from './problem.ts'

const STORED = {
  no: 'Nothing was stored. ',
  unknown: 'Whether this was stored is not known: sending it again as it is does no harm. ',
} as const

/**
 * Whatever was thrown as the problem that is answered; what nobody foresaw is a 500 without details.
 *
 * @param outage what is told of the database, if that is what failed
 */
export function asProblem(error: unknown, outage: Outage | null): RequestProblem {
  if (error instanceof RequestProblem) return error
  if (outage !== null) {
    const headers = { 'Retry-After': String(outage.retryAfter) }
    return new RequestProblem(503, `${outage.stored ? STORED[outage.stored] : ''}${outage.sentence}`, {
      headers,
    })
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new RequestProblem(400, 'The body could not be read: send valid JSON.')
  }
  return new RequestProblem(500, 'Something went wrong here. It has been noted; try again later.')
}
