/** Written either way. A map: an object would find a "constructor", too. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['fort', 'ft'],
  ['mount', 'mt'],
])

// By way of the upper case, which some letters have in common: ß, ẞ and ss.
const folded = (text: string): string =>
  text
    // What nobody sees makes no other name.
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    // Some accents that stand alone are others in disguise: U+1FEF is a grave one.
    .normalize('NFC')
    // NFKD would make an acute accent that stands for an apostrophe a space.
    .replace(/[`´]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’‘ʼ]/gu, '')
    // Its form depends on where in the word it stands.
    .replace(/ς/g, 'σ')

const isLetter = (word: string) => /^\p{L}$/u.test(word)

/** Letters that stand side by side are initials: one word. */
function withInitials(words: readonly string[]): string[] {
  const joined: string[] = []
  let open = false
  for (const word of words) {
    const last = joined.length - 1
    if (open && isLetter(word)) joined[last] += word
    else joined.push(word)
    open = isLetter(word)
  }
  return joined
}

/**
 * The words of a name, told apart by their letters and digits alone: without case, accents and
 * punctuation, with initials as one word, and without "and".
 *
 * @example
 * nameWords('J. M. Québec & Sons, Saint-Jérôme') // => ['jm', 'quebec', 'sons', 'st', 'jerome']
 */
export function nameWords(name: string): string[] {
  const words = folded(name).match(/[\p{L}\p{N}]+/gu) ?? []
  return withInitials(words.filter((word) => word !== 'and')).map((word) => SHORT.get(word) ?? word)
}
