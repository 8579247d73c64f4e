import { HTTPException } from 'hono/http-exception'
import { isDatabaseFailure } from '../db/database-error.ts'
import { RequestProblem } from './problem.ts'

/** After how many seconds it is worth asking again. */
const RETRY_AFTER = '30'

/** Whatever was thrown as the problem that is answered; what nobody foresaw is a 500 without details. */
export function asProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error
  if (isDatabaseFailure(error)) {
    return new RequestProblem(
      503,
      'The quotes cannot be reached at the moment. Try again in half a minute.',
      {
        headers: { 'Retry-After': RETRY_AFTER },
      },
    )
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new RequestProblem(400, 'The body could not be read: send valid JSON.')
  }
  return new RequestProblem(500, 'Something went wrong here. It has been noted; try again later.')
}
