import type { CountryRules } from '../../part/catalog.ts'
import { countText } from '../../text/count-text.ts'
import type { Haggled } from '../haggling.ts'

/**
 * What haggling brought, in one sentence.
 *
 * @example
 * hagglingText({ quotes: 5, percentOff: 12, sinceYear: 2021 }, { inText: 'the United States' })
 * // => 'Half of 5 buyers in the United States since January 2021 got 12 % or more off what was asked at first.'
 * hagglingText({ quotes: 7, percentOff: 0, sinceYear: 2021 }, { inText: 'Canada' })
 * // => 'Most of 7 buyers in Canada since January 2021 got less than 1 % off what was asked at first.'
 */
export function hagglingText(
  { quotes, percentOff, sinceYear }: Haggled,
  { inText }: Pick<CountryRules, 'inText'>,
): string {
  const who = `of ${countText(quotes, 'buyer')} in ${inText} since January ${sinceYear}`
  return percentOff === 0
    ? `Most ${who} got less than 1 % off what was asked at first.`
    : `Half ${who} got ${percentOff} % or more off what was asked at first.`
}
