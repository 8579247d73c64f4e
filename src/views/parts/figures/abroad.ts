import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import type { Site } from '../../models.ts'
import { adviceFor } from '../advice/advice-for.ts'
import { currencyText } from '../text/text.ts'

/**
 * Another country's prices, where there are none here: to look at, not to expect. Its money has its letters: a bare $
 * would be read as the visitor's own.
 *
 * @example
 * abroadText(figuresOfTheUnitedStates, site)
 * // => 'For comparison, the United States, in US dollars: In 2011 dealers asked US$280 to US$475. Nothing is converted.'
 */
export function abroadText(figures: SetFigures, site: Site): string {
  const { code, inText, currency } = figures.country
  const prices = adviceFor(figures, site).prices.replaceAll(/(?<!\w)\$/g, `${code}$`)
  return `For comparison, ${inText}, in ${currencyText(currency)}: ${prices} Nothing is converted.`
}
