import * as v from 'valibot'
import { strayLetter } from '../domain/text/alphabets.ts'
import { withoutInvisible } from '../domain/text/visible-text.ts'

/** Bytes that are no UTF-8 arrive as U+FFFD: what was typed is lost. */
const isWhole = (text: string) => text.isWellFormed() && !text.includes('\uFFFD')

/** The database measures in code points, too. */
const isShort = (text: string, longest: number) => text.length <= longest || [...text].length <= longest

const onOneLine = (text: string) => withoutInvisible(text).replace(/\s+/g, ' ').normalize('NFC').trim()

/**
 * A short text as somebody typed it: without characters that nobody sees, trimmed, on one line, in one
 * Unicode form. Where nothing is left it is null: not said.
 *
 * @param name how an error names the field: "the note"
 * @param longest in code points
 * @example
 * v.parse(shortText('the city', 80), '  Oklahoma   City\u200B ') // => 'Oklahoma City'
 */
export function shortText(name: string, longest: number) {
  return v.pipe(
    v.string(`Write ${name} as text.`),
    // The document shows what may be sent, which is before anything is trimmed.
    v.description(`At most ${longest} characters on one line.`),
    v.check(isWhole, `Type ${name} again: it has half a character in it.`),
    v.transform(onOneLine),
    v.check((text) => !/\p{Cc}/u.test(text), `Type ${name} again without hidden characters.`),
    v.check((text) => isShort(text, longest), `Shorten ${name} to ${longest} characters.`),
    v.transform((text) => (text === '' ? null : text)),
  )
}

function strayText(text: string): string {
  const { letter, word, alphabet } = strayLetter(text) ?? { letter: '', word: '', alphabet: null }
  const what = alphabet
    ? `${/^[AEIOU]/.test(alphabet) ? 'an' : 'a'} ${alphabet} letter`
    : 'a letter of another alphabet'
  return `Type “${word}” again: its “${letter}” is ${what}.`
}

/**
 * A short text that names somebody or a place: all its letters are of one alphabet.
 *
 * @example
 * v.safeParse(nameText('the city', 80), 'Tuls\u0430').issues?.[0].message
 * // => 'Type “Tuls\u0430” again: its “\u0430” is a Cyrillic letter.'
 */
export const nameText = (name: string, longest: number) =>
  v.pipe(
    shortText(name, longest),
    v.check(
      (text) => text === null || strayLetter(text) === null,
      ({ input }) => strayText(input ?? ''),
    ),
  )
