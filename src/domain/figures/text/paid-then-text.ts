import { moneyText } from '../../text/money-text.ts'
import type { SetFigures } from '../set-figures.ts'
import { yearsText } from './figures-text.ts'

/**
 * The span of the quotes in the money of their time, with their years; null where there are none.
 *
 * @example
 * paidThenText(figures) // => '$280 to $475 in 2011'
 */
export function paidThenText({
  counted,
  country: { currency },
}: Pick<SetFigures, 'counted' | 'country'>): string | null {
  if (!counted) return null
  const { lowCents, highCents } = counted.paid
  const low = moneyText(lowCents, currency)
  const span = lowCents === highCents ? low : `${low} to ${moneyText(highCents, currency)}`
  const years = yearsText(counted)
  return `${span} ${years.length === 4 ? 'in' : 'from'} ${years}`
}
