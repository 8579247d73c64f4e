import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { moneyText } from '../../../src/domain/text/money-text.ts'
import atlas from '../../../src/widget/letters/atlas.gen.json' with { type: 'json' }
import { glyphsOf } from '../../../src/widget/letters/atlas.ts'
import { places } from '../../domain/support/quotes.ts'

const lettersOf = (font: keyof typeof atlas) => Object.keys(atlas[font])
const missing = (font: keyof typeof atlas, text: string) =>
  [...new Set(text)].filter((letter) => !lettersOf(font).includes(letter))

it('has every letter of every name and word that a picture can show', () => {
  const { siteName, words, sets, countries } = catalog
  const names = [...places.regions, ...places.countries].map(({ name, code }) => `${name}${code}`)
  const said = [
    siteName,
    words.part,
    ...sets.map(({ name }) => name),
    ...countries.map(({ brief }) => brief),
    ...names,
  ]
  for (const font of ['text-11', 'text-12', 'bold-12', 'text-32', 'bold-52'] as const) {
    expect(missing(font, said.join('')), font).toEqual([])
  }
})

it('has every letter of an amount in whatever currency', () => {
  for (const currency of ['USD', 'CAD', 'EUR', 'GBP', 'JPY', 'MXN', 'AUD', 'CHF']) {
    const amount = moneyText(123_456_789_050, currency).replace(/\s/g, ' ')
    for (const font of ['bold-12', 'figure-14', 'figure-23', 'figure-96'] as const) {
      expect(missing(font, amount), `${currency} ${font}`).toEqual([])
    }
  }
})

it('shows a letter that was not drawn as a question mark, never as a sign of an amount', () => {
  expect(glyphsOf('figure-23', '₹')).toEqual(glyphsOf('figure-23', '?'))
})

it('sets small figures equally wide, so that they stand in columns', () => {
  for (const font of ['text-11', 'text-12', 'bold-12'] as const) {
    expect(new Set(glyphsOf(font, '0123456789').map(({ advance }) => advance)).size, font).toBe(1)
  }
})
