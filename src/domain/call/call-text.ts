import type { CallPrices } from '../advice/call-prices.ts'
import { FAIR_AROUND } from '../figures/enough.ts'
import type { SetFigures } from '../figures/set-figures.ts'
import { yearsText } from '../figures/text/figures-text.ts'
import { countText } from '../text/count-text.ts'
import { roundMoneyText } from '../text/money-text.ts'

type Shown = Pick<SetFigures, 'counted' | 'country'>

/** The span of a call's prices, named no surer than they are. */
export interface SpanText {
  readonly label: string
  /** "about $502 to $614" */
  readonly amount: string
}

/**
 * The fair range with its name; of fewer than 3 quotes, these.
 *
 * @example
 * callSpanText(callPrices(figuresOf2011, 2026), figures)
 * // => { label: 'Fair, going by 2011', amount: 'about $502 to $614' }
 */
export function callSpanText(prices: CallPrices, { counted, country }: Shown): SpanText {
  const [from, to] = prices.span.map((cents) => roundMoneyText(cents, country.currency))
  if (prices.basis === 'quotes') {
    return counted?.quotes === 1
      ? { label: 'The one quote', amount: `about ${from}` }
      : { label: 'The two quotes', amount: `about ${from} and ${to}` }
  }
  const label = prices.fresh || !counted ? 'Fair range' : `Fair, going by ${yearsText(counted)}`
  return { label, amount: `about ${from} to ${to}` }
}

/**
 * How the fair range and the target came about.
 *
 * @example
 * callBasisText(callPrices(figuresOf2011, 2026), figures)
 * // => 'Fair is the median of 3 quotes with 10 % either side; the target is the cheapest of them.'
 */
export function callBasisText({ basis }: CallPrices, { counted }: Shown): string {
  const quotes = countText(counted?.quotes ?? 0, 'quote')
  if (basis === 'middle-half') {
    return `Fair is the middle half of ${quotes}; a quarter of them were at the target or below it.`
  }
  if (basis === 'around-median') {
    return `Fair is the median of ${quotes} with ${FAIR_AROUND * 100} % either side; the target is the cheapest of them.`
  }
  return counted?.quotes === 1
    ? 'One quote makes no range; until there are more, it is all there is to aim at.'
    : 'Two quotes make no range; the target is the lower one.'
}

/** How far some old quotes can be trusted; in the words of the sheet. */
function oldText(figures: NonNullable<Shown['counted']>): string {
  const years = yearsText(figures)
  const from = figures.quotes > 1 && years.length === 4 ? `All ${figures.quotes} quotes are` : 'It is'
  const start = years.length === 4 ? `${from} from ${years}` : `The quotes are from ${years}`
  return `${start}, in ${figures.constant.year} dollars; ask first whether it can still be ordered.`
}

/**
 * What to know before trusting the sheet's prices: that they are old, or that there are none.
 *
 * @returns null where some are recent
 * @example
 * callWarningText(callPrices(figuresOf2011, 2026), figures)
 * // => 'All 3 quotes are from 2011, in 2025 dollars; ask first whether it can still be ordered.'
 */
export function callWarningText(prices: CallPrices | null, { counted, country }: Shown): string | null {
  if (!prices || !counted) {
    return `No price is known in ${country.inText} yet: yours would be the first. Ask first whether it can still be ordered.`
  }
  return prices.fresh ? null : oldText(counted)
}
