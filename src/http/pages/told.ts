import type { ReadTold, ToldValues } from '../../input/flag-body.ts'
import type { Told } from '../../views/models.ts'
import { RequestProblem } from '../errors/problem.ts'

const NOTHING: Pick<Told, 'values' | 'errors'> = { values: { reason: '', note: '' }, errors: [] }

const ANSWERS = ['placed', 'repeated'] as const

/** What the address says became of what a visitor told moderators. */
export function toldBefore(query: string | undefined): Told | null {
  const answer = ANSWERS.find((one) => one === query)
  return answer === undefined ? null : { ...NOTHING, answer }
}

/** The same with what was typed, where it is not taken. */
export type Refused = Told & {
  readonly status: 422 | 429
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Hands on what a visitor tells moderators, if it can be taken.
 *
 * @returns the answer; or what stands in the way, to be shown beside what was typed
 */
export async function tell<Reason extends string>(
  values: ToldValues,
  read: ReadTold<Reason>,
  place: (what: Extract<ReadTold<Reason>, { ok: true }>) => Promise<'placed' | 'repeated'>,
): Promise<(typeof ANSWERS)[number] | Refused> {
  if (!read.ok) return { answer: 'wrong', values, errors: read.errors, status: 422, headers: {} }
  try {
    return await place(read as Extract<ReadTold<Reason>, { ok: true }>)
  } catch (error) {
    if (!(error instanceof RequestProblem && error.status === 429)) throw error
    return { answer: 'too-many', values, errors: [], status: 429, headers: error.headers }
  }
}
