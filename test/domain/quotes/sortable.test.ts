import { expect, it } from 'vitest'
import type { ListFilter } from '../../../src/domain/quotes/quote-list.ts'
import { isSortable } from '../../../src/domain/quotes/sortable.ts'

const years = (count: number, quotes: number) =>
  Array.from({ length: count }, (_, n) => ({ year: 2026 - n, quotes }))

it.each<[string, ListFilter | null, number, ReturnType<typeof years>, boolean]>([
  ['three full years of nine regions', null, 9, years(3, 9000), true],
  ['four of them', null, 9, years(4, 9000), false],
  ['six, of which three are nearly empty', null, 9, [...years(3, 0), ...years(3, 9000)], true],
  ['seven of one kind', { by: 'kind', kind: 'paid' }, 9, years(7, 9000), true],
  ['eight of one kind', { by: 'kind', kind: 'paid' }, 9, years(8, 9000), false],
  ['eight of dealers that ship', { by: 'ships', ships: true }, 9, years(8, 9000), false],
  ['one of many years', { by: 'year', year: 2026 }, 9, years(30, 9000), true],
  ['many years of few quotes', null, 9, years(35, 2), true],
  ['many years of a country', null, 1, years(35, 9000), true],
  ['reports without a price', { by: 'kind', kind: 'not-here' }, 1, years(1, 3), false],
])('sorts by price what a page can read: %s', (_, filter, places, listed, expected) => {
  expect(isSortable(filter, places, listed)).toBe(expected)
})
