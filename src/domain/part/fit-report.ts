import type { FitTest } from './guide.ts'

/** What somebody found who has looked at their own, by the guide's test. */
export interface FitReport {
  readonly model: string
  readonly year: number
  /** Whether it was there. */
  readonly found: boolean
}

/** What the reports of a model and year come to. */
export interface FitCount {
  readonly model: string
  readonly year: number
  readonly reports: number
  /** In how many of them it was there. */
  readonly found: number
}

/**
 * How many fit reports one sender places in a day: some own several. Of one model and year a sender has one voice.
 * Of a network's senders together `ofNetwork` says how many, for one model and year and in all.
 */
export const FIT_CAPS = { voices: 1, placed: 6 } as const

/** The reports of a year, in all and by the model. */
export interface FitOfYear extends Omit<FitCount, 'model'> {
  /** Those models that have a report, in the order of the catalogue. */
  readonly models: readonly (Omit<FitCount, 'model' | 'year'> & { readonly name: string })[]
}

/**
 * The counts of the models and years that the catalogue knows, by year and then by model.
 *
 * @example
 * knownFits([{ model: 'b', year: 1994, reports: 4, found: 3 }, { model: 'c', year: 1994, reports: 1, found: 1 }], twoModels)
 * // => [{ model: 'b', year: 1994, reports: 4, found: 3 }]
 */
export const knownFits = (
  counts: readonly FitCount[],
  { models, years }: Pick<FitTest, 'models' | 'years'>,
): readonly FitCount[] =>
  years.flatMap((year) =>
    models.flatMap(({ model }) =>
      counts.filter((count) => count.year === year && count.model === model && count.reports > 0),
    ),
  )

/**
 * What was found in some years, the earliest first; a year without a report is not among them.
 *
 * @example
 * fitOfYears([1994, 1995], [{ model: 'b', year: 1994, reports: 4, found: 3 }], twoModels)
 * // => [{ year: 1994, reports: 4, found: 3, models: [{ name: 'Model B', reports: 4, found: 3 }] }]
 */
export function fitOfYears(
  years: readonly number[],
  counts: readonly FitCount[],
  test: Pick<FitTest, 'models' | 'years'>,
): readonly FitOfYear[] {
  const known = knownFits(counts, test).filter(({ year }) => years.includes(year))
  return [...Map.groupBy(known, ({ year }) => year)].map(([year, of]) => ({
    year,
    reports: of.reduce((sum, { reports }) => sum + reports, 0),
    found: of.reduce((sum, { found }) => sum + found, 0),
    models: of.map(({ model, reports, found }) => ({ name: modelName(model, test), reports, found })),
  }))
}

/**
 * A model as people call it; what the catalogue does not know any more is called as it was stored.
 *
 * @example
 * modelName('b', twoModels) // => 'Model B'
 */
export const modelName = (model: string, { models }: Pick<FitTest, 'models'>): string =>
  models.find((known) => known.model === model)?.name ?? model
