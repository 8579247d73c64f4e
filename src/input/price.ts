/** What a typed price says: its cents, and the currency if it names one. */
export interface TypedPrice {
  readonly cents: number
  readonly currency: 'USD' | 'CAD' | null
}

const CURRENCIES: Readonly<Record<string, TypedPrice['currency']>> = {
  $: null,
  US$: 'USD',
  USD: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  CAD: 'CAD',
}

const PRICE = /^(us\$|usd|ca\$|c\$|cad|\$)?(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?(usd|cad)?$/i

/**
 * Reads a price as people type it.
 *
 * @returns null where it is no price in dollars and cents
 * @example
 * readPrice('$1,045') // => { cents: 104500, currency: null }
 * readPrice(' 390.5 ') // => { cents: 39050, currency: null }
 * readPrice('1.045,00') // => null
 */
export function readPrice(typed: string): TypedPrice | null {
  const match = PRICE.exec(typed.replace(/[\s\u00A0\u202F]/g, ''))
  if (!match) return null
  const [, sign, dollars = '', cents = '', unit] = match
  if (sign && sign !== '$' && unit) return null
  const named = (unit ?? sign ?? '$').toUpperCase()
  return {
    cents: Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0')),
    currency: CURRENCIES[named] ?? null,
  }
}
