/**
 * Money as pages and sentences write it: without cents where there are none, and with the country's
 * letters where a bare $ could be another country's.
 *
 * @example
 * moneyText(39000, 'USD') // => '$390'
 * moneyText(39050, 'CAD') // => 'CA$390.50'
 */
export function moneyText(cents: number, currency: string): string {
  const fraction = cents % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(cents / 100)
}

/**
 * Money to the whole dollar, half up: for figures that are not exact to the cent anyway.
 *
 * @example
 * roundMoneyText(55819, 'USD') // => '$558'
 */
export function roundMoneyText(cents: number, currency: string): string {
  return moneyText(Math.floor(cents / 100 + 0.5) * 100, currency)
}
