import { supplyShortText } from '../advice/supply-text.ts'
import type { SetFigures } from '../figures/set-figures.ts'
import { type Supply, supplyWord } from '../figures/supply.ts'
import { shortMonthText, yearOf } from '../text/day-text.ts'

/** What a picture has room for, from the longest wording to the shortest. */
type Wordings = readonly [string, ...string[]]

/** One report without a price, where there is nothing but such. */
function refusedText({ newest }: Supply): Wordings | null {
  if (newest === null) return null
  const [month, year] = [shortMonthText(newest.quotedOn), yearOf(newest.quotedOn)]
  return newest.kind === 'discontinued'
    ? [`said to be discontinued, ${month}`, `discontinued, ${month}`, `discontinued, ${year}`, 'discontinued']
    : [`could not be had, ${month}`, `could not be had, ${year}`, 'not to be had']
}

/**
 * What a picture says of whether a set can be had, in small letters: that nobody could get it, or, where nobody
 * ever named a price, what the newest report says.
 *
 * @returns null where the prices speak for themselves, or nobody has asked
 * @example
 * widgetSupply(figuresForOklahoma, 2026) // => null
 * widgetSupply({ counted: figuresOf2011, supply: { ...NO_SUPPLY, refused: 4 } }, 2026)?.[0]
 * // => 'nobody could get it: 4 reports since 2025'
 */
export function widgetSupply(
  { supply, counted }: Pick<SetFigures, 'supply' | 'counted'>,
  thisYear: number,
): Wordings | null {
  if (supplyWord(supply) === 'no') {
    const said = supplyShortText(supply, thisYear)
    return [`${said.charAt(0).toLowerCase()}${said.slice(1)}`, 'nobody could get it', 'not to be had']
  }
  return counted === null ? refusedText(supply) : null
}
