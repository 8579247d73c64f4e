import { UNTOUCHED } from '../../../domain/intake/unsent.ts'
import { dayBefore } from '../../../input/day.ts'
import type { FormError, FormField, FormValues } from '../../../input/submit-form.ts'

/** What a field of a form needs to know, by the names that the form's fields are sent with. */
export interface FormState<F extends string = FormField> {
  readonly values: Readonly<Partial<Record<F, readonly string[]>>>
  readonly errors: readonly FormError<F>[]
}

/** The element that an error's link leads to; of a group its first choice. */
export const fieldId = (field: string): string => `field-${field}`
export const errorId = (field: string): string => `error-${field}`
export const hintId = (field: string): string => `hint-${field}`

export const typedIn = <F extends string>({ values }: FormState<F>, field: F): string =>
  values[field]?.[0] ?? ''
export const errorOf = <F extends string>({ errors }: FormState<F>, field: F): string | null =>
  errors.find((error) => error.field === field)?.message ?? null

interface Described {
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: 'true'
}

/** Ties a field to its hint and its error. */
export function describedBy<F extends string>(state: FormState<F>, field: F, hasHint: boolean): Described {
  const isWrong = errorOf(state, field) !== null
  const ids = [...(hasHint ? [hintId(field)] : []), ...(isWrong ? [errorId(field)] : [])]
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  }
}

/**
 * The choices that an untouched form starts with, and the day of a link as one of the three choices.
 *
 * @example
 * withDefaults({ quotedOn: ['2011-09-24'] }, '2026-11-22').day // => ['other']
 */
export function withDefaults(values: FormValues, today: string): FormValues {
  const quotedOn = values.quotedOn?.[0] ?? ''
  const dayOfLink = quotedOn === dayBefore(today) ? 'yesterday' : 'other'
  const day = quotedOn === '' || quotedOn === today ? UNTOUCHED.day : dayOfLink
  const { kind, cutting, ships } = UNTOUCHED
  return { kind: [kind], day: [day], cutting: [cutting], ships: [ships], ...values }
}
