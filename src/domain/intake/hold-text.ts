import { ENOUGH } from '../figures/enough.ts'
import type { Hold } from '../quotes/hold.ts'
import { moneyText, roundMoneyText } from '../text/money-text.ts'

/**
 * Why a quote is held, in the sender's words and with the figures.
 *
 * @example
 * holdText({ reason: 'far-below', factor: 0.4, medianCents: 55819, year: 2025 }, 'USD')
 * // => 'under 0.4 x $558, the median in 2025 dollars'
 */
export function holdText(hold: Hold, currency: string): string {
  switch (hold.reason) {
    case 'implausible':
      return (
        `outside ${moneyText(hold.lowCents, currency)} to ${moneyText(hold.highCents, currency)} ` +
        `in ${hold.year} dollars, the plausible range while there are fewer than ${ENOUGH.median} quotes`
      )
    case 'far-below':
      return `under ${hold.factor} x ${roundMoneyText(hold.medianCents, currency)}, the median in ${hold.year} dollars`
    case 'far-above':
      return `over ${hold.factor} x ${roundMoneyText(hold.medianCents, currency)}, the median in ${hold.year} dollars`
    case 'out-of-line':
      return (
        `far ${hold.side} the spread of the ${hold.quotes} quotes around ` +
        `${roundMoneyText(hold.medianCents, currency)}, the median in ${hold.year} dollars`
      )
    case 'too-many-today':
      return 'more quotes from one sender or network in a day than are published at once'
    case 'not-verified':
      return 'no check showed that a person sent it'
    case 'other-part':
      return 'another part’s number or another model in the note, or in the dealer’s name or city'
    case 'contact-in-note':
      return 'a link or contact details in the note, or in the dealer’s name or city'
  }
}
