const NUMBERS = new Intl.NumberFormat('en-US')
const LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/**
 * A number with its noun.
 *
 * @example
 * countText(1, 'quote') // => '1 quote'
 * countText(1200, 'quote') // => '1,200 quotes'
 * countText(3, 'person', 'people') // => '3 people'
 */
export const countText = (count: number, noun: string, plural = `${noun}s`): string =>
  `${NUMBERS.format(count)} ${count === 1 ? noun : plural}`

/**
 * Names as a sentence lists them.
 *
 * @example
 * listText(['Arkansas', 'Louisiana', 'Texas']) // => 'Arkansas, Louisiana and Texas'
 */
export const listText = (names: readonly string[]): string => LISTS.format(names)

/**
 * A place in an order.
 *
 * @example
 * ordinalText(2) // => '2nd'
 */
export const ordinalText = (rank: number): string =>
  `${NUMBERS.format(rank)}${SUFFIXES[ORDINALS.select(rank)] ?? 'th'}`
