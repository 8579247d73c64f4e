import { describe, expect, it } from 'vitest'
import { withoutInvisible } from '../../../src/domain/text/visible-text.ts'
import { INVISIBLE } from '../../input/support/invisible.ts'

const shown = (text: string) => [...text].map((one) => one.codePointAt(0)?.toString(16)).join(' ')

it.each(INVISIBLE.map((text) => [shown(text), text]))(
  '%s leaves no mark: nothing of it stays',
  (_codes, text) => {
    expect(withoutInvisible(text)).toBe('')
    expect(withoutInvisible(`${text}Le${text}xus${text}`)).toBe('Lexus')
  },
)

describe('what is one picture', () => {
  it.each([
    ['a person of a skin and sex', '🤷🏽‍♂️'],
    ['the same without its selector', '🤷🏽‍♂'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a profession', '👩‍🔧'],
    ['a flag with a joiner', '🏳️‍🌈'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a flag of letters', '🇨🇦'],
    ['a key cap', '2️⃣'],
    ['a sign as a picture', '❤️'],
  ])('stays whole: %s', (_what, emoji) => {
    expect(withoutInvisible(`ok\u200B ${emoji}${emoji}\u200D!`)).toBe(`ok ${emoji}${emoji}!`)
  })

  it.each([
    ['a joiner between letters', 'a\u200Db', 'ab'],
    ['a joiner before a picture', 'a\u200D🔑', 'a🔑'],
    ['a joiner behind a picture', '🔑\u200Da', '🔑a'],
    ['several joiners', '🔑\u200D\u200D🔑', '🔑🔑'],
    ['a selector behind a letter', 'a\uFE0F', 'a'],
    ['tags behind a letter', 'a\u{E0067}\u{E007F}', 'a'],
    ['a half of a picture', '\uD83D', '\uD83D'],
  ])('is no cover for %s', (_what, typed, text) => {
    expect(withoutInvisible(typed)).toBe(text)
  })
})

it('leaves letters of every script, accents and signs as they are', () => {
  const text = 'Québec e\u0301 東京 Лексус ليكزس Ελλάδα हिन्दी $390.50 — “a” © \u00A0|'
  expect(withoutInvisible(text)).toBe(text)
})
