/** Endings of addresses that are no words of a note. */
const PLAIN = 'com|org|biz|edu|gov|io|dev|xyz|cc|uk|ru|cn|mx'
/** Endings that also begin a sentence, when nobody left a space before it: "$390.Live 20 min away". */
const WORDS = 'net|info|app|shop|store|online|site|website|club|top|link|live|pro|tv|ca|co'
const ENDING = `(?:${PLAIN}|${WORDS})`
/** What a name in an address ends with. A price has no letter: nobody's address is "390.live". */
const NAME = '(?<=\\p{L}[\\p{N}-]*)'

/** Of a text in small letters. */
const LINKS = [
  /\b[a-z][a-z0-9+.-]*:\/\/\S/,
  /\bh(?:tt|xx)ps?\s?:/,
  /\b(?:mailto|tel|sms|skype):\S/,
  /\bwww\d?\b/,
  // Without a scheme: example.com, example.shop, bit.ly/abc.
  new RegExp(`[\\p{L}\\p{N}]\\.(?:${PLAIN})\\b`, 'u'),
  new RegExp(`[\\p{L}\\p{N}]\\.(?:[a-z]{2}|${WORDS})/[\\p{L}\\p{N}]`, 'u'),
  // Drawn apart, or with another sign: "example .com", "example . com", "example. com", "example,com".
  new RegExp(`[\\p{L}\\p{N}]\\s{1,2}\\.\\s?(?:${PLAIN}|net|info|ca|co)\\b`, 'u'),
  /\p{L}{2,}(?:\.\s{1,2}|,)(?:com|org)\b/u,
  // Spelled out: example dot com, example[.]com, example (dot) shop.
  new RegExp(`[\\p{L}\\p{N}]\\s?(?:\\bdot\\b|[[({*]\\s?(?:dot|\\.)\\s?[\\])}*])\\s?${ENDING}\\b`, 'u'),
]

const titled = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())
const of = (change: (word: string) => string, least = 2) =>
  WORDS.split('|')
    .filter((word) => word.length >= least)
    .map(change)
    .join('|')

/**
 * Of a text as it was typed, for endings that are words. With a capital one begins a sentence where more
 * follows, and of two capitals it is a state: "Toronto.CA".
 */
const LINKS_IN_WORDS = [
  new RegExp(`${NAME}\\.(?:${of((word) => word)})\\b`, 'u'),
  new RegExp(`${NAME}\\.(?:${of((word) => word.toUpperCase(), 3)})\\b`, 'u'),
  new RegExp(`${NAME}\\.(?:${of(titled)})(?=[/:]\\S|[.,;!?)]*$)`, 'u'),
]

/**
 * Whether a text has the address of a page or site in it, whole or taken apart.
 *
 * @param text in its normal form (NFKC)
 * @example
 * hasLink('example dot com') // => true
 * hasLink('390.Live 20 min away') // => false
 */
export function hasLink(text: string): boolean {
  const lower = text.toLowerCase()
  return LINKS.some((link) => link.test(lower)) || LINKS_IN_WORDS.some((link) => link.test(text))
}
