import { describeRoute, resolver } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { problemSchema } from '../errors/problem.ts'

const PROBLEMS = {
  400: 'The body is no JSON.',
  401: 'The edit token is missing.',
  403: 'The edit token is another quote’s, or a page of another site has sent this.',
  404: 'There is nothing at this address.',
  409: 'The quote can no longer be changed, or was changed meanwhile.',
  413: 'The body is over 16 KB.',
  415: 'The body is not `application/json`.',
  422: 'Something that was sent cannot be taken; `errors` says what to do about each part.',
  429: 'Too many of these from one sender or network today, or too much in a minute; try again after `Retry-After` seconds.',
  503: 'The database cannot be reached; try again after `Retry-After` seconds.',
} as const

/** How one shows that something is one's own, by the names that routes use. */
export const SECURITY_SCHEMES = {
  editToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The `editToken` that the answer to `postQuote` gave, of that quote alone.',
  },
} as const

interface Description {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly status?: 200 | 201
  readonly answer: string
  /** What a 200 beside the 201 says. */
  readonly repeat?: string
  readonly schema: GenericSchema
  readonly problems: readonly (keyof typeof PROBLEMS)[]
  /** What has to be shown; nothing, unless it says so. */
  readonly security?: keyof typeof SECURITY_SCHEMES
}

const content = (media: string, schema: GenericSchema) => ({ [media]: { schema: resolver(schema) } })

/** Documents a route: what it answers, and each problem it can answer with instead. */
export function described({
  operationId,
  summary,
  description,
  status = 200,
  answer,
  repeat,
  schema,
  problems,
  security,
}: Description) {
  return describeRoute({
    operationId,
    summary,
    ...(description ? { description } : {}),
    security: security ? [{ [security]: [] }] : [],
    responses: {
      ...(repeat ? { 200: { description: repeat, content: content('application/json', schema) } } : {}),
      [status]: { description: answer, content: content('application/json', schema) },
      ...Object.fromEntries(
        problems.map((code) => [
          code,
          { description: PROBLEMS[code], content: content('application/problem+json', problemSchema) },
        ]),
      ),
    },
  })
}
