import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { readCharts, readFigures } from '../../../src/db/figures/read-figures.ts'
import { db, places, store, submission } from '../support/submissions.ts'

const lookup = () => readFigures(db(), { areas: ['US-OK', 'US'], sets: ['2-key'] }, 2026, places)

it('names the cheapest quote, and what its dealer has said since', async () => {
  const alpha = { dealer: 'Alpha Motors', city: 'Tulsa' }
  await store(submission({ ...alpha, priceCents: 28_000, quotedOn: '2025-09-14' }, { id: 'cheap' }))
  await store(submission({ ...alpha, priceCents: 45_000, quotedOn: '2026-11-01' }))
  await store(submission({ ...alpha, priceCents: 40_000, quotedOn: '2026-02-01' }))
  await store(submission({ ...alpha, set: '1-key', priceCents: 21_000, quotedOn: '2026-11-02' }))
  await store(submission({ dealer: 'Beta Motors', priceCents: 39_000, quotedOn: '2026-11-03' }))
  const figures = (await lookup())('US', '2-key')
  expect(figures?.quotes.find(({ quoteId }) => quoteId === 'cheap')).toEqual({
    quoteId: 'cheap',
    kind: 'quoted',
    priceCents: 28_000,
    comparableCents: 28_000,
    cutting: 'unknown',
    cuttingCents: null,
    region: 'US-OK',
    city: 'Tulsa',
    dealer: 'Alpha Motors',
    quotedOn: '2025-09-14',
    since: { kind: 'quoted', comparableCents: 45_000, quotedOn: '2026-11-01' },
  })
})

it('says nothing of a cheapest quote whose dealer was not quoted again', async () => {
  await store(submission({ dealer: 'Alpha Motors', priceCents: 28_000 }, { id: 'cheap' }))
  await store(submission({ dealer: null, priceCents: 39_000 }))
  const figures = (await lookup())('US', '2-key')
  expect(figures?.quotes.map(({ since }) => since)).toEqual([null, null])
})

it('says that a cheapest quote’s dealer has since refused', async () => {
  const alpha = { dealer: 'Alpha Motors', city: 'Tulsa' }
  await store(submission({ ...alpha, priceCents: 28_000, quotedOn: '2026-01-14' }, { id: 'cheap' }))
  await store(submission({ ...alpha, kind: 'not-here', priceCents: null, quotedOn: '2026-11-01' }))
  const figures = (await lookup())('US', '2-key')
  expect(figures?.quotes.find(({ quoteId }) => quoteId === 'cheap')?.since).toEqual({
    kind: 'not-here',
    comparableCents: null,
    quotedOn: '2026-11-01',
  })
})

it('gives nothing for an area where nothing was reported', async () => {
  expect((await lookup())('US', '2-key')).toBeUndefined()
})

it('says when the figures changed last: each time a second later at least, whatever the clocks say', async () => {
  const changedAt = async (area = 'US') => (await lookup())(area, '2-key')?.changedAt
  await store(submission({}, { receivedAt: '2026-11-20T10:00:00.000Z' }))
  expect(await changedAt()).toBe('2026-11-20T10:00:00.000Z')
  await store(submission({ region: 'US-TX' }, { receivedAt: '2026-11-21T10:00:00.000Z' }))
  expect(await changedAt()).toBe('2026-11-21T10:00:00.000Z')
  await store(submission({ region: 'US-TX' }, { receivedAt: '2026-11-21T10:00:00.900Z' }))
  expect(await changedAt()).toBe('2026-11-21T10:00:01.000Z')
  await store(submission({ region: 'US-TX' }, { receivedAt: '2026-11-19T10:00:00.000Z' }))
  expect(await changedAt()).toBe('2026-11-21T10:00:02.000Z')
  expect(await changedAt('US-OK')).toBe('2026-11-20T10:00:00.000Z')
})

it.each([
  ['', "''"],
  ['half of them', 'substr(data, 1, length(data) / 2)'],
  ['no JSON', "'<html>'"],
  ['nothing', "'null'"],
  ['a list', "'[]'"],
  ['an empty object', "'{}'"],
  ['without counts', "json_remove(data, '$.quotesIn')"],
  ['with figures of another shape', "json_set(data, '$.answering', 7)"],
  ['without the quotes that they name', "json_remove(data, '$.quotes')"],
  ['with another median', "replace(data, '28000', '28001')"],
  [
    'those of another area',
    `(SELECT data FROM figures other WHERE other.area <> figures.area AND other."set" = figures."set")`,
  ],
])('makes figures anew that are stored as %s, and stores them again', async (_, damaged) => {
  await store(submission({ dealer: 'Alpha Motors', priceCents: 28_000 }))
  await store(submission({ region: 'US-TX', priceCents: 39_000 }))
  const data = () => env.DB.prepare('SELECT area, data, charts FROM figures ORDER BY area, "set"').all()
  const read = async () => {
    const found = await lookup()
    return [found('US-OK', '2-key'), found('US', '2-key')]
  }
  const [expected, stored] = [await read(), (await data()).results]
  await env.DB.prepare(`UPDATE figures SET data = ${damaged} WHERE data IS NOT NULL`).run()
  expect((await data()).results).not.toEqual(stored)
  expect(await read()).toEqual(expected)
  expect((await data()).results).toEqual(stored)
})

const charted = async (area: string) => {
  const wanted = { areas: ['US-OK', 'US'], sets: ['2-key'] }
  return (await readCharts(db(), wanted, ['2-key'], 2026, places)).charts(area, '2-key')
}

it.each([
  ['', "''"],
  ['half of them', 'substr(charts, 1, length(charts) / 2)'],
  ['nothing', 'NULL'],
  ['without a yardstick', "json_remove(charts, '$.yardstick')"],
  ['brief ones', 'data'],
])('makes charts anew that are stored as %s, and leaves brief figures alone', async (_, damaged) => {
  await store(submission({ dealer: 'Alpha Motors', priceCents: 28_000 }))
  await store(submission({ region: 'US-TX', priceCents: 39_000 }))
  const stored = async () => (await env.DB.prepare('SELECT * FROM figures ORDER BY area').all()).results
  const [expected, brief] = [await charted('US'), (await lookup())('US', '2-key')]
  const before = await stored()
  await env.DB.prepare(`UPDATE figures SET charts = ${damaged} WHERE data IS NOT NULL`).run()
  const after = await stored()
  // The wide column is not looked at for brief figures: nothing is made anew.
  expect((await lookup())('US', '2-key')).toEqual(brief)
  expect(await stored()).toEqual(after)
  expect(await charted('US')).toEqual(expected)
  expect(await stored()).toEqual(before)
})

it('has charts in the last column, so that the way to no other leads through them', async () => {
  const { results } = await env.DB.prepare(`SELECT name FROM pragma_table_info('figures')`).all()
  expect(results.at(-1)).toEqual({ name: 'charts' })
})
