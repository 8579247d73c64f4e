const SEPARATOR = '(?:\\s?[.\\-/·‐-―_*~|]{1,2}\\s?|\\s{1,2})?'
const LAST_FOUR = '\\d{2}[\\s.-]?\\d{2}'
/** No further digit, and no letter but those of an extension: "x22", "ext 4". */
const END = '(?=$|[^\\p{L}\\d_-]|-(?!\\d)|\\s?(?:x|ext)\\.?\\s?\\d)'
const CALLING =
  'call|phone|ph|tel|telephone|cell|mobile|text|dial|ring|fax|sms|whatsapp|number is|reach (?:me|him|her|us|them)'
const TOLL_FREE = '8(?:00|33|44|55|66|77|88)'

/** Of a text in small letters. */
const PHONES = [
  // (405) 555-0123, 405 - 555 - 0123, 4055550123, 1.405.555.0123x22: no area code has a 9 in its middle.
  new RegExp(
    `(?<![\\w$]|\\d-)(?:\\+?1${SEPARATOR})?[([]?\\s?[2-9][0-8]\\d\\s?[)\\]]?${SEPARATOR}[2-9]\\d{2}${SEPARATOR}${LAST_FOUR}${END}`,
    'u',
  ),
  // 1-800-dealers, 1-800-25-name: "1-800 locksmith" is what a locksmith is called.
  new RegExp(`(?<!\\w)1[\\s.-]{1,3}${TOLL_FREE}[.-](?:\\d{1,3}[.-]?)?[a-z]{3,}`),
  // +44 20 7946 0958, 0044 20 7946 0958, 011 44 20 7946 0958
  /(?<![\w$:.,])(?:\+|00|011[\s.-])[1-9](?:[\s().-]{0,2}\d){7,13}(?!\w)/,
  // Without an area code only where it says what it is: call 555-0123.
  new RegExp(`\\b(?:${CALLING})\\b[^\\d$]{0,20}\\d{3}\\s?[\\s.-]?\\s?\\d{4}(?!\\w)`),
  // 4 0 5 5 5 5 0 1 2 3
  /(?<![\w$])\d(?:[\s.-]{1,3}\d){6,}(?!\w)/,
]

/** Of a text as it was typed: letters on the keys, 800-DEALERS, 1 800 DEALERS, 405-555-KEYS. */
const LETTERED = [
  new RegExp(
    `(?<![\\w$])(?:1[\\s.-]{1,3}${TOLL_FREE}\\s|${TOLL_FREE}[.-])(?:\\d{1,3}[.-]?)?[A-Z]{4,}(?![a-z])`,
  ),
  /(?<![\w$]|\d-)[2-9][0-8]\d[.-][2-9]\d{2}[.-][A-Z]{4}(?![A-Za-z])/,
]

const DIGITS = new Set('zero oh one two three four five six seven eight nine'.split(' '))

/**
 * Whether a number is spoken: three digits in words one after the other, as nobody says a price, and with the
 * digits beside them as many as a telephone number has.
 */
function isSpoken(lower: string): boolean {
  let [digits, words, most] = [0, 0, 0]
  for (const token of lower.split(/[\s.,()-]+/)) {
    const isWord = DIGITS.has(token)
    if (!isWord && !/^\d+$/.test(token)) [digits, most] = [0, 0]
    else digits += isWord ? 1 : token.length
    words = isWord ? words + 1 : 0
    most = Math.max(most, words)
    if (digits >= 7 && most >= 3) return true
  }
  return false
}

/** Letters that pass for digits between digits: 4O5-555-O123. */
const withoutLookAlikes = (lower: string) =>
  lower
    .replace(/(?<=\d[\s.-]{0,2})o(?=[\s.-]{0,2}\d)/g, '0')
    .replace(/(?<=\d[\s.-]{0,2})[li](?=[\s.-]{0,2}\d)/g, '1')

/**
 * Whether a text has a telephone number in it, in digits, letters of the keys or words.
 *
 * @param text in its normal form (NFKC), without the numbers of parts
 * @example
 * hasPhone('405 - 555 - 0123') // => true
 * hasPhone('1-800 locksmith, $390, 2011-09-24') // => false
 */
export function hasPhone(text: string): boolean {
  const lower = withoutLookAlikes(text.toLowerCase())
  return (
    PHONES.some((phone) => phone.test(lower)) || LETTERED.some((phone) => phone.test(text)) || isSpoken(lower)
  )
}
