import * as v from 'valibot'

// Control characters, and what turns the reading direction: they have no place in a name or a note.
const UNSEEN = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u

const BREAKS = /[\r\n\t]+/g

// Bytes that are no UTF-8 arrive as U+FFFD: what was typed is lost.
const isWhole = (text: string) => text.isWellFormed() && !text.includes('\uFFFD')

/**
 * A short text as somebody typed it: trimmed, on one line, in one Unicode form. An empty one is null:
 * not said.
 *
 * @param name how an error names the field: "the note"
 * @param longest in UTF-16 units, as a browser's maxlength counts
 * @example
 * v.parse(shortText('the city', 80), '  Oklahoma   City ') // => 'Oklahoma City'
 */
export function shortText(name: string, longest: number) {
  return v.pipe(
    v.string(`Write ${name} as text.`),
    // The document shows what may be sent, which is before anything is trimmed.
    v.description(`At most ${longest} characters on one line.`),
    v.check(isWhole, `Type ${name} again: it has half a character in it.`),
    v.transform((text) => text.normalize('NFC').replace(BREAKS, ' ').replace(/ {2,}/g, ' ').trim()),
    v.check((text) => !UNSEEN.test(text), `Type ${name} again without hidden characters.`),
    v.maxLength(longest, `Shorten ${name} to ${longest} characters.`),
    v.transform((text) => (text === '' ? null : text)),
  )
}
