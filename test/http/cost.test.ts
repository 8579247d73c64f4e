import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { placesOf } from '../../src/domain/places/places.ts'
import { costOf, posted } from '../db/support/cost-of.ts'
import { manyQuotes } from '../db/support/many-quotes.ts'
import { store, submission } from '../db/support/submissions.ts'

/** 60 quotes in six states, as different as real ones. */
async function someQuotes() {
  const regions = ['US-OK', 'US-TX', 'US-CA', 'US-NY', 'US', 'CA-ON']
  for (let n = 0; n < 60; n++) {
    const region = regions[n % regions.length] ?? 'US'
    const set = catalog.sets[n % 3]?.name ?? '2-key'
    await store(
      submission({ region, set, dealer: `Dealer ${n % 7}`, priceCents: 30_000 + ((n * 37) % 50) * 500 }),
    )
  }
}

it('reads a place’s page with 3 queries and at most 100 rows once its figures are made', async () => {
  await someQuotes()
  for (const path of ['/us-ok', '/us-ok/2-key', '/us/2-key']) {
    await costOf(path)
    const { queries, rowsRead, rowsWritten } = await costOf(path)
    expect(queries, path).toBeLessThanOrEqual(3)
    expect(rowsWritten, path).toBe(0)
    expect(rowsRead, path).toBeLessThanOrEqual(100)
  }
})

it('reads a page of counted quotes with 2 queries and at most 100 rows, in every order and of every filter', async () => {
  await manyQuotes(10_000, 300)
  await costOf('/us-ok/2-key/quotes')
  for (const query of [
    '',
    '?sort=price',
    '?kind=paid&sort=price',
    '?year=2025',
    '?ships=no',
    '?ships=no&sort=price',
  ]) {
    for (const path of ['/us-ok/2-key/quotes', '/us/2-key/quotes']) {
      const { queries, rowsRead, rowsWritten } = await costOf(`${path}${query}`)
      expect({ queries, rowsWritten }, query).toEqual({ queries: 2, rowsWritten: 0 })
      expect(rowsRead, query).toBeLessThanOrEqual(100)
    }
  }
})

it('reads no more of a division’s quotes of many years, which it shows by price a year at a time', async () => {
  await manyQuotes(10_000, 300)
  // Nothing of six years, and of Florida nothing at all: all of the South Atlantic answers for it.
  for (const table of ['quotes', 'counts'])
    await env.DB.prepare(`DELETE FROM ${table} WHERE year > 2020`).run()
  await env.DB.prepare(`DELETE FROM quotes WHERE region = 'US-FL'`).run()
  await env.DB.prepare(`DELETE FROM counts WHERE area = 'US-FL'`).run()
  await costOf('/us-fl/2-key/quotes')
  for (const query of [
    '',
    '?sort=price',
    '?kind=paid&sort=price',
    '?year=2018&sort=price',
    '?ships=no&sort=price',
  ]) {
    const { rowsRead } = await costOf(`/us-fl/2-key/quotes${query}`)
    expect(rowsRead, query).toBeLessThanOrEqual(100)
  }
})

it('reads a country’s page with 1 query more, for its map', async () => {
  await someQuotes()
  for (const path of ['/', '/?set=3-key', '/ca']) {
    await costOf(path)
    const { queries, rowsRead, rowsWritten } = await costOf(path)
    expect({ queries, rowsWritten }, path).toEqual({ queries: 4, rowsWritten: 0 })
    expect(rowsRead, path).toBeLessThanOrEqual(250)
  }
})

it('makes the figures of a whole map anew within the free plan’s 50 queries, and keeps them', async () => {
  const states = placesOf(catalog.countries).regions.filter(({ country }) => country === 'US')
  for (const { code } of states) {
    for (const n of [1, 2, 3]) await store(submission({ region: code, priceCents: 40_000 + n * 1000 }))
  }
  const first = await costOf('/')
  expect(first.queries).toBeLessThanOrEqual(10)
  expect(first.rowsWritten).toBeGreaterThan(states.length)
  expect(await costOf('/')).toMatchObject({ queries: 4, rowsWritten: 0 })
}, 30_000)

it('reads the figures of one set with 1 query and at most 3 rows once they are made', async () => {
  await someQuotes()
  await costOf('/api/v1/prices?region=US-OK')
  const all = await costOf('/api/v1/prices?region=US-OK')
  expect(all).toEqual({ queries: 1, rowsRead: 9, rowsWritten: 0 })
})

it('reads no more for more quotes once the figures are made', async () => {
  await someQuotes()
  await costOf('/us-ok')
  const few = await costOf('/us-ok')
  await someQuotes()
  await costOf('/us-ok')
  expect(await costOf('/us-ok')).toEqual(few)
})

it('takes a submission in with at most 10 queries, 300 rows read and 40 written', async () => {
  await someQuotes()
  await costOf('/us-ok/2-key')
  await costOf('/api/v1/quotes', posted(35_001))
  await costOf('/us-ok/2-key')
  const { queries, rowsRead, rowsWritten } = await costOf('/api/v1/quotes', posted(45_002))
  expect(queries).toBeLessThanOrEqual(10)
  expect(rowsRead).toBeLessThanOrEqual(300)
  expect(rowsWritten).toBeLessThanOrEqual(40)
})

it('takes ten submissions in together with at most 45 statements, whatever has to be read for them', async () => {
  await someQuotes()
  const regions = ['US-OK', 'CA-ON', 'US-TX', 'US-CA', 'US-NY', 'CA-BC', 'US-WA', 'US-FL', 'US-OH', 'CA-QC']
  const batchOf = (priceCents: number, from: string): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': from },
    body: JSON.stringify({
      quotes: regions.map((region, n) => ({
        set: catalog.sets[n % 3]?.name,
        region,
        priceCents: priceCents + n,
        dealer: 'Alpha Motors',
      })),
    }),
  })
  // What is held in every market may be borne out, and the day's key is made.
  expect((await costOf('/api/v1/quotes/batch', batchOf(140_000, '192.0.2.1'))).queries).toBeLessThanOrEqual(
    45,
  )
  expect((await costOf('/api/v1/quotes/batch', batchOf(141_000, '192.0.3.1'))).queries).toBeLessThanOrEqual(
    45,
  )
  const usual = await costOf('/api/v1/quotes/batch', batchOf(45_000, '192.0.4.1'))
  expect(usual.queries).toBeLessThanOrEqual(45)
})

it('takes a form about ten dealers in with at most 45 statements, the questions about its prices included', async () => {
  await someQuotes()
  const lines = Array.from({ length: 10 }, (_, n) => [
    [`dealer${n + 1}`, `Dealer ${n}`],
    [`price${n + 1}`, `${1400 + n}`],
    [`meant${n + 1}`, n < 5 ? 'as-typed' : ''],
  ]).flat()
  const form = new URLSearchParams([['set', '2-key'], ['region', 'US-OK'], ...lines])
  const headers = { 'CF-Connecting-IP': '192.0.2.9' }
  expect(
    (await costOf('/report/several', { method: 'POST', headers, body: form })).queries,
  ).toBeLessThanOrEqual(45)
})

it('makes the figures of an area and set anew with 4 queries after a change', async () => {
  await someQuotes()
  await costOf('/api/v1/prices?region=US')
  const before = await costOf('/api/v1/prices?region=US')
  await costOf('/api/v1/quotes', posted(45_002))
  const after = await costOf('/api/v1/prices?region=US')
  expect(before.queries).toBe(1)
  expect(after.queries).toBe(4)
  expect(after.rowsWritten).toBeLessThanOrEqual(5)
})

it('stays within what was promised at ten thousand quotes', async () => {
  await manyQuotes(10_000, 300)
  await costOf('/api/v1/prices?region=US')
  await costOf('/api/v1/quotes', posted(45_000))
  const firstRead = await costOf('/us/2-key')
  await costOf('/us-ok')
  const page = await costOf('/us-ok')
  const again = await costOf('/api/v1/quotes', posted(45_000))
  expect(firstRead.rowsRead).toBeLessThanOrEqual(5000)
  expect(page.queries).toBe(3)
  expect(page.rowsRead).toBeLessThanOrEqual(100)
  expect(again.queries).toBeLessThanOrEqual(10)
  expect(again.rowsRead).toBeLessThanOrEqual(300)
  expect(again.rowsWritten).toBeLessThanOrEqual(40)
})

it('reads a widget with 1 query and at most 3 rows a set once its figures are made', async () => {
  await someQuotes()
  await costOf('/w/us-ok/all.png')
  const once = { queries: 1, rowsWritten: 0 }
  expect(await costOf('/w/us-ok/all.png')).toEqual({ ...once, rowsRead: 9 })
  expect(await costOf('/w/us-ok/2-bar.gif')).toEqual({ ...once, rowsRead: 3 })
  expect(await costOf('/w/us/2.svg')).toEqual({ ...once, rowsRead: 1 })
  expect(await costOf('/og/us-ok/2-key.png')).toEqual({ ...once, rowsRead: 3 })
})

it('reads a widget’s figures from at most 1,500 bytes an area and set, however many quotes there are', async () => {
  await manyQuotes(10_000, 300)
  await costOf('/w/us-ok/all.png')
  await costOf('/w/us/all.png')
  const { results } = await env.DB.prepare(
    'SELECT length(data) AS brief, length(charts) AS charts FROM figures WHERE data IS NOT NULL',
  ).all<{ brief: number; charts: number }>()
  expect(results).toHaveLength(9)
  for (const { brief, charts } of results) {
    expect(brief).toBeLessThanOrEqual(1500)
    expect(charts).toBeGreaterThan(brief)
  }
})

it('asks every table whether it answers with 1 query and at most a row of each', async () => {
  await someQuotes()
  const { queries, rowsRead, rowsWritten } = await costOf('/healthz')
  expect({ queries, rowsWritten }).toEqual({ queries: 1, rowsWritten: 0 })
  expect(rowsRead).toBeLessThanOrEqual(20)
})
