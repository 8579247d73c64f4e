import * as v from 'valibot'
import type { QuoteReport } from '../domain/quotes/quote.ts'
import { withoutInvisible } from '../domain/text/visible-text.ts'
import { dayAfter, dayBefore } from './day.ts'
import { formPrices } from './form-prices.ts'
import { type PartError, partErrors } from './part-errors.ts'
import type { QuoteBodySchema } from './quote-body.ts'
import { type Circumstances, toReport } from './to-report.ts'

/** The fields of the form, by the names they are sent with. */
export const FORM_FIELDS = [
  'kind',
  'set',
  'region',
  'price',
  'dealer',
  'city',
  'namedNumber',
  'day',
  'quotedOn',
  'cutting',
  'cuttingPrice',
  'firstAskedPrice',
  'fittingPrice',
  'ships',
  'proof',
  'partNumber',
  'note',
  'sourceUrl',
] as const

export type FormField = (typeof FORM_FIELDS)[number]

/** What was typed or prefilled, as it came; `proof` may come several times. */
export type FormValues = Readonly<Partial<Record<FormField, readonly string[]>>>

export interface FormError<F extends string = FormField> {
  readonly field: F
  readonly message: string
}

export type Submitted =
  | { readonly ok: true; readonly report: QuoteReport }
  | {
      readonly ok: false
      readonly errors: readonly FormError[]
      /** What was reported, where nothing but the limits of a price is against it: it may be a slip. */
      readonly beyondLimits?: QuoteReport
    }

const FIELD_OF: Readonly<Record<string, FormField>> = {
  priceCents: 'price',
  cuttingCents: 'cuttingPrice',
  fittingCents: 'fittingPrice',
  firstAskedCents: 'firstAskedPrice',
}

const isField = (name: string): name is FormField => (FORM_FIELDS as readonly string[]).includes(name)

const fieldOf = (path: string): FormField => FIELD_OF[path] ?? (isField(path) ? path : 'set')

/** The values that a form or an address brings along, and nothing else of it. */
export function formValues(sent: URLSearchParams): FormValues {
  return Object.fromEntries(
    FORM_FIELDS.filter((name) => sent.has(name)).map((name) => [name, sent.getAll(name)]),
  )
}

const SHIPS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
])

/** "None" is a choice of the form alone: the API says it by an empty list. */
function proofOf(ticked: readonly string[]): readonly string[] | null {
  if (ticked.length === 0) return null
  return ticked.every((proof) => proof === 'none') ? [] : ticked
}

function proofErrors(ticked: readonly string[]): readonly FormError[] {
  const contradicts = ticked.includes('none') && ticked.some((proof) => proof !== 'none')
  return contradicts ? [{ field: 'proof', message: 'Tick None alone, or only what they asked for.' }] : []
}

function dayOf(first: (field: FormField) => string, today: string): string | undefined {
  const day = first('day')
  if (day === 'yesterday') return dayBefore(today)
  return day === 'other' ? first('quotedOn') : undefined
}

type First = (field: FormField) => string

interface Candidate {
  readonly body: Readonly<Record<string, unknown>>
  readonly errors: readonly FormError[]
}

/** The form's fields in the shape that the API takes, with what cannot even be read. */
function candidateOf(values: FormValues, { today, places, catalog }: Circumstances): Candidate {
  const first: First = (field) => values[field]?.[0]?.trim() ?? ''
  const typed: First = (field) => withoutInvisible(first(field)).trim()
  const prices = formPrices(typed, catalog.words, places.country(first('region')))
  const chosen = (['set', 'kind', 'region', 'cutting'] as const).filter((name) => first(name) !== '')
  const written = ['dealer', 'city', 'namedNumber', 'partNumber', 'note', 'sourceUrl'] as const
  const quotedOn = dayOf(first, today)
  return {
    body: {
      ...prices.cents,
      ...Object.fromEntries(chosen.map((name) => [name, first(name)])),
      ...Object.fromEntries(written.map((name) => [name, values[name]?.[0] ?? null])),
      ...(quotedOn === undefined ? {} : { quotedOn }),
      ships: SHIPS.get(first('ships')) ?? null,
      proof: proofOf(values.proof ?? []),
    },
    errors: [...prices.errors, ...proofErrors(values.proof ?? [])],
  }
}

const formErrors = (errors: readonly PartError[]): FormError[] =>
  errors.map(({ path, detail }) => ({ field: fieldOf(path), message: detail }))

/** One error a field, in the order of the form. */
function inOrder(errors: readonly FormError[]): FormError[] {
  return FORM_FIELDS.flatMap((field) => errors.find((error) => error.field === field) ?? [])
}

/** Whether a day may have begun where the dealer is, wherever that may be. */
const isTomorrow = ({ quotedOn }: Candidate['body'], { today }: Circumstances) => quotedOn === dayAfter(today)

/** What else is wrong where the schema has already refused some parts: told at once, not one by one. */
function furtherErrors(
  body: Candidate['body'],
  refused: readonly PartError[],
  schema: QuoteBodySchema,
  circumstances: Circumstances,
): readonly PartError[] {
  const { catalog, places } = circumstances
  const wrong = new Set(refused.map(({ path }) => path))
  const sound = Object.fromEntries(Object.entries(body).filter(([path]) => !wrong.has(path)))
  // Any set and region will do: what depends on them is not asked until they are there.
  const anywhere = { set: catalog.sets[0]?.name, region: places.countries[0]?.code }
  const parsed = v.safeParse(schema, { ...anywhere, ...sound })
  const reported = parsed.success ? toReport(parsed.output, circumstances) : null
  const dependent = wrong.has('set') ? ['partNumber', 'namedNumber'] : []
  const byRegion = wrong.has('region')
    ? ['currency', ...(isTomorrow(body, circumstances) ? ['quotedOn'] : [])]
    : []
  const told = new Set([...wrong, ...dependent, ...byRegion])
  return reported?.ok === false ? reported.errors.filter(({ path }) => !told.has(path)) : []
}

/**
 * Reads the form.
 *
 * @example
 * readSubmitForm({ set: ['2-key'], region: ['US-OK'], price: ['$390'] }, schema, circumstances)
 * // => { ok: true, report: { set: '2-key', priceCents: 39000, ... } }
 */
export function readSubmitForm(
  values: FormValues,
  schema: QuoteBodySchema,
  circumstances: Circumstances,
): Submitted {
  const { body, errors: unreadable } = candidateOf(values, circumstances)
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) {
    const refused = partErrors(parsed.issues)
    const further = furtherErrors(body, refused, schema, circumstances)
    return { ok: false, errors: inOrder([...unreadable, ...formErrors([...refused, ...further])]) }
  }
  const reported = toReport(parsed.output, circumstances)
  if (unreadable.length === 0 && reported.ok) return reported
  const wrong = reported.ok ? [] : formErrors(reported.errors)
  const errors = inOrder([...unreadable, ...wrong])
  const { beyondLimits } = reported.ok ? {} : reported
  return unreadable.length === 0 && beyondLimits ? { ok: false, errors, beyondLimits } : { ok: false, errors }
}
