import type { FormValues } from './submit-form.ts'

/** The buttons of the question "did you mean", besides the one that says another price. */
export const DOUBT_ANSWERS = ['as-typed', 'one-piece', 'change'] as const

/**
 * What was answered: nothing was asked yet, the price is what was typed or another one, it is one key's, or the
 * form is to be shown again.
 */
export type DoubtAnswer = 'not-asked' | 'other-price' | (typeof DOUBT_ANSWERS)[number]

/** The name that its buttons are sent with. */
export const DOUBT_FIELD = 'meant'

const PRICE = /^\d{1,7}(?:\.\d{2})?$/

/**
 * Reads what a question about a form's price was answered with.
 *
 * @param values the form as it was typed
 * @returns the form with the price that was meant
 * @example
 * readDoubtAnswer(new URLSearchParams('price=39&meant=390'), { price: ['39'] })
 * // => { answer: 'other-price', values: { price: ['390'] } }
 */
export function readDoubtAnswer(
  sent: URLSearchParams,
  values: FormValues,
): { readonly answer: DoubtAnswer; readonly values: FormValues } {
  const text = sent.get(DOUBT_FIELD) ?? ''
  if (PRICE.test(text)) return { answer: 'other-price', values: { ...values, price: [text] } }
  return { answer: DOUBT_ANSWERS.find((answer) => answer === text) ?? 'not-asked', values }
}
