import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readCharts, readFigures } from '../../src/db/figures/read-figures.ts'
import { readMonthlyCounts } from '../../src/db/moderation/monthly.ts'
import { EARLIER, NAMES_NOW } from './support/earlier-schemas.ts'
import { expectTrueDealers } from './support/listed-dealers.ts'
import { facts, found, recounted } from './support/recounted.ts'
import { planned, rekey } from './support/rekeying.ts'
import { db, places, store, submission } from './support/submissions.ts'

const migrations = env.TEST_MIGRATIONS
const AREAS = ['US-OK', 'US-TX', 'US-west-south-central', 'US']

type Row = Readonly<Record<string, unknown>>

/** Rows with the columns that a table had, under whatever name these have by now. */
const rowsOf = async (
  table: string,
  columns: readonly string[],
  now = NAMES_NOW[table] ?? {},
): Promise<Row[]> => {
  const named = columns.map((column) => `"${now[column] ?? column}" AS "${column}"`).join(', ')
  return (await env.DB.prepare(`SELECT ${named} FROM "${table}" ORDER BY 1, 2`).all<Row>()).results
}

/** The tables there are, each with its columns. */
async function columnsOfTables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { results } = await env.DB.prepare(
    `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '~_cf%' ESCAPE '~'
        AND t.name <> 'd1_migrations'`,
  ).all<{ table: string; column: string }>()
  const tables = Map.groupBy(results, ({ table }) => table)
  return new Map([...tables].map(([table, rows]) => [table, rows.map(({ column }) => column)]))
}

async function expectTrueFigures(): Promise<void> {
  const { lookup, charts } = await readCharts(
    db(),
    { areas: AREAS, sets: ['2-key'] },
    ['2-key'],
    2026,
    places,
  )
  const all = await facts()
  for (const area of AREAS) {
    expect(found(lookup, charts, area, '2-key'), area).toEqual(recounted(all, area, '2-key', 2026, places))
  }
}

/** Tables that another one took the place of: it is held to the quotes themselves. */
const GONE = new Set(['dealers'])

/** What a migration counted that was not counted before it. */
const withoutAdded = (rows: readonly Row[]) => rows.filter(({ counted }) => counted !== 'paid')

it('has rows of every schema that there was', () => {
  expect(Object.keys(EARLIER)).toEqual(migrations.map(({ name }) => name))
})

describe.each(migrations.map(({ name }, index) => [name, index + 1] as const))(
  'a database of %s',
  (name, applied) => {
    it('keeps every row, counts the same, and goes on', async () => {
      await env.DB.prepare('SELECT 1').run()
      await reset()
      await applyD1Migrations(env.DB, migrations.slice(0, applied))
      await env.DB.batch((EARLIER[name] ?? []).map((statement) => env.DB.prepare(statement)))
      const tables = await columnsOfTables()
      const before = new Map<string, Row[]>()
      for (const [table, columns] of tables) before.set(table, await rowsOf(table, columns, {}))
      expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([])

      await applyD1Migrations(env.DB, migrations)
      for (const [table, columns] of [...tables].filter(([table]) => !GONE.has(table)))
        expect(withoutAdded(await rowsOf(table, columns)), table).toEqual(
          withoutAdded(before.get(table) ?? []),
        )
      await expectTrueFigures()
      await expectTrueDealers()
      const lookup = await readFigures(db(), { areas: ['US'], sets: ['2-key'] }, 2026, places)
      expect(lookup('US', '2-key')).toMatchObject({
        quotesIn: { all: 3 },
        answering: {
          dealers: 2,
          paid: { lowCents: 28_000, medianCents: 41_000, cheapestQuoteId: 'q3' },
        },
        availability: { lastUnavailableOn: '2025-05-05', unavailableReports: 1 },
        held: 1,
      })
      await rekey()
      expect(await planned()).toEqual([])
      await expectTrueFigures()
      await expectTrueDealers()
      await store(submission({ priceCents: 43_000, region: 'US-TX', dealer: 'Beta' }))
      await expectTrueFigures()
    })
  },
)

it('keeps what was counted of moderators when their actions had another name', async () => {
  await env.DB.prepare('SELECT 1').run()
  await reset()
  await applyD1Migrations(env.DB, migrations.slice(0, 6))
  const counted = { received: 3, held: { 'far-below': 1 }, flags: { spam: 1 } }
  await env.DB.prepare(`INSERT INTO monthly_counts (month, counts, as_of) VALUES ('2026-01', ?, ?)`)
    .bind(JSON.stringify({ ...counted, deeds: { remove: 2, 'undo-remove': 1 } }), '2026-01-31T00:00:00.000Z')
    .run()
  await applyD1Migrations(env.DB, migrations)
  expect(await readMonthlyCounts(db(), [], new Date('2026-01-31T00:30:00Z'))).toEqual([
    { month: '2026-01', ...counted, actions: { remove: 2, 'undo-remove': 1 } },
  ])
})

it('takes senders of before as networks of their own, and nobody as none', async () => {
  await env.DB.prepare('SELECT 1').run()
  await reset()
  const before = migrations.findIndex(({ name }) => name.endsWith('_networks_and_sessions.sql'))
  await applyD1Migrations(env.DB, migrations.slice(0, before))
  const rows = EARLIER[migrations[before - 1]?.name ?? ''] ?? []
  await env.DB.batch(rows.map((statement) => env.DB.prepare(statement)))
  await env.DB.batch([
    env.DB.prepare(`UPDATE quotes SET sender = NULL WHERE id = 'q1'`),
    env.DB.prepare(`UPDATE flags SET sender = 'nobody 1f' WHERE quote_id = 'q5'`),
  ])
  await applyD1Migrations(env.DB, migrations)
  const networks = async (query: string) => (await env.DB.prepare(query).all()).results
  expect(await networks('SELECT DISTINCT sender, network FROM quotes ORDER BY sender')).toEqual([
    { sender: null, network: null },
    { sender: 'ann', network: 'ann' },
  ])
  expect(await networks('SELECT sender, network FROM flags ORDER BY sender')).toEqual([
    { sender: 'bob', network: 'bob' },
    { sender: 'nobody 1f', network: null },
  ])
})
