import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { shortText } from '../../src/input/text.ts'

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
    ['trimmed to its longest', ` ${'a'.repeat(10)} `, 'a'.repeat(10)],
  ])('is taken %s', (_how, typed, taken) => {
    expect(v.parse(note, typed)).toBe(taken)
  })

  it.each(['', ' ', '\r\n\t', '   '])('is not said where it is %j', (typed) => {
    expect(v.parse(note, typed)).toBeNull()
  })

  it.each([
    ['a NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['an escape', '\u001B[31mred'],
    ['a delete', 'a\u007F'],
    ['a C1 control', 'a\u0085b'],
    ['a right-to-left override', 'a\u202Eb'],
    ['an isolate', 'a\u2066b\u2069'],
    ['a reading mark', 'a\u200Fb'],
    ['an Arabic letter mark', 'a\u061Cb'],
    ['a zero-width space', 'a\u200Bb'],
    ['a zero-width joiner', 'a\u200Db'],
    ['a word joiner', 'a\u2060b'],
    ['a line separator', 'a\u2028b'],
    ['a byte order mark', 'a\uFEFFb'],
  ])('is refused with %s', (_what, typed) => {
    expect(wrong(typed)).toBe('Type the note again without hidden characters.')
  })

  it.each(['\uD800', 'a\uDC00b', '\uDC00\uD800', 'a\uFFFDb'])('is refused with half a character', (typed) => {
    expect(wrong(typed)).toBe('Type the note again: it has half a character in it.')
  })

  it.each([['a'.repeat(11)], ['a'.repeat(100_000)], ['👍'.repeat(6)]])('is refused too long', (typed) => {
    expect(wrong(typed)).toBe('Shorten the note to 10 characters.')
  })

  it.each<unknown>([1, true, null, ['a'], { a: 1 }])('is refused as %j', (given) => {
    expect(wrong(given)).toBe('Write the note as text.')
  })
})
