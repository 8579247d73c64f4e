import { describe, expect, it } from 'vitest'
import { onlyCompared, rowTexts } from '../../../src/domain/advice/row-text.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { places, quoteOf, shownAt, thread } from '../support/quotes.ts'

const asked = (...said: readonly (readonly [dollars: number, day: string])[]): Quote[] =>
  said.map(([dollars, quotedOn], n) => quoteOf({ id: `q${n}`, priceCents: dollars * 100, quotedOn }))

const refused = (...days: readonly string[]): Quote[] =>
  days.map((quotedOn, n) => quoteOf({ id: `r${n}`, kind: 'not-here', priceCents: null, quotedOn }))

const OLD = thread.filter(({ set }) => set === '2-key')

/** The row of the 2-key set, line by line. */
function row(code: string, quotes: readonly Quote[]): readonly string[] {
  const [told] = rowTexts([shownAt(code, '2-key', quotes)], places, 2026)
  if (!told) throw new Error('one set has one row')
  const { supply, money, beside, quotes: count } = told
  return [supply, `${money.amount} ${money.of}`.trim(), ...beside, ...(count === null ? [] : [count])]
}

describe('a set in one row', () => {
  it.each<[string, string, readonly Quote[], readonly string[]]>([
    ['nothing', 'US-OK', [], ['Nobody has asked yet', 'No quotes yet']],
    [
      'an old word that it is gone',
      'US',
      [quoteOf({ id: 'd', kind: 'discontinued', priceCents: null, quotedOn: '2011-09-24' })],
      ['Not known: said to be discontinued in 2011', 'No quotes yet'],
    ],
    ['an old refusal', 'US', refused('2011-09-24'), ['Not known: could not be had in 2011', 'No quotes yet']],
    [
      'old quotes: as asked with their year, today’s money second',
      'US-OK',
      OLD,
      [
        'Not known: last report September 2011',
        '$280 to $475 in 2011',
        'about $401 to $680 in today’s money (2025 dollars)',
        '3 quotes in the US',
      ],
    ],
    [
      'a newer one beside old ones: by itself',
      'US',
      [...OLD, ...asked([390, '2026-11-28'])],
      [
        'One report: it can be had, November 2026',
        '$280 to $475 in 2011',
        'about $401 to $680 in today’s money (2025 dollars)',
        'And one in November 2026: $390, Oklahoma.',
        '4 quotes',
      ],
    ],
    [
      'two newer ones alone',
      'US',
      asked([390, '2026-11-28'], [410, '2026-10-01']),
      [
        'Can be had: both reports since 2025',
        '$390 to $410',
        'One quote in November 2026: $390, Oklahoma; one in October 2026: $410, Oklahoma.',
        '2 quotes',
      ],
    ],
    [
      'recent ones as asked',
      'US-OK',
      [...asked([390, '2026-05-01'], [400, '2026-05-02'], [420, '2024-05-01']), ...refused('2026-11-03')],
      [
        '2 reports say yes, 1 no, since 2025',
        '$400 median (the middle price)',
        '$390 to $420 since 2024',
        '3 quotes',
      ],
    ],
    [
      'those of six years in today’s money',
      'US-TX',
      [
        ...asked([390, '2022-05-01'], [400, '2022-05-02'], [420, '2021-05-01']),
        ...refused('2026-11-03', '2026-11-04'),
      ],
      [
        'Nobody could get it: 2 reports since 2025',
        'about $440 median (the middle price)',
        'about $429 to $499 in today’s money (2025 dollars) near Texas since 2021',
        '3 quotes',
      ],
    ],
  ])('tells of %s', (_, code, quotes, lines) => {
    expect(row(code, quotes)).toEqual(lines)
  })

  it('explains a word where it is read first, and nowhere else', () => {
    const recent = asked([390, '2026-05-01'], [400, '2026-05-02'], [420, '2026-05-03'])
    const sets = [
      shownAt('US', '2-key', OLD),
      shownAt('US', '2-key', OLD),
      ...[1, 2].map(() => shownAt('US', '2-key', recent)),
    ]
    const [first, second, third, fourth] = rowTexts(sets, places, 2026)
    expect([first?.beside[0], second?.beside[0]]).toEqual([
      'about $401 to $680 in today’s money (2025 dollars)',
      'about $401 to $680 today',
    ])
    expect([third?.money.of, fourth?.money.of]).toEqual(['median (the middle price)', 'median'])
  })
})

it.each<[string, readonly Quote[], string | null]>([
  ['no price', [], 'no price yet'],
  ['prices of 2011', OLD, 'compare with 2011'],
  ['prices of 2011 and a newer one', [...OLD, ...asked([390, '2026-11-28'])], 'compare with 2011'],
  ['two newer ones', asked([390, '2026-11-28'], [410, '2026-10-01']), 'compare'],
  ['three recent ones', asked([390, '2026-11-28'], [410, '2026-10-01'], [400, '2026-09-01']), null],
])('a told price beside %s can be: %s', (_, quotes, said) => {
  expect(onlyCompared(shownAt('US-OK', '2-key', quotes))).toBe(said)
})
