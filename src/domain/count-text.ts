/**
 * A number with its noun.
 *
 * @example
 * countText(1, 'quote') // => '1 quote'
 * countText(1200, 'quote') // => '1,200 quotes'
 */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * Names as a sentence lists them.
 *
 * @example
 * listText(['Arkansas', 'Louisiana', 'Texas']) // => 'Arkansas, Louisiana and Texas'
 */
export const listText = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/**
 * A place in an order.
 *
 * @example
 * ordinalText(2) // => '2nd'
 */
export const ordinalText = (rank: number): string => `${rank}${SUFFIXES[ORDINALS.select(rank)] ?? 'th'}`
