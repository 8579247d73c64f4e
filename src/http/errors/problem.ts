import * as v from 'valibot'

/** One error of a problem. */
export const problemErrorSchema = v.object({
  pointer: v.exactOptional(v.pipe(v.string(), v.description('JSON pointer to the part of the body.'))),
  parameter: v.exactOptional(v.pipe(v.string(), v.description('The query parameter or header.'))),
  detail: v.pipe(v.string(), v.description('What to do about it.')),
})

/** RFC 9457, Problem Details for HTTP APIs. */
export const problemSchema = v.object({
  type: v.literal('about:blank'),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.exactOptional(v.array(problemErrorSchema)),
})

export type Problem = v.InferOutput<typeof problemSchema>
export type ProblemError = v.InferOutput<typeof problemErrorSchema>

const TITLES = {
  400: 'Malformed request',
  401: 'Key needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Cannot be changed',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not accepted',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
} as const

export type ProblemStatus = keyof typeof TITLES

/** Seconds after which a day's caps begin anew. */
export const A_DAY = '86400'

/** A request that is answered with an error of this status; anything else that is thrown is a bug. */
export class RequestProblem extends Error {
  readonly status: ProblemStatus
  readonly errors: readonly ProblemError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: ProblemStatus,
    detail: string,
    extra: { errors?: readonly ProblemError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
    this.status = status
    this.errors = extra.errors ?? []
    this.headers = extra.headers ?? {}
  }

  get title(): string {
    return TITLES[this.status]
  }
}

/** The problem as the API answers it. */
export function problemResponse({ status, title, message, errors, headers }: RequestProblem): Response {
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    detail: message,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
