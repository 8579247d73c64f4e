import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { dealerKey } from '../../../src/domain/dealers/dealer-key.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import names from './dealer-names.json' with { type: 'json' }

const places = placesOf(catalog.countries)

type Typed = string | readonly [name: string, city: string]

/** The key of a name, or of a name with the city beside it; in Oklahoma unless it says another region. */
const keyOf = (typed: Typed, region = 'US-OK') => {
  const [name, city] = typeof typed === 'string' ? [typed, null] : typed
  return dealerKey({ name, city, region }, catalog.dealerWords)
}

it.each<[Typed, Typed]>([
  ['Lexus of Tulsa', 'LEXUS OF TULSA'],
  ['Lexus of Tulsa', '  lexus   of tulsa. '],
  ['Lexus of Tulsa', 'Lexus Tulsa'],
  ['Lexus of Tulsa', 'Tulsa Lexus'],
  ['Lexus of Tulsa', 'The Lexus of Tulsa'],
  ['Lexus of Tulsa', 'Lexus of Tulsa, Inc.'],
  ['Lexus of Tulsa', 'Lexus of Tulsa L.L.C.'],
  ['Lexus of Tulsa', 'Lexus of Tulsa Dealership'],
  ['Lexus of Tulsa', 'Lexus of Tulsa, OK'],
  ['Lexus of Tulsa', ['Lexus of Tulsa', 'Tulsa']],
  ['Lexus of Tulsa', ['Tulsa Lexus', 'TULSA']],
  ['Lexus of Tulsa', ['Lexus', 'Tulsa']],
  ['Lexus of Tulsa', ['Lexus', 'Tulsa, OK']],
  // The name says its place; many write the town that they live in.
  ['Lexus of Tulsa', ['Lexus of Tulsa', 'Broken Arrow']],
  ['Lexus of Tulsa', ['Lexus of Tulsa', 'n/a']],
  ['Lexus of Oklahoma City', ['Lexus', 'Oklahoma City']],
  ['South Austin Lexus', ['Lexus of South Austin', 'Austin']],
  ['Jim Norton Lexus of Tulsa', ['Jim Norton Lexus', 'Tulsa']],
  ['Jim Norton Lexus Tulsa', ['Tulsa Jim Norton Lexus', 'Tulsa']],
  ['Norton Lexus', 'Lexus Norton'],
  ['Smith & Sons Lexus', 'Smith and Sons Lexus'],
  ['D&B Lexus', 'D and B Lexus'],
  ['J.M. Lexus', 'JM Lexus'],
  ['J.M. Lexus', 'J M Lexus'],
  ['Smith’s Motors', "SMITH'S MOTORS"],
  ['Smith´s Motors', 'Smith`s Motors'],
  ['Smithʼs Motors', 'Smith‘s Motors'],
  ['Lexus de Québec', 'Lexus Quebec'],
  ['Lexus de Montréal', 'LEXUS OF MONTRE\u0301AL'],
  ['Lexus of St. Louis', 'Saint Louis Lexus'],
  ['Lexus of Ft. Worth', 'Fort Worth Lexus'],
  ['Ｌｅｘｕｓ　Ｔｕｌｓａ', 'Lexus Tulsa'],
  ['Straße Motors', 'STRASSE MOTORS'],
  ['Lexus of Tulsa (Tulsa)', 'Lexus of Tulsa'],
])('%j and %j are one dealer', (one, other) => {
  expect(keyOf(one)).not.toBeNull()
  expect(keyOf(one)).toBe(keyOf(other))
})

it.each<[Typed, Typed]>([
  ['Lexus of Austin', 'Lexus of South Austin'],
  ['Lexus of Austin', ['Lexus of South Austin', 'Austin']],
  ['Lexus of Austin', ['South Austin Lexus', 'Austin']],
  ['Lexus North Austin', 'Lexus South Austin'],
  ['Austin Lexus North', 'Austin Lexus South'],
  [
    ['Lexus North', 'Austin'],
    ['Lexus South', 'Austin'],
  ],
  ['Lexus of Tulsa', 'Toyota of Tulsa'],
  ['Lexus of Tulsa', 'Tulsa'],
  ['Lexus of Tulsa', 'Lexus Toyota of Tulsa'],
  ['Norton Lexus', 'Norton'],
  ['Norton Lexus', 'Norton Toyota'],
  ['Norton Lexus', 'Norton Lexus 2'],
  ['Lexus of Tulsa', 'Lexus of Oklahoma City'],
  ['Lexus of Oklahoma', 'Lexus of Oklahoma City'],
  [
    ['Park Place Lexus', 'Plano'],
    ['Park Place Lexus', 'Grapevine'],
  ],
  ['Park Place Lexus Plano', ['Park Place Lexus', 'Grapevine']],
  ['Park Place Lexus', ['Park Place Lexus', 'Plano']],
  [
    ['Lexus', 'Tulsa'],
    ['Lexus', 'Norman'],
  ],
  ['Jim Norton Lexus', 'Jim North Lexus'],
  ['Jim Norton Lexus', 'Norton Lexus'],
  ['J.M. Lexus', 'M.J. Lexus'],
  ['J.M. Lexus', 'M Lexus'],
  ['Smith Lexus', 'Smyth Lexus'],
  ['Smith Lexus', 'Smiths Lexus'],
  ['Montrond Lexus', 'De Montrond Lexus'],
  ['Lexus of Las Vegas', 'Lexus of North Las Vegas'],
  ['Lexus of Palm Beach', 'Lexus of West Palm Beach'],
  ['Lexus of Riverside', 'Riverside Auto Group'],
  ['Lexus Downtown', 'Lexus Midtown'],
  ['Dealer #12', 'Dealer #21'],
  ['Smith & Sons', 'Smith & Daughters'],
  ['東京', '京都'],
  ['Lexus OK', 'Lexus of Tulsa'],
  ['Al Smith Lexus', 'Smith Lexus'],
])('%j and %j are two', (one, other) => {
  expect(keyOf(one)).not.toBeNull()
  expect(keyOf(other)).not.toBeNull()
  expect(keyOf(one)).not.toBe(keyOf(other))
})

/** The key of a line of the data: "Saguaro Lexus|Peoria, AZ". */
function keyOfLine(line: string, region: string): string | null {
  const [name = '', city = ''] = line.split('|')
  return keyOf([name, city], region)
}

const lines = names.sameDealer.flatMap(([region = '', first = '', ...others]) =>
  others.map((other) => [region, first, other] as const),
)

it.each(lines)('in %s %j and %j are one dealer', (region, one, other) => {
  expect(keyOfLine(one, region)).not.toBeNull()
  expect(keyOfLine(other, region)).toBe(keyOfLine(one, region))
})

it.each(names.otherDealer.map(([region = '', one = '', other = '']) => [region, one, other] as const))(
  'in %s %j and %j are two',
  (region, one, other) => {
    expect(keyOfLine(one, region)).not.toBeNull()
    expect(keyOfLine(other, region)).not.toBeNull()
    expect(keyOfLine(other, region)).not.toBe(keyOfLine(one, region))
  },
)

it('the same name in another region is another dealer', () => {
  expect(keyOf('Lexus of London', 'US-OH')).not.toBe(keyOf('Lexus of London', 'CA-ON'))
  expect(keyOf('Lexus of London', 'US')).not.toBe(keyOf('Lexus of London', 'US-OH'))
})

it.each([
  [''],
  ['   '],
  ['-- ?! --'],
  ['’'],
  ['\u0301'],
  ['Lexus'],
  ['lexus dealer'],
  ['Lexus Dealership'],
  ['The dealer'],
  ['dealer'],
  ['local dealer'],
  ['my local Lexus dealer'],
  ['a dealership near me'],
  ['Lexus parts dept.'],
  ['N/A'],
  ['n.a.'],
  ['none'],
  ['Unknown'],
  ['not sure'],
  ['don’t know'],
  ['Inc.'],
  ['Toyota'],
  ['Lexus service center'],
  ['Lexus Parts & Service'],
  ['\u3164\u3164'],
  ['\u00ad'],
  ['Lexus C.O.'],
])('%j names no dealer', (name) => {
  expect(keyOf(name)).toBeNull()
})

it.each<[string, string]>([
  ['', 'Tulsa'],
  ['Lexus dealer', 'Tulsa'],
  ['unknown', 'Tulsa'],
  ['Lexus', 'unknown'],
  ['Lexus', 'Lexus'],
  ['Lexus', 'n/a'],
  ['Lexus', 'OK'],
  ['Lexus', 'Oklahoma, USA'],
  ['Lexus parts dept.', 'Tulsa'],
])('%j in %j names no dealer', (name, city) => {
  expect(keyOf([name, city])).toBeNull()
})

it('nobody has a key without a name', () => {
  expect(dealerKey({ name: null, city: 'Tulsa', region: 'US-OK' }, catalog.dealerWords)).toBeNull()
})

it('a key is the region and the words, the maker’s name last', () => {
  expect(keyOf('Lexus of South Austin', 'US-TX')).toBe('US-TX austin south lexus')
  expect(keyOf(['Jim Norton Lexus', 'Tulsa'])).toBe('US-OK jim norton tulsa lexus')
})

it('general words and the maker are those of the catalogue', () => {
  const words = { maker: ['agricola'], desks: [], generic: ['lexus'] }
  const key = (name: string) => dealerKey({ name, city: null, region: 'CA-ON' }, words)
  expect(key('Lexus')).toBeNull()
  expect(key('Agricola of London')).toBe('CA-ON london agricola')
  expect(key('Dealer')).toBe('CA-ON dealer')
})

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const someWord = fc.constantFrom(
  ...[
    'Lexus',
    'of',
    'De',
    'Tulsa',
    'TULSA',
    'OK',
    'South',
    'St.',
    'Saint',
    'J',
    'M.',
    'd',
    'n',
    'A',
    'and',
    '&',
  ],
  ...[
    'Oklahoma',
    'City',
    'USA',
    '74133',
    'North',
    'parts',
    'dept.',
    'service',
    'center',
    'in',
    'at',
    'Toyota',
  ],
  ...['the', 'Inc', 'L.L.C.', 'dealer', 'my', 'Québec', 'o', 'f', '1', 'fort'],
)
const someName = fc.array(someWord, { maxLength: 7 }).map((words) => words.join(' '))
const aName = fc.oneof(someName, anyText)
const options = { numRuns: 2000 }

it('the words of a key have that key', () => {
  const property = fc.property(aName, fc.option(aName), (name, city) => {
    const key = dealerKey({ name, city, region: 'US-OK' }, catalog.dealerWords)
    fc.pre(key !== null)
    expect(keyOf(key?.slice('US-OK '.length) ?? '')).toBe(key)
  })
  fc.assert(property, options)
})

it('case, spacing and accents make no difference', () => {
  const property = fc.property(aName, (name) => {
    const key = keyOf(name)
    expect(keyOf(name.toUpperCase())).toBe(key)
    expect(keyOf(name.toLowerCase())).toBe(key)
    expect(keyOf(`  ${name.replaceAll(' ', ' \t ')}\n`)).toBe(key)
    expect(keyOf(name.normalize('NFD'))).toBe(key)
  })
  fc.assert(property, options)
})

/** Between any two letters, and around them. */
const laced = (text: string, with_: string) => [...text].flatMap((char) => [with_, char]).join('') + with_

it('what nobody sees makes no difference', () => {
  const unseen = fc.constantFrom(
    '\u00ad',
    '\u200b',
    '\u200e',
    '\u2060',
    '\ufeff',
    '\u034f',
    '\ufe0f',
    '\u3164',
  )
  const property = fc.property(someName, fc.option(someName), unseen, (name, city, char) => {
    const typed = { name: laced(name, char), city: city === null ? null : laced(city, char), region: 'US-OK' }
    expect(dealerKey(typed, catalog.dealerWords)).toBe(
      dealerKey({ name, city, region: 'US-OK' }, catalog.dealerWords),
    )
  })
  fc.assert(property, options)
})

it('punctuation between words makes no difference, in the name and in the city', () => {
  const marks = fc.constantFrom(', ', ' - ', ' / ', ' (', '. ', ' & ', ' \u2013 ', '_', ' | ')
  const property = fc.property(someName, fc.option(someName), marks, (name, city, mark) => {
    const typed = {
      name: name.replaceAll(' ', mark),
      city: city?.replaceAll(' ', mark) ?? null,
      region: 'US-OK',
    }
    expect(dealerKey(typed, catalog.dealerWords)).toBe(
      dealerKey({ name, city, region: 'US-OK' }, catalog.dealerWords),
    )
  })
  fc.assert(property, options)
})

it('a city with its region behind it is that city, in every region', () => {
  const property = fc.property(
    fc.constantFrom(...places.regions),
    fc.constantFrom('Springfield', 'St. Marys', 'Kansas City', 'New York', 'Québec', 'North Port'),
    fc.constantFrom('', ', USA', ' 12345-6789', ', Canada', ' K1A 0B1'),
    ({ code, name, country }, city, more) => {
      fc.pre(more === '' || /US|\d{5}/.test(more) === (country === 'US'))
      const key = keyOf(['Norton Lexus', city], code)
      for (const end of [name, code.slice(3), name.toUpperCase(), code.slice(3).toLowerCase()])
        expect(keyOf(['Norton Lexus', `${city}, ${end}${more}`], code)).toBe(key)
    },
  )
  fc.assert(property, options)
})

it('an accent in disguise is that accent', () => {
  expect(keyOf('O\u1fefBrien')).toBe(keyOf('O`Brien'))
  expect(keyOf('O\u1ffdBrien')).toBe(keyOf("O'Brien"))
})

it('a city that stands in the name already changes nothing', () => {
  const property = fc.property(aName, fc.constantFrom('Tulsa', 'St. Louis', 'Québec'), (name, city) => {
    const whole = `${name} ${city}`
    const key = keyOf(whole)
    fc.pre(key !== null)
    expect(keyOf([whole, city])).toBe(key)
  })
  fc.assert(property, options)
})

it('reads a word that is also what JavaScript calls a part of every object', () => {
  expect(keyOf('Constructor Motors')).toBe('US-OK constructor motors')
})
