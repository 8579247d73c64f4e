import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { nameText, shortText } from '../../src/input/text.ts'
import { INVISIBLE } from './support/invisible.ts'

const note = shortText('the note', 10)
const wrong = (given: unknown) => v.safeParse(note, given).issues?.[0]?.message

describe('a short text', () => {
  it.each([
    ['as it was typed', 'OKC', 'OKC'],
    ['trimmed', '  OKC\t', 'OKC'],
    ['with one space for several', 'a   b', 'a b'],
    ['on one line', 'a\r\n\r\nb\tc', 'a b c'],
    ['in one Unicode form', 'Que\u0301bec', 'Qu\u00E9bec'],
    ['as markup that is only text', '<b>&"\'', '<b>&"\''],
    ['in any script', '東京レクサス', '東京レクサス'],
    ['with pictures', 'ok 👍🏽', 'ok 👍🏽'],
    ['at its longest', 'a'.repeat(10), 'a'.repeat(10)],
    ['at its longest, in code points', '👍'.repeat(10), '👍'.repeat(10)],
    ['measured without what nobody sees', '\u200B'.repeat(20) + 'a'.repeat(10), 'a'.repeat(10)],
    ['on one line, whatever parts the lines', 'a\u2028b\u2029c\u000Bd', 'a b c d'],
    ['with ordinary spaces', 'a\u00A0b\u2009c\u3000d', 'a b c d'],
    ['with one space where nobody sees what parts two', 'a \u200B b', 'a b'],
    ['trimmed to its longest', ` ${'a'.repeat(10)} `, 'a'.repeat(10)],
  ])('is taken %s', (_how, typed, taken) => {
    expect(v.parse(note, typed)).toBe(taken)
  })

  it.each(['', ' ', '\r\n\t', '   ', '\u00A0', ...INVISIBLE, ` ${INVISIBLE.join(' ')}`])(
    'is not said where it is %j',
    (typed) => {
      expect(v.parse(note, typed)).toBeNull()
    },
  )

  it.each([
    ['a NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['an escape', '\u001B[31mred'],
    ['a delete', 'a\u007F'],
    ['a C1 control', 'a\u0085b'],
  ])('is refused with %s', (_what, typed) => {
    expect(wrong(typed)).toBe('Type the note again without hidden characters.')
  })

  it.each(['\uD800', 'a\uDC00b', '\uDC00\uD800', 'a\uFFFDb'])('is refused with half a character', (typed) => {
    expect(wrong(typed)).toBe('Type the note again: it has half a character in it.')
  })

  it.each([['a'.repeat(11)], ['a'.repeat(100_000)], ['👍'.repeat(11)], ['👍🏽'.repeat(6)]])(
    'is refused too long',
    (typed) => {
      expect(wrong(typed)).toBe('Shorten the note to 10 characters.')
    },
  )

  it.each<unknown>([1, true, null, ['a'], { a: 1 }])('is refused as %j', (given) => {
    expect(wrong(given)).toBe('Write the note as text.')
  })
})

describe('a name', () => {
  const stray = (given: string) => v.safeParse(nameText('the city', 80), given).issues?.[0]?.message

  it.each([
    'Lexus of Tulsa',
    'Québec Łódź Åse ß ﬁ Ａ',
    'Лексус Тула',
    'Λέξους Αθήνα',
    '東京レクサス',
    'Lexus 東京 レクサス',
    'Lexus 서울',
    'J. M. & Söhne, 3º №5 µ™',
    'Hawaiʻi’s 1st',
    '405',
    '',
    'e\u0301 ok',
    'لكزس دبي',
  ])('%j is of one alphabet', (given) => {
    expect(stray(given)).toBeUndefined()
  })

  it.each([
    ['L\u0435xus of Tulsa', 'Type “L\u0435xus” again: its “\u0435” is a Cyrillic letter.'],
    ['Lexus of T\u03C5lsa', 'Type “T\u03C5lsa” again: its “\u03C5” is a Greek letter.'],
    ['\u0410', undefined],
    ['\u0410B', 'Type “\u0410B” again: its “\u0410” is a Cyrillic letter.'],
    ['Лекс\u0079с', 'Type “Лексyс” again: its “y” is a Latin letter.'],
    ['Lexus Москва и Тула', 'Type “Lexus” again: its “L” is a Latin letter.'],
    ['Лекс\u03C5с', 'Type “Лекс\u03C5с” again: its “\u03C5” is a Greek letter.'],
    ['Lex\u0578s', 'Type “Lex\u0578s” again: its “\u0578” is an Armenian letter.'],
    ['\u13DEexus', 'Type “\u13DEexus” again: its “\u13DE” is a Cherokee letter.'],
    ['\uA4E1exus', 'Type “\uA4E1exus” again: its “\uA4E1” is a letter of another alphabet.'],
    ['L\u0451xus', 'Type “Lёxus” again: its “ё” is a Cyrillic letter.'],
    ['L\u200B\u0435\u200Bxus', 'Type “L\u0435xus” again: its “\u0435” is a Cyrillic letter.'],
  ])('%j is told %j', (given, message) => {
    expect(stray(given)).toBe(message)
  })
})
