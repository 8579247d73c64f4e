import { countText } from '../../text/count-text.ts'
import { dayText } from '../../text/day-text.ts'
import type { NamedNumber } from '../named-numbers.ts'

/**
 * What dealers name instead of a set's number, in one sentence that vouches for nothing.
 *
 * @example
 * namedText({ number: '43525-70911', reports: 2, lastNamedOn: '2026-11-03' })
 * // => 'Dealers name 43525-70911 instead, unchecked: 2 reports, the last on 3 November 2026.'
 * namedText({ number: '43525-70911', reports: 1, lastNamedOn: '2026-11-03' })
 * // => 'A dealer names 43525-70911 instead, unchecked: one report, 3 November 2026.'
 */
export function namedText({ number, reports, lastNamedOn }: NamedNumber): string {
  const day = dayText(lastNamedOn)
  return reports === 1
    ? `A dealer names ${number} instead, unchecked: one report, ${day}.`
    : `Dealers name ${number} instead, unchecked: ${countText(reports, 'report')}, the last on ${day}.`
}
