/** Alphabets by the names that people know them by. */
const ALPHABETS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Cherokee',
] as const

type Alphabet = (typeof ALPHABETS)[number]

const PATTERNS = ALPHABETS.map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') }))

/** Letters of an alphabet; the signs of Chinese, Japanese and Korean are written beside any, and look like none. */
const LETTER =
  /[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]]/gv

const alphabetOf = (letter: string): Alphabet | null =>
  PATTERNS.find((alphabet) => alphabet.letter.test(letter))?.name ?? null

/** A letter of another alphabet than most of a name. */
export interface StrayLetter {
  readonly letter: string
  /** The word that it stands in. */
  readonly word: string
  /** Null where few would know its name. */
  readonly alphabet: Alphabet | null
}

const isLatin = (alphabet: Alphabet | null) => Number(alphabet === 'Latin')

/**
 * The first letter of a name's rarest alphabet, where its letters are of several: one that is taken for
 * another makes two names of one.
 *
 * @returns null where all its letters are of one alphabet
 * @example
 * strayLetter('L\u0435xus of Tulsa') // => { letter: '\u0435', word: 'L\u0435xus', alphabet: 'Cyrillic' }
 * strayLetter('Québec Autos') // => null
 */
export function strayLetter(name: string): StrayLetter | null {
  const byAlphabet = Map.groupBy(name.match(LETTER) ?? [], alphabetOf)
  if (byAlphabet.size < 2) return null
  const [rarest] = [...byAlphabet].toSorted(
    ([one, letters], [other, others]) => letters.length - others.length || isLatin(one) - isLatin(other),
  )
  const [alphabet = null, [letter = ''] = []] = rarest ?? []
  return { letter, word: name.split(/\s/).find((word) => word.includes(letter)) ?? name, alphabet }
}
