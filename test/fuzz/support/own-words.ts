import fc from 'fast-check'
import { expect } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { cityBeside } from '../../../src/domain/dealers/city-beside.ts'
import { dealerKeyAt, dealerSlug } from '../../../src/domain/dealers/dealer.ts'
import { dealerKey } from '../../../src/domain/dealers/dealer-key.ts'
import { typedName } from '../../../src/domain/dealers/typed-name.ts'
import { hasContact } from '../../../src/domain/intake/contact-in-text.ts'
import { townText } from '../../../src/domain/places/address-end.ts'
import { escapeMarkup } from '../../../src/domain/text/escape-markup.ts'
import { nameWords } from '../../../src/domain/text/name-words.ts'
import { withoutInvisible } from '../../../src/domain/text/visible-text.ts'
import { readWidgetPath, widgetPath } from '../../../src/domain/widgets/widget-address.ts'
import { places } from '../../input/support/circumstances.ts'
import { CODES } from './quotes.ts'
import { target } from './target.ts'
import { anyText } from './texts.ts'

const named = fc.record({ name: anyText, city: fc.option(anyText), region: fc.constantFrom(...CODES) })

const widgetAddress = fc.oneof(
  anyText,
  fc
    .tuple(
      fc.constantFrom('us', 'us-ok', 'ca-on', 'US', ''),
      fc.constantFrom('/', '//', ''),
      fc.array(fc.constantFrom('1', '2', 'all', 'bar', 'card', 'dark', 'optitron', '4', ''), {
        maxLength: 4,
      }),
      fc.constantFrom('.png', '.gif', '.svg', '.exe', ''),
    )
    .map(([place, slash, look, format]) => `/w/${place}${slash}${look.join('-')}${format}`),
)

/** What the domain makes of words that somebody typed. */
export const OF_WORDS = [
  target('domain/name-words.ts', anyText, (text) => {
    const words = nameWords(text)
    expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true)
    expect(nameWords(words.join(' ').toUpperCase()).join('')).toBe(nameWords(words.join(' ')).join(''))
  }),
  target('domain/visible-text.ts', anyText, (text) => {
    const seen = withoutInvisible(text)
    expect(withoutInvisible(seen)).toBe(seen)
    expect([...text].filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one) && !seen.includes(one))).toEqual(
      [...text].filter((one) => /\p{L}|\p{S}/u.test(one) && withoutInvisible(one) === ''),
    )
  }),
  target('domain/dealer-key.ts', named, (dealer) => {
    const key = dealerKey(dealer, catalog.dealerWords)
    if (key === null) return
    expect(key.startsWith(`${dealer.region} `)).toBe(true)
    expect(dealerKeyAt(dealer.region, dealerSlug(key))).toBe(key)
  }),
  target('domain/typed-name.ts', named, ({ name, city }) => {
    const slug = nameWords(`${name} ${city ?? ''}`).join('-')
    expect(typedName({ slug, name, city }).startsWith(name)).toBe(true)
  }),
  target('domain/city-beside.ts', named, (dealer) => {
    const beside = cityBeside(dealer)
    if (beside !== null) expect(dealer.city?.startsWith(beside)).toBe(true)
  }),
  target('domain/address-end.ts', named, ({ city, region }) => {
    const town = city === null ? null : townText(city, region)
    if (town !== null) expect(townText(town, region)).toBe(town)
  }),
  target('domain/contact-in-text.ts', anyText, (text) => {
    expect(hasContact(`${text} (405) 555-0123`, catalog) || /[\w$-]$/.test(text)).toBe(true)
    expect(hasContact(text, catalog)).toBe(hasContact(text, catalog))
  }),
  target('domain/escape-markup.ts', anyText, (text) => {
    expect(escapeMarkup(text)).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/)
  }),
  target('domain/widget-address.ts', widgetAddress, (path) => {
    const { place, set, ...look } = readWidgetPath(path, places, catalog.sets)
    if (place !== null && set !== null) expect(widgetPath({ place, set, ...look })).toBe(path)
    else expect([place, set]).toEqual([null, null])
  }),
]
