import { describeRoute, resolver } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { problemSchema } from '../problem.ts'

const PROBLEMS = {
  400: 'The body is no JSON.',
  403: 'A page of another site has sent it.',
  404: 'There is nothing at this address.',
  413: 'The body is over 16 KB.',
  415: 'The body is not `application/json`.',
  422: 'Something that was sent cannot be taken; `errors` says what to do about each part.',
  429: 'Too many quotes from one sender today, or too much in a minute; try again after `Retry-After` seconds.',
  503: 'The database cannot be reached; try again after `Retry-After` seconds.',
} as const

interface Description {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly status?: 200 | 201
  readonly answer: string
  readonly schema: GenericSchema
  readonly problems: readonly (keyof typeof PROBLEMS)[]
}

const content = (media: string, schema: GenericSchema) => ({ [media]: { schema: resolver(schema) } })

/** Documents a route: what it answers, and each problem it can answer with instead. */
export function described({
  operationId,
  summary,
  description,
  status = 200,
  answer,
  schema,
  problems,
}: Description) {
  return describeRoute({
    operationId,
    summary,
    ...(description ? { description } : {}),
    security: [],
    responses: {
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
