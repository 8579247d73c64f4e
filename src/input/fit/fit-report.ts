import * as v from 'valibot'
import type { FitReport } from '../../domain/part/fit-report.ts'
import type { FitTest } from '../../domain/part/guide.ts'
import { partErrors } from '../part-errors.ts'

/** What the form asks, in its order, and what the address of its answer repeats. */
export const FIT_FIELDS = ['model', 'year', 'found'] as const
export type FitField = (typeof FIT_FIELDS)[number]

/** The form as it was sent; '' where nothing was chosen. */
export type FitValues = Readonly<Record<FitField, string>>

export interface FitError {
  readonly field: FitField
  readonly message: string
}

export type ReadFit =
  | { readonly ok: true; readonly report: FitReport }
  | { readonly ok: false; readonly errors: readonly FitError[] }

/** What a form or an address says of the three questions. */
export const fitValues = (sent: URLSearchParams): FitValues => ({
  model: sent.get('model') ?? '',
  year: sent.get('year') ?? '',
  found: sent.get('found') ?? '',
})

const fitReport = ({ models, years }: FitTest) =>
  v.object({
    model: v.picklist(
      models.map(({ model }) => model),
      'Choose the model.',
    ),
    year: v.pipe(v.picklist(years.map(String), 'Choose the year.'), v.transform(Number)),
    found: v.pipe(
      v.picklist(['yes', 'no'], 'Choose what you found.'),
      v.transform((found) => found === 'yes'),
    ),
  })

const isField = (name: string): name is FitField => (FIT_FIELDS as readonly string[]).includes(name)

/**
 * Reads what somebody found.
 *
 * @returns the report, or an error for each question that is not answered
 * @example
 * readFitReport({ model: 'b', year: '1994', found: 'yes' }, catalog.guide.fitTest)
 * // => { ok: true, report: { model: 'b', year: 1994, found: true } }
 */
export function readFitReport(values: FitValues, test: FitTest): ReadFit {
  const parsed = v.safeParse(fitReport(test), values)
  if (parsed.success) return { ok: true, report: parsed.output }
  const errors = partErrors(parsed.issues).flatMap(({ path, detail }) =>
    isField(path) ? [{ field: path, message: detail }] : [],
  )
  return { ok: false, errors }
}
