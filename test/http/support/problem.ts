import { expect } from 'vitest'

const TITLES: Readonly<Record<number, string>> = {
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
}

export const NOT_ACCEPTED = 'Some of what was sent cannot be taken. Each error says what to do.'
/** What is said where a change was lost on its way to the database or back. */
export const MAY_BE_STORED = 'Whether this was stored is not known: sending it again as it is does no harm. '
export const NOT_REACHED = 'The quotes cannot be reached at the moment. Try again in half a minute.'
export const NOTED = 'Something went wrong here. It has been noted; try again later.'

/** An answer that is exactly this problem, kept by nobody. */
export async function expectProblem(
  response: Response,
  status: number,
  detail: string,
  more: { readonly errors?: readonly object[]; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const { errors, headers = {} } = more
  expect({ status: response.status, body: await response.json() }).toEqual({
    status,
    body: { type: 'about:blank', title: TITLES[status], status, detail, ...(errors ? { errors } : {}) },
  })
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value)
}
