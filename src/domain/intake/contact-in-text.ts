// Endings of addresses that are no words of a note; "co", "me" or "to" are, so these need a path behind them.
const ENDING =
  '(?:com|net|org|info|biz|edu|gov|io|ca|app|dev|shop|store|online|site|website|xyz|club|top|link|live|pro|cc|tv|uk|ru|cn|mx)'
const SEPARATOR = '[\\s.\\-/·‐-―]'
const AT = '(?:@|\\(\\s?at\\s?\\)|\\[\\s?at\\s?\\])'

const LINKS = [
  /\b[a-z][a-z0-9+.-]*:\/\/\S/,
  /\b(?:mailto|tel|sms|skype):\S/,
  /\bwww\d?\.\S/,
  // Without a scheme: example.com, bit.ly/abc.
  new RegExp(`[\\p{L}\\p{N}]\\.${ENDING}\\b`, 'u'),
  /[\p{L}\p{N}]\.[a-z]{2}\/[\p{L}\p{N}]/u,
  // Spelled out: example dot com, example[.]com.
  new RegExp(`[\\p{L}\\p{N}]\\s?(?:\\bdot\\b|[\\[(]\\s?(?:dot|\\.)\\s?[\\])])\\s?${ENDING}\\b`, 'u'),
]

const ADDRESSES = [
  // name@example.com, and the name alone as it stands on other sites: @name.
  /@[\p{L}_]/u,
  new RegExp(`${AT}\\s?[\\p{L}_]+\\s?(?:\\.|dot\\b|[\\[(])`, 'u'),
  /(?:\bat|@|[([]\s?at\s?[)\]])\s?(?:gmail|yahoo|hotmail|outlook|icloud|aol|proton(?:mail)?)\b/,
]

const PHONES = [
  // (405) 555-0123, 405.555.0123, 4055550123, 1 405 555 0123: no area code has a 9 in its middle.
  new RegExp(
    `(?<![\\w$]|\\d-)(?:\\+?1${SEPARATOR}?)?\\(?[2-9][0-8]\\d\\)?${SEPARATOR}{0,2}[2-9]\\d{2}${SEPARATOR}?\\d{4}(?!\\w|-\\d)`,
  ),
  // 1-800-DEALERS
  /(?<!\w)1?[\s.-]?8(?:00|33|44|55|66|77|88)[\s.-][a-z]{3,}/,
  // +44 20 7946 0958, 0044 20 7946 0958, 011 44 20 7946 0958
  /(?<![\w$])(?:\+|00|011[\s.-])[1-9](?:[\s().-]{0,2}\d){7,13}(?!\w)/,
  // Without an area code only where it says what it is: call 555-0123.
  /\b(?:call|phone|ph|tel|telephone|cell|mobile|text|dial|ring|fax|sms|whatsapp)\b[^\d$]{0,20}\d{3}[\s.-]?\d{4}(?!\w)/,
  // 4 0 5 5 5 5 0 1 2 3
  /(?<![\w$])\d(?:[\s.-]\d){6,}(?!\w)/,
]

const CONTACTS = [...LINKS, ...ADDRESSES, ...PHONES]

/**
 * Whether a text has a link, an e-mail address, a phone number or an @name in it: what spammers leave,
 * and what people should not leave of others. It rather finds one too many, because a person looks next.
 *
 * @example
 * hasContact('ask for Bob at (405) 555-0123') // => true
 * hasContact('part 43525-70911, $390, two 10 mm bolts') // => false
 */
export function hasContact(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase()
  return CONTACTS.some((contact) => contact.test(plain))
}
