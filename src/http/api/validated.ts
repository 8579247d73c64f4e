import { validator } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { type PartError, partErrors } from '../../input/part-errors.ts'
import { type ProblemError, RequestProblem } from '../errors/problem.ts'

const DETAIL = 'Some of what was sent cannot be taken. Each error says what to do.'

// Without the input's view a transform would turn the document into one of what comes out of it.
const INPUT = { options: { typeMode: 'input', target: 'draft-2020-12', errorMode: 'ignore' } } as const

type Outcome =
  | { readonly success: true }
  | { readonly success: false; readonly error: Parameters<typeof partErrors>[0] }

function refuseParameters(result: Outcome): void {
  if (result.success) return
  const errors = partErrors(result.error).map(({ path, detail }) => ({ parameter: path, detail }))
  throw new RequestProblem(422, DETAIL, { errors })
}

/** Checks the query parameters against a schema that also documents them; a 422 names each that is wrong. */
export const validQuery = <S extends GenericSchema>(schema: S) =>
  validator('query', schema, refuseParameters, INPUT)

/** The same of headers. */
export const validHeader = <S extends GenericSchema>(schema: S) =>
  validator('header', schema, refuseParameters, INPUT)

/** The JSON pointer (RFC 6901) to a part of a body; the whole is ''. */
const pointerTo = (path: string) =>
  path === '' ? '' : `/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The parts of a body, or of the part of it that a pointer leads to, that are wrong. */
export const bodyErrors = (errors: readonly PartError[], pointer = ''): ProblemError[] =>
  errors.map(({ path, detail }) => ({ pointer: `${pointer}${pointerTo(path)}`, detail }))

/** The same as a 422. */
export const bodyProblem = (errors: readonly PartError[]): RequestProblem =>
  new RequestProblem(422, DETAIL, { errors: bodyErrors(errors) })

/** The same of the JSON body. An array passes for an object far enough to be told strange things. */
export const validJson = <S extends GenericSchema>(schema: S, what = 'quote') =>
  validator(
    'json',
    schema,
    (result) => {
      if (Array.isArray(result.data))
        throw bodyProblem([{ path: '', detail: `Send one ${what} as a JSON object.` }])
      if (!result.success) throw bodyProblem(partErrors(result.error))
    },
    INPUT,
  )
