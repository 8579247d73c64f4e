import { withoutInvisible } from '../domain/text/visible-text.ts'

/** What a typed price says: its cents, and the currency if it names one. */
export interface TypedPrice {
  readonly cents: number
  readonly currency: 'USD' | 'CAD' | null
}

const US = 'u\\.?s\\.?d?|american'
const CANADIAN = 'cad|cdn|can|canadian'
const WORD = `${US}|${CANADIAN}`
/** Letters that name a country's money only beside its sign: "ca 390" may be about 390. */
const LETTER = 'ca|c'
const NAME = 'dollars?|bucks?'

/** In front: "$", "US$", "USD $", "CAD", "$CA". */
const FRONT = `(?:(${WORD}) ?\\$?|(${LETTER}) ?\\$|\\$ ?(${WORD}|${LETTER})?)`
/** Behind: "$", "$ CA", "USD", "dollars", "US dollars". */
const BACK = `(?:(?:\\$|${NAME}) ?(${WORD}|${LETTER})?|(${WORD}|${LETTER})(?: ?(?:${NAME}|\\$))?)`

/**
 * A comma or a full stop before one or two digits, or before none, is the decimal sign; commas before three
 * digits part the thousands, and then only a full stop can be the decimal sign. A space parts no more than
 * one thousand: "412 309" is two prices.
 */
const CENTS = '\\d{1,2}|[-–—]|'
const DIGITS = `(\\d{1,9}|\\d \\d{3})(?:[.,](${CENTS}))?|(\\d{1,3}(?:,\\d{3}){1,2})(?:\\.(${CENTS}))?`

const ABOUT = '~|≈|about|around|approx\\.?|approximately|roughly'
/** A price is without tax and shipping anyway. */
const TAX = '(?:sales )?tax(?:es)?|[ghp]st|qst'
const BEFORE_TAX = `(?:\\+|plus|and|before|without|w/o|excl\\.?|excluding) ?(?:${TAX}|shipping)`
const PER_SET = '(?:/|per|a|for the) ?set'

const PRICE = new RegExp(
  `^(?:(?:${ABOUT}) ?)?(?:${FRONT} ?)?(?:${DIGITS})(?: ?${BACK})?(?: ?${PER_SET})?(?: ?${BEFORE_TAX}){0,2}$`,
)

/** The signs that keyboards for Chinese and Japanese make wide: they are ASCII, moved. */
const narrowed = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

const currencyOf = (word: string): 'USD' | 'CAD' => (new RegExp(`^(?:${US})$`).test(word) ? 'USD' : 'CAD')

/**
 * Reads a price as people type it.
 *
 * @returns null where it is no price in dollars and cents, or could be more than one
 * @example
 * readPrice('$1,045') // => { cents: 104500, currency: null }
 * readPrice(' 390,5 $ CA ') // => { cents: 39050, currency: 'CAD' }
 * readPrice('1.045,00') // => null
 */
export function readPrice(typed: string): TypedPrice | null {
  const text = narrowed(withoutInvisible(typed)).replace(/\s+/g, ' ').trim().toLowerCase()
  const match = PRICE.exec(text)
  if (!match) return null
  const [, word, letter, ofSign, plain, plainCents, parted, partedCents, behindSign, behind] = match
  const named = [word, letter, ofSign, behindSign, behind].flatMap((name) => (name ? [currencyOf(name)] : []))
  const [currency = null, ...others] = named
  if (others.some((other) => other !== currency)) return null
  const dollars = (plain ?? parted ?? '').replace(/[ ,]/g, '')
  const cents = (plainCents ?? partedCents ?? '').replace(/\D/g, '')
  return { cents: Number(dollars) * 100 + Number(cents.padEnd(2, '0')), currency }
}
