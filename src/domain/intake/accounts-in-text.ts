const MAIL = '(?:g-?mail|yahoo|ymail|hotmail|outlook|icloud|aol|proton(?:mail)?)'
const ELSEWHERE =
  '(?:g-?mail|hotmail|protonmail|insta(?:gram)?|ig|telegram|whats ?app|wechat|skype|discord|snapchat|facebook|fb|messenger|twitter|tiktok)'
const AT_IN_BRACKETS = '[[({*]\\s?at\\s?[\\])}*]'
const DOT = '(?:\\.|\\s?\\bdot\\b\\s?|\\s?[[({*]\\s?(?:dot|\\.)\\s?[\\])}*]\\s?)'

/** Of a text in small letters. */
const ACCOUNTS = [
  // name (at) example.com, name[at]example dot museum
  new RegExp(`(?:@|${AT_IN_BRACKETS})\\s?[\\p{L}\\p{N}_-]+${DOT}[a-z]{2,}`, 'u'),
  // name at gmail, name (gmail), name_7 gmail
  new RegExp(`(?:\\bat|@|${AT_IN_BRACKETS})\\s?${MAIL}\\b`),
  new RegExp(`[\\p{L}\\p{N}]\\s?\\(\\s?${MAIL}\\s?\\)`, 'u'),
  new RegExp(`[\\d_.][\\p{L}\\p{N}_]{0,30}\\s${MAIL}\\b`, 'u'),
  // gmail: name, my telegram is name
  new RegExp(`\\b${ELSEWHERE}\\s?[:=]\\s?[\\p{L}\\p{N}_]`, 'u'),
  new RegExp(`\\b(?:my|his|her|their) ${ELSEWHERE}\\s(?:is|id|name|handle)\\b`),
]

/** What stands right behind an @, and the word after it. */
const BEHIND_AT = /@([\p{L}_][\p{L}\p{N}_-]*)(?:\s+([\p{L}\p{N}]+))?/gu
const TITLE = /^\p{Lu}\p{Ll}+$/u

/** "@Fordson of Plano" says where, not who: the maker's name, or a name as it is written out. */
function isPlace(name: string, next: string, maker: readonly string[]): boolean {
  const isMaker = [name, next].some((word) => maker.includes(word.toLowerCase()))
  return isMaker || (TITLE.test(name) && (next === 'of' || TITLE.test(next)))
}

/**
 * Whether a text has an e-mail address in it, whole or spelled out, or somebody's name on another site.
 *
 * @param text in its normal form (NFKC)
 * @param maker the maker's names, lower-case: one behind an @ is no person's
 * @example
 * hasAccount('gmail: bobsmith', ['fordson']) // => true
 * hasAccount('$390 @Fordson of Plano', ['fordson']) // => false
 */
export function hasAccount(text: string, maker: readonly string[]): boolean {
  const lower = text.toLowerCase()
  if (ACCOUNTS.some((account) => account.test(lower))) return true
  return [...text.matchAll(BEHIND_AT)].some(([, name = '', next = '']) => !isPlace(name, next, maker))
}
