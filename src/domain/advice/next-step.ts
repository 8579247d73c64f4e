import type { SetFigures } from '../figures/set-figures.ts'
import type { CatalogWords } from '../part/catalog.ts'
import { roundMoneyText } from '../text/money-text.ts'
import type { Verdict } from './verdict.ts'

/**
 * What to say to the dealer next, after a verdict.
 *
 * @param cents the price that was told, in constant dollars
 * @example
 * nextStepText(verdictOn(39000, figuresOf2011, pricesOf2011, 2026), figures, 39000, catalog.words)
 * // => 'Ask whether the set can still be ordered today, and have them read the part number back to you.'
 */
export function nextStepText(
  verdict: Verdict,
  { counted, country: { currency } }: Pick<SetFigures, 'counted' | 'country'>,
  cents: number,
  { work }: Pick<CatalogWords, 'work'>,
): string {
  if (!counted) return 'Ask a second dealer too: with your report there is a first price to compare with.'
  const median = roundMoneyText(counted.constant.medianCents, currency)
  if (!verdict.fresh) {
    return 'Ask whether the set can still be ordered today, and have them read the part number back to you.'
  }
  if (cents > counted.constant.medianCents) {
    return `Say that others were quoted about ${median} for the same part number, and ask whether they can match it.`
  }
  return `Ask them to note the price with the part number and how long it stands, and whether ${work} is included.`
}
