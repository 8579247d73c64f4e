import { expect, it } from 'vitest'
import { compareKept } from '../../scripts/lib/kept-quotes.ts'
import { sentQuote } from '../../scripts/lib/write-load.ts'

const acknowledged = [0, 1, 2].map((number) => ({ id: `id ${number}`, sent: sentQuote(number) }))
const rows = acknowledged.map(({ id, sent: { idempotencyKey, body } }) => ({
  id,
  key: idempotencyKey,
  note: body.note,
  cents: body.priceCents,
}))
const [first, second, third] = rows
if (!first || !second || !third) throw new Error('three rows')

it('finds each acknowledged quote that is there once', () => {
  expect(compareKept(acknowledged, rows)).toEqual({ lost: [], twice: [], strange: [] })
})

it.each([
  ['is gone', [first, third]],
  ['has another id than was said', [first, { ...second, id: 'other' }, third]],
  ['has another key', [first, { ...second, key: 'other' }, third]],
  ['has another price', [first, { ...second, cents: 1 }, third]],
])('takes a quote as lost that %s', (_, kept) => {
  expect(compareKept(acknowledged, kept)).toEqual({ lost: ['Quote 1'], twice: [], strange: [] })
})

it('finds a quote that is there twice, whatever its key', () => {
  const again = { ...third, id: 'again', key: 'another' }
  expect(compareKept(acknowledged, [...rows, again])).toEqual({ lost: [], twice: ['Quote 2'], strange: [] })
})

it('finds a quote that nobody was told of', () => {
  const strange = { ...third, id: 'strange', key: 'another', note: 'Quote 3' }
  expect(compareKept(acknowledged, [...rows, strange])).toEqual({
    lost: [],
    twice: [],
    strange: ['Quote 3'],
  })
})

it('sends quotes of which no two have the same key, and no network more than six', () => {
  const sent = Array.from({ length: 20_000 }, (_, number) => sentQuote(number))
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(20_000)
  const networks = Map.groupBy(sent, ({ from }) => from)
  expect(Math.max(...[...networks.values()].map((all) => all.length))).toBe(6)
})
