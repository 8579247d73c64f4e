import fc from 'fast-check'
import * as v from 'valibot'
import { expect } from 'vitest'
import { readDoubtAnswer } from '../../../src/input/doubt-answer.ts'
import { filledForm } from '../../../src/input/filled-form.ts'
import { partErrors } from '../../../src/input/part-errors.ts'
import { readPrice } from '../../../src/input/price.ts'
import { batchBody, MOST_TOGETHER } from '../../../src/input/quote-body.ts'
import { changedBody, quoteChange } from '../../../src/input/quote-change.ts'
import { LINE_NUMBERS, readLine, severalForm, sharedErrors } from '../../../src/input/several/several-form.ts'
import { formValues, readSubmitForm, type Submitted } from '../../../src/input/submit-form.ts'
import { toReport } from '../../../src/input/to-report.ts'
import { circumstances, schema } from '../../input/support/circumstances.ts'
import { expectWords } from './cases.ts'
import { anyForm, anyQuote, isSound } from './quotes.ts'
import { target } from './target.ts'
import { anyText, anything, partly } from './texts.ts'

const quote = fc.oneof({ weight: 4, arbitrary: anyQuote }, { weight: 1, arbitrary: anything })
const change = quoteChange(schema)
const together = batchBody(schema)
const batch = fc.oneof(
  anything,
  partly({ quotes: fc.oneof(anything, fc.array(quote, { maxLength: MOST_TOGETHER + 2 })) }),
)

/** The form for several: the answers of forms for one, a line each. */
const severalLines = fc.array(anyForm, { maxLength: MOST_TOGETHER + 2 }).map((forms) => {
  const sent = new URLSearchParams(forms[0])
  for (const [n, form] of forms.entries()) {
    for (const field of ['dealer', 'city', 'price', 'ships', 'meant']) {
      const typed = form.get(field === 'meant' ? 'note' : field)
      if (typed !== null) sent.set(`${field}${n}`, typed)
    }
  }
  return sent
})

/** One error a part, each in words. */
function expectPartErrors(issues: Parameters<typeof partErrors>[0]) {
  const errors = partErrors(issues)
  expect(errors.length).toBeGreaterThan(0)
  expect(new Set(errors.map(({ path }) => path)).size).toBe(errors.length)
  expectWords(errors.map(({ detail: message }) => ({ message })))
}

function expectReported(reported: ReturnType<typeof toReport>) {
  if (!reported.ok) return expectWords(reported.errors.map(({ detail: message }) => ({ message })))
  expect(isSound(reported.report), JSON.stringify(reported.report)).toBe(true)
}

const readForm = (values: Parameters<typeof readSubmitForm>[0]): Submitted =>
  readSubmitForm(values, schema, circumstances)

/** Whole quotes, as the API and the form take them. */
export const OF_QUOTES = [
  target('input/quote-body.ts', quote, (thing) => {
    const parsed = v.safeParse(schema, thing)
    if (!parsed.success) return expectPartErrors(parsed.issues)
    expect(v.parse(schema, parsed.output)).toEqual(parsed.output)
  }),
  target('batchBody in input/quote-body.ts', batch, (thing) => {
    const parsed = v.safeParse(together, thing)
    if (!parsed.success) return expectPartErrors(parsed.issues)
    expect(parsed.output.quotes.length).toBeGreaterThan(0)
    expect(parsed.output.quotes.length).toBeLessThanOrEqual(MOST_TOGETHER)
  }),
  target('input/to-report.ts', anyQuote, (thing) => {
    const parsed = v.safeParse(schema, thing)
    if (parsed.success) expectReported(toReport(parsed.output, circumstances))
  }),
  target('input/part-errors.ts', quote, (thing) => {
    const parsed = v.safeParse(schema, thing)
    if (!parsed.success) expectPartErrors(parsed.issues)
  }),
  target('input/quote-change.ts', quote, (thing) => {
    const parsed = v.safeParse(change, thing)
    if (!parsed.success) return expectPartErrors(parsed.issues)
    const known = readForm({ set: ['2-key'], region: ['US-OK'], price: ['390'] })
    if (known.ok) expectReported(toReport(changedBody(known.report, parsed.output), circumstances))
  }),
  target('input/submit-form.ts', anyForm, (sent) => {
    const read = readForm(formValues(sent))
    if (read.ok) return expect(isSound(read.report), JSON.stringify(read.report)).toBe(true)
    expect(new Set(read.errors.map(({ field }) => field)).size).toBe(read.errors.length)
    expect(read.errors.length).toBeGreaterThan(0)
    expectWords(read.errors)
  }),
  target('input/several/several-form.ts', severalLines, (sent) => {
    const { shared, lines } = severalForm(sent)
    expectWords(sharedErrors(shared, schema, circumstances))
    for (const line of lines) {
      expect(LINE_NUMBERS).toContain(line.number)
      const { read, errors } = readLine(line, shared, schema, circumstances)
      if (read.ok) expect(isSound(read.report), JSON.stringify(read.report)).toBe(true)
      expectWords(errors)
    }
  }),
  target(
    'input/doubt-answer.ts',
    fc.tuple(anyForm, fc.oneof(anyText, fc.constantFrom('390', '390.50', '0', 'as-typed'))),
    ([sent, meant]) => {
      const values = formValues(sent)
      const read = readDoubtAnswer(new URLSearchParams([['meant', meant.toWellFormed()]]), values)
      if (read.answer !== 'other-price') return expect(read.values).toBe(values)
      const price = read.values.price?.[0] ?? ''
      expect(readPrice(price)?.cents).toBe(Math.round(Number(price) * 100))
    },
  ),
  target('input/filled-form.ts', anyForm, (sent) => {
    const read = readForm(formValues(sent))
    if (read.ok) expect(readForm(filledForm(read.report))).toEqual(read)
  }),
]
