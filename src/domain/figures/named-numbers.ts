import { quotedOnOf } from '../quotes/recency.ts'
import type { ReportCount } from './supply.ts'

/** How many reports of a year name one part number instead of the set's, and which is the newest of them. */
export interface NamedCount extends ReportCount {
  readonly number: string
}

/** A part number that dealers named instead of the set's; nobody has checked that it fits. */
export interface NamedNumber {
  readonly number: string
  readonly reports: number
  readonly lastNamedOn: string
}

/**
 * The part numbers that reports of all time name, those that most of them name first; of as many the one that was
 * named last.
 *
 * @example
 * namedNumbers([{ year: 2026, number: '43525-70911', quotes: 2, newest: '2026-11-03 ... seven' }])
 * // => [{ number: '43525-70911', reports: 2, lastNamedOn: '2026-11-03' }]
 */
export const namedNumbers = (counts: readonly NamedCount[]): readonly NamedNumber[] =>
  [...Map.groupBy(counts, ({ number }) => number)]
    .map(([number, of]) => ({
      number,
      reports: of.reduce((total, { quotes }) => total + quotes, 0),
      newest: of.reduce((newest, one) => (one.newest > newest ? one.newest : newest), ''),
    }))
    .sort((a, b) => b.reports - a.reports || (a.newest < b.newest ? 1 : -1))
    .map(({ newest, ...named }) => ({ ...named, lastNamedOn: quotedOnOf(newest) }))
