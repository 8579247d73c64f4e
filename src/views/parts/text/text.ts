/** With a capital first letter, for the start of a heading or sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A currency as a sentence names it.
 *
 * @example
 * currencyText('USD') // => 'US dollars'
 */
export function currencyText(currency: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(currency) ?? currency
  return `${name.replace(/ Dollar$/, ' dollar')}s`
}
