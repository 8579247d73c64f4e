import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { batch } from '../../../src/db/batch.ts'
import { openForReading } from '../../../src/db/database.ts'
import {
  listDealerNames,
  listDealerRegions,
  listDealers,
  readDealer,
} from '../../../src/db/dealers/list-dealers.ts'
import { restateWords } from '../../../src/db/dealers/restate-words.ts'
import { listQuotes } from '../../../src/db/quotes/list-quotes.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { measured } from '../support/measured.ts'
import { db, places, store, submission } from '../support/submissions.ts'

const SETS = catalog.sets.map(({ name }) => name)
const inOklahoma = { region: 'US-OK', before: null, limit: 50 }

const report = (dealer: string | null, rest: Partial<QuoteReport> = {}) =>
  store(submission({ dealer, ...rest }))

const described = async () =>
  (await listDealers(db(), inOklahoma, SETS)).dealers.map(({ newest, ...dealer }) => ({
    ...dealer,
    newest: newest.map(({ set, priceCents, quotedOn }) => [set, priceCents, quotedOn]),
  }))

it('knows each dealer once, the last reported first, with its newest quote of every set', async () => {
  await report('Lexus of Tulsa', { priceCents: 39_000, quotedOn: '2026-03-01' })
  await report('TULSA LEXUS', { priceCents: 41_000, quotedOn: '2026-05-01', city: 'Tulsa' })
  await report('Lexus of Tulsa', { set: '3-key', priceCents: 60_000, quotedOn: '2026-04-01', ships: true })
  await report('Adams Lexus', { priceCents: 45_000, quotedOn: '2026-01-01' })
  expect(await described()).toEqual([
    {
      key: 'US-OK tulsa lexus',
      region: 'US-OK',
      name: 'TULSA LEXUS',
      city: 'Tulsa',
      quotes: 3,
      ships: true,
      newestQuotedOn: '2026-05-01',
      newest: [
        ['2-key', 41_000, '2026-05-01'],
        ['3-key', 60_000, '2026-04-01'],
      ],
    },
    {
      key: 'US-OK adams lexus',
      region: 'US-OK',
      name: 'Adams Lexus',
      city: null,
      quotes: 1,
      ships: null,
      newestQuotedOn: '2026-01-01',
      newest: [['2-key', 45_000, '2026-01-01']],
    },
  ])
})

it('says whether a dealer ships by the newest quote that says so', async () => {
  await report('Adams', { ships: true, quotedOn: '2026-01-01' })
  await report('Adams', { ships: false, quotedOn: '2026-02-01' })
  await report('Adams', { ships: null, quotedOn: '2026-03-01' })
  expect(await described()).toMatchObject([{ quotes: 3, ships: false }])
})

it('lists dealers that only said they cannot get it', async () => {
  await report('Adams', { kind: 'not-here', priceCents: null, cutting: 'unknown' })
  expect(await described()).toMatchObject([{ name: 'Adams', newest: [['2-key', null, '2026-11-20']] }])
})

it('leaves out other regions, unnamed dealers, and whatever is not published', async () => {
  await report('Adams', { region: 'US-TX' })
  await report('Adams', { region: 'US' })
  await report(null)
  await report('Lexus dealer')
  const held = submission({ dealer: 'Held Motors' }, { hold: { reason: 'too-many-today' } })
  await store(held)
  expect(await described()).toEqual([])
  expect(await listDealerNames(db(), inOklahoma)).toEqual({ dealers: [], next: null })
})

it('takes a country as the dealers whose state is not known', async () => {
  await report('Adams', { region: 'US-TX' })
  await report('Brown', { region: 'US' })
  expect(await listDealerNames(db(), { ...inOklahoma, region: 'US' })).toEqual({
    dealers: [{ key: 'US brown', region: 'US', name: 'Brown', city: null }],
    next: null,
  })
})

it('lists dealers by their newest quote, a page at a time, of a region and of all', async () => {
  const days = ['2026-01-01', '2026-03-01', '2026-02-01', '2026-05-01', '2026-04-01']
  for (const [n, quotedOn] of days.entries()) {
    await report(`Dealer ${n}`, { quotedOn })
    await report(`Dealer ${n}`, { quotedOn: '2025-12-31' })
    await report(`Other ${n}`, { quotedOn, region: 'US-TX' })
  }
  const paged = async (region: string | null, limit: number) => {
    const pages: string[][] = []
    let before: string | null = null
    do {
      const page = await listDealerNames(db(), { region, before, limit })
      pages.push(page.dealers.map(({ name }) => name))
      before = page.next
    } while (before !== null)
    return pages
  }
  const newest = ['Dealer 3', 'Dealer 4', 'Dealer 1', 'Dealer 2', 'Dealer 0']
  expect(await paged('US-OK', 2)).toEqual([newest.slice(0, 2), newest.slice(2, 4), newest.slice(4)])
  expect(await paged('US-OK', 5)).toEqual([newest])
  const everywhere = (await paged(null, 3)).flat()
  expect(everywhere).toHaveLength(10)
  expect(everywhere.filter((name) => name.startsWith('Dealer'))).toEqual(newest)
  expect(await listDealerRegions(db())).toEqual(['US-OK', 'US-TX'])
})

it('moves a dealer up with a new quote, and out with its last one', async () => {
  await report('Adams', { quotedOn: '2026-01-01' })
  await report('Brown', { quotedOn: '2026-02-01' })
  const listed = async () => (await listDealerNames(db(), inOklahoma)).dealers.map(({ name }) => name)
  expect(await listed()).toEqual(['Brown', 'Adams'])
  const newer = submission({ dealer: 'ADAMS', quotedOn: '2026-03-01' })
  await store(newer)
  expect(await listed()).toEqual(['ADAMS', 'Brown'])
  const current = await findForChange(db(), newer.id)
  if (current) await moveQuote(db(), places, current, 'removed', '2026-11-22T19:00:00.000Z')
  expect(await listed()).toEqual(['Brown', 'Adams'])
  for (const { id } of (await listQuotes(db(), { places: ['US'], sets: catalog.sets, limit: 9 })).quotes) {
    const one = await findForChange(db(), id)
    if (one) await moveQuote(db(), places, one, 'removed', '2026-11-22T19:00:00.000Z')
  }
  expect(await listed()).toEqual([])
  expect(await listDealerRegions(db())).toEqual([])
})

it('reads one dealer’s quotes, newest first', async () => {
  await report('Adams', { quotedOn: '2026-01-01' })
  await report('ADAMS', { quotedOn: '2026-02-01', set: '1-key', priceCents: 30_000 })
  await report('Adams & Sons')
  const { quotes, newest } = await readDealer(db(), 'US-OK adams', SETS)
  expect(quotes.map(({ quotedOn }) => quotedOn)).toEqual(['2026-02-01', '2026-01-01'])
  expect(newest.map(({ set }) => set).toSorted()).toEqual(['1-key', '2-key'])
  expect(await readDealer(db(), 'US-OK nobody', SETS)).toEqual({ quotes: [], newest: [], named: null })
})

it('a newer quote of the same sender, written another way, takes the older one’s place', async () => {
  await store(submission({ dealer: 'Lexus of Tulsa', priceCents: 39_000 }, { sender: 'a' }))
  await store(submission({ dealer: 'Tulsa Lexus', priceCents: 42_000 }, { sender: 'a' }))
  expect(await described()).toMatchObject([{ quotes: 1, newest: [['2-key', 42_000, '2026-11-20']] }])
})

/** Rows as they would be stored, straight into the table: as many as it takes to see what grows. */
async function manyQuotes(perDealer: number) {
  const rows = [0, 1, 2, 3, 4].flatMap((dealer) =>
    Array.from({ length: perDealer }, (_, n) => {
      const id = `d${dealer}-${n}`
      const day = `20${String(10 + (n % 15))}-01-01`
      const at = '2026-01-01T00:00:00.000Z'
      return env.DB.prepare(`INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country,
        dealer, dealer_key, quoted_on, year, cutting, status, received_at, recency)
        VALUES (?, ?, 'quoted', 40000, 40000, 'US-OK', 'US', ?, ?, ?, ?, 'unknown', 'published', ?, ?)`).bind(
        id,
        SETS[n % 3],
        `Dealer ${dealer}`,
        `US-OK ${dealer}`,
        day,
        Number(day.slice(0, 4)),
        at,
        `${day} ${at} ${id}`,
      )
    }),
  )
  await env.DB.batch(rows)
  await batch(db(), [restateWords(sql`(SELECT id FROM quotes)`, places)])
}

async function costOf(read: (db: ReturnType<typeof openForReading>) => Promise<unknown>) {
  const { d1, cost } = measured(env.DB)
  await read(openForReading(d1))
  return { queries: cost.queries, rowsRead: cost.rowsRead }
}

const costs = async () => ({
  names: await costOf((reader) => listDealerNames(reader, inOklahoma)),
  list: await costOf((reader) => listDealers(reader, inOklahoma, SETS)),
  one: await costOf((reader) => readDealer(reader, 'US-OK 3', SETS)),
})

it('reads no more of dealers that have been quoted more often', async () => {
  await manyQuotes(120)
  const few = await costs()
  await env.DB.prepare('DELETE FROM quotes').run()
  await manyQuotes(400)
  expect(await costs()).toEqual(few)
  expect([few.names.queries, few.list.queries, few.one.queries]).toEqual([1, 2, 2])
  expect(few.names.rowsRead).toBeLessThanOrEqual(5 * 5)
  expect(few.list.rowsRead).toBeLessThanOrEqual(5 * 225)
  expect(few.one.rowsRead).toBeLessThanOrEqual(110)
})
