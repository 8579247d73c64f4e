import { expect, it } from 'vitest'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { shortAreaTexts } from '../../../src/domain/widgets/short-area-text.ts'
import { quoteOf, shownAt, thread } from '../support/quotes.ts'

const of = (code: string, quotes: readonly Quote[]) => shortAreaTexts(shownAt(code, '2-key', quotes))
const some = (region: string, count: number, year = 2026) =>
  Array.from({ length: count }, (_, n) =>
    quoteOf({ id: `${region}${year}${n}`, region, quotedOn: `${year}-05-01` }),
  )

it.each<[string, string, readonly Quote[], readonly string[]]>([
  ['a country', 'US', thread, ['United States', 'US']],
  ['a country without quotes', 'CA', [], ['Canada', 'Canada']],
  ['a region with enough of its own', 'US-OK', some('US-OK', 3), ['Oklahoma', 'OK']],
  ['a region without any quotes in its country', 'CA-QC', [], ['Quebec', 'QC']],
  [
    'a region whose neighbours stand in',
    'US-OK',
    some('US-TX', 3),
    ['Oklahoma and its neighbours', 'OK and its neighbours', 'near OK'],
  ],
  ['a region that has none', 'US-CA', thread, ['US, none from California yet', 'US, none from CA yet', 'US']],
  ['a region that has too few', 'US-OK', thread, ['US, 1 from Oklahoma', 'US, 1 from OK', 'US']],
  [
    'a region that has old ones only',
    'US-OK',
    [...thread, ...some('US-CA', 3)],
    ['US, none recent from Oklahoma', 'US, none recent from OK', 'US'],
  ],
])('says where the figures of %s come from', (_what, code, quotes, expected) => {
  expect(of(code, quotes)).toEqual(expected)
})
