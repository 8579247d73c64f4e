/** Making a format costs far more than using it, and a page writes hundreds of amounts. */
const FORMATS = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string, fraction: 0 | 2): Intl.NumberFormat {
  const key = `${currency} ${fraction}`
  const known = FORMATS.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  })
  FORMATS.set(key, made)
  return made
}

/**
 * Money as pages and sentences write it: without cents where there are none, and with the country's
 * letters where a bare $ could be another country's.
 *
 * @example
 * moneyText(39000, 'USD') // => '$390'
 * moneyText(39050, 'CAD') // => 'CA$390.50'
 */
export const moneyText = (cents: number, currency: string): string =>
  formatOf(currency, cents % 100 === 0 ? 0 : 2).format(cents / 100)

/**
 * Money to the whole dollar, half up: for figures that are not exact to the cent anyway.
 *
 * @example
 * roundMoneyText(55819, 'USD') // => '$558'
 */
export const roundMoneyText = (cents: number, currency: string): string =>
  moneyText(Math.floor(cents / 100 + 0.5) * 100, currency)
