import * as v from 'valibot'
import { FLAG_REASONS } from '../domain/quotes/flag.ts'

const REASON = `Choose what is wrong: ${FLAG_REASONS.join(', ')}.`

/** What `POST /api/v1/quotes/<id>/flags` takes, and the form on a quote's page. */
export const flagBody = v.strictObject({ reason: v.picklist(FLAG_REASONS, REASON) }, (issue) => {
  if (issue.expected === 'never') return 'This is not a part of a flag: leave it out.'
  return issue.path ? REASON : 'Send one flag as a JSON object.'
})
