import * as v from 'valibot'
import type { DealerFacts } from '../domain/dealers/dealer-facts.ts'
import { day } from './day.ts'
import { type PartError, partErrors } from './part-errors.ts'
import { shortText } from './text.ts'

export const FACTS_FIELDS = ['phone', 'link', 'statement', 'statedOn'] as const
export type FactsField = (typeof FACTS_FIELDS)[number]

/** What was typed about a dealer. */
export type FactsValues = Readonly<Record<FactsField, string>>
/** What is wrong with it, by the field. */
export type FactsErrors = Readonly<Partial<Record<FactsField, string>>>

export type ReadFactsForm =
  | { readonly ok: true; readonly facts: DealerFacts }
  | { readonly ok: false; readonly errors: FactsErrors }

/** At least seven digits, with what people write between them, and an extension. */
const PHONE = /^\+?[\d().\- ]{7,24}(?: ?(?:ext\.?|x) ?\d{1,6})?$/
const digits = (text: string) => text.replace(/\D/g, '').length

const isPhone = (text: string | null) => text === null || (PHONE.test(text) && digits(text) >= 7)

function isLink(text: string | null): boolean {
  if (text === null) return true
  // 'https:page' parses too, but a browser takes it for a page of this site.
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  return url !== null && url.username === '' && url.password === ''
}

const schema = v.object({
  phone: v.pipe(
    shortText('the phone number', 40),
    v.check(isPhone, 'Give a phone number like (405) 555-0100.'),
  ),
  link: v.pipe(
    shortText('the link', 500),
    v.check(isLink, 'Give a link that begins with https:// or http://.'),
  ),
  statement: shortText('the statement', 500),
  statedOn: v.union(
    [
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      day,
    ],
    'Give the day as year, month and day, like 2026-11-22.',
  ),
})

function dayErrors({ statement, statedOn }: DealerFacts, today: string): PartError[] {
  const error = (detail: string) => [{ path: 'statedOn', detail }]
  if (statement !== null && statedOn === null) return error('Give the day that the dealership said it.')
  if (statement === null && statedOn !== null)
    return error('Leave the day out, or write what was said on it.')
  return statedOn !== null && statedOn > today ? error('Give a day that is not in the future.') : []
}

const byField = (errors: readonly PartError[]): FactsErrors =>
  Object.fromEntries(errors.map(({ path, detail }) => [path, detail]))

/**
 * Reads what a moderator has typed about a dealer; what is empty is taken off.
 *
 * @param today the last day that is not in the future
 * @example
 * readFactsForm({ phone: '(405) 555-0100', link: '', statement: '', statedOn: '' }, '2026-11-22')
 * // => { ok: true, facts: { phone: '(405) 555-0100', link: null, statement: null, statedOn: null } }
 */
export function readFactsForm(values: FactsValues, today: string): ReadFactsForm {
  const parsed = v.safeParse(schema, { ...values, statedOn: values.statedOn.trim() })
  if (!parsed.success) return { ok: false, errors: byField(partErrors(parsed.issues)) }
  const errors = dayErrors(parsed.output, today)
  return errors.length > 0 ? { ok: false, errors: byField(errors) } : { ok: true, facts: parsed.output }
}

/** What is known of a dealer, as the form shows it. */
export const factsValues = (facts: DealerFacts): FactsValues => ({
  phone: facts.phone ?? '',
  link: facts.link ?? '',
  statement: facts.statement ?? '',
  statedOn: facts.statedOn ?? '',
})
