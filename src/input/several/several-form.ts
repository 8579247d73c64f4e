import { UNTOUCHED } from '../../domain/intake/unsent.ts'
import type { QuoteKind } from '../../domain/quotes/quote.ts'
import { withoutInvisible } from '../../domain/text/visible-text.ts'
import { DOUBT_FIELD, type DoubtAnswer, readDoubtAnswer } from '../doubt-answer.ts'
import { readPrice } from '../price.ts'
import { MOST_TOGETHER, type QuoteBodySchema } from '../quote-body.ts'
import {
  type FormError,
  type FormField,
  type FormValues,
  formValues,
  readSubmitForm,
  type Submitted,
} from '../submit-form.ts'
import type { Circumstances } from '../to-report.ts'

/** What is said once for all dealers. */
const SHARED_FIELDS = ['set', 'region', 'day', 'quotedOn'] as const satisfies readonly FormField[]

/** What is said of each dealer, on a line of its own. */
const LINE_FIELDS = ['dealer', 'city', 'price', 'ships'] as const satisfies readonly FormField[]

export type LineField = (typeof LINE_FIELDS)[number]

/** A field of one line, as it is sent: `dealer1` to `dealer10`; `meant1` says what was meant by its price. */
export type LineName = `${LineField | typeof DOUBT_FIELD}${number}`

/** The numbers of the lines that a form can have. */
export const LINE_NUMBERS: readonly number[] = Array.from({ length: MOST_TOGETHER }, (_, n) => n + 1)

/** The answer in place of one to a price's question that says that the line is stored. */
export const STORED_LINE = 'stored'

export interface SeveralLine {
  /** From 1. */
  readonly number: number
  /** What was typed, by the names of the form for one dealer. */
  readonly values: FormValues
  /** What was meant by the price, where that was asked. */
  readonly answer: DoubtAnswer
  /** Whether the form itself says that the line was stored before. It is sent again all the same, and stored once. */
  readonly isStored: boolean
}

/** A form about several dealers: lines that nobody has filled in are left out. */
export interface SeveralForm {
  readonly shared: FormValues
  readonly lines: readonly SeveralLine[]
}

const some = (values: FormValues, fields: readonly FormField[]): FormValues =>
  Object.fromEntries(fields.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))

/** Whether anything is said of a dealer; that one ships is no quote. */
const isFilledIn = ({ dealer, city, price }: FormValues) =>
  [dealer, city, price].some((typed) => withoutInvisible(typed?.[0] ?? '').trim() !== '')

function lineOf(sent: URLSearchParams, number: number): SeveralLine {
  const typed: FormValues = Object.fromEntries(
    LINE_FIELDS.map((field) => [field, [sent.get(`${field}${number}`) ?? '']]),
  )
  const meant = sent.get(`${DOUBT_FIELD}${number}`) ?? ''
  const isStored = meant === STORED_LINE
  const asked = new URLSearchParams({ [DOUBT_FIELD]: isStored ? 'as-typed' : meant })
  return { number, isStored, ...readDoubtAnswer(asked, typed) }
}

/** What a form about several dealers brings along, or an address. */
export const severalForm = (sent: URLSearchParams): SeveralForm => ({
  shared: some(formValues(sent), SHARED_FIELDS),
  lines: LINE_NUMBERS.map((number) => lineOf(sent, number)).filter(({ values }) => isFilledIn(values)),
})

/** What is typed in place of a price. */
const WITHOUT_PRICE: readonly [says: RegExp, kind: QuoteKind][] = [
  [/^(?:no|none|not here|cannot|can[’']?t)[.!]?$/i, 'not-here'],
  [/^discontinued[.!]?$/i, 'discontinued'],
]

/** A line as the form for one dealer would have been filled in. */
function asOneDealers({ values }: SeveralLine, shared: FormValues): FormValues {
  const typed = withoutInvisible(values.price?.[0] ?? '').trim()
  const [, kind = null] = WITHOUT_PRICE.find(([says]) => says.test(typed)) ?? []
  return { ...shared, ...values, ...(kind === null ? {} : { kind: [kind], price: [''] }) }
}

const NO_PRICE = 'Enter one price in dollars, before tax, like 390, or “no” if they cannot get it.'

/** In the words of the line: there is nothing to choose on it. */
const inItsWords = (error: FormError, { values }: SeveralLine): FormError =>
  error.field === 'price' && readPrice(withoutInvisible(values.price?.[0] ?? '').trim()) === null
    ? { ...error, message: NO_PRICE }
    : error

const isOf = (fields: readonly FormField[], { field }: FormError) => fields.includes(field)

/** One line, read by the rules of the form for one dealer. */
export interface ReadLine {
  readonly line: SeveralLine
  /** All that is said of the dealer, what is shared included. */
  readonly values: FormValues
  /** The same as one text: lines that say the same have the same. */
  readonly said: string
  readonly read: Submitted
  /** What is wrong with the line itself. */
  readonly errors: readonly FormError[]
}

/** Without what is empty, and the day that stands there untouched. */
function saidBy({ day = [UNTOUCHED.day], ...values }: FormValues): string {
  const given = Object.entries({ ...values, day }).filter(([, [typed = ''] = []]) => typed.trim() !== '')
  return JSON.stringify(given.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * Reads one line.
 *
 * @example
 * readLine({ number: 1, values: { price: ['no'] }, answer: 'not-asked', isStored: false }, { set: ['2-key'], region: ['US-OK'] }, schema, circumstances)
 * // => { read: { ok: true, report: { kind: 'not-here', ... } }, errors: [], ... }
 */
export function readLine(
  line: SeveralLine,
  shared: FormValues,
  schema: QuoteBodySchema,
  circumstances: Circumstances,
): ReadLine {
  const values = asOneDealers(line, shared)
  const read = readSubmitForm(values, schema, circumstances)
  const wrong = read.ok ? [] : read.errors.filter((error) => isOf(LINE_FIELDS, error))
  return { line, values, said: saidBy(values), read, errors: wrong.map((error) => inItsWords(error, line)) }
}

/** What is wrong with what is said once for all dealers. */
export function sharedErrors(
  shared: FormValues,
  schema: QuoteBodySchema,
  circumstances: Circumstances,
): readonly FormError[] {
  const read = readSubmitForm({ ...shared, kind: ['not-here'] }, schema, circumstances)
  return read.ok ? [] : read.errors.filter((error) => isOf(SHARED_FIELDS, error))
}
