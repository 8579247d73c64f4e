import * as v from 'valibot'
import { TOLD_LENGTH } from '../domain/dealers/remark.ts'
import { hasContact } from '../domain/intake/contact-in-text.ts'
import type { Catalog } from '../domain/part/catalog.ts'
import { FLAG_REASONS } from '../domain/quotes/flag.ts'
import { partErrors } from './part-errors.ts'
import { shortText } from './text.ts'

const REASON = `Choose what is wrong: ${FLAG_REASONS.join(', ')}.`

/** What `POST /api/v1/quotes/<id>/flags` takes. */
export const flagBody = v.strictObject({ reason: v.picklist(FLAG_REASONS, REASON) }, (issue) => {
  if (issue.expected === 'never') return 'This is not a part of a flag: leave it out.'
  return issue.path ? REASON : 'Send one flag as a JSON object.'
})

/** What was typed for a moderator, whatever it is. */
export interface ToldValues {
  readonly reason: string
  readonly note: string
}

/** What is wrong with it, by the field. */
export interface ToldError {
  readonly field: keyof ToldValues
  readonly message: string
}

/** What a visitor tells moderators, read: one of the reasons, and what was added. */
export type ReadTold<Reason extends string> =
  | { readonly ok: true; readonly reason: Reason; readonly note: string | null }
  | { readonly ok: false; readonly errors: readonly ToldError[] }

const NO_CONTACT =
  'Leave out phone numbers, e-mail addresses, @names and links: what is sent here is kept without them.'

export const toldValues = (sent: URLSearchParams): ToldValues => ({
  reason: sent.get('reason') ?? '',
  note: sent.get('note') ?? '',
})

/**
 * Reads what a visitor tells moderators about a quote or a dealer. Contact data are refused: nobody is written to.
 *
 * @param needsNote whether the reason alone says too little
 * @example
 * readTold({ reason: 'spam', note: '' }, FLAG_REASONS, catalog, false) // => { ok: true, reason: 'spam', note: null }
 */
export function readTold<Reason extends string>(
  values: ToldValues,
  reasons: readonly Reason[],
  catalog: Pick<Catalog, 'dealerWords' | 'otherParts' | 'sets'>,
  needsNote: boolean,
): ReadTold<Reason> {
  const schema = v.object({
    reason: v.picklist(reasons, 'Choose what is wrong.'),
    note: v.pipe(
      shortText('what you add', TOLD_LENGTH),
      v.check((text) => text === null || !hasContact(text, catalog), NO_CONTACT),
      v.check((text) => text !== null || !needsNote, 'Say in a sentence what is wrong.'),
    ),
  })
  const parsed = v.safeParse(schema, values)
  if (parsed.success) return { ok: true, ...parsed.output }
  const errors = partErrors(parsed.issues).map(({ path, detail }) => ({
    field: path === 'note' ? ('note' as const) : ('reason' as const),
    message: detail,
  }))
  return { ok: false, errors }
}
