import { RequestProblem } from './problem.ts'

/** What is said where there is nothing, as far as more than one address says it. */
const SENTENCES = {
  address: 'There is nothing at this address.',
  dealer: 'Nobody has reported a quote of such a dealer.',
  place: 'There is no such state, province or country here.',
  'quote at this address': 'There is no quote at this address.',
  'quote with this id': 'There is no quote with this id.',
} as const

/** A problem to throw: there is no such thing. */
export const notFound = (what: keyof typeof SENTENCES): RequestProblem =>
  new RequestProblem(404, SENTENCES[what])
