import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupOf, LEFT_OUT } from '../../scripts/lib/dump.ts'
import { withLocal } from '../../scripts/lib/local-database.ts'
import { root, runNode } from '../../scripts/lib/run.ts'
import { prepareStorage } from '../../scripts/lib/site.ts'
import { databaseConfig } from '../../scripts/lib/wrangler-config.ts'
import { createApp } from '../../src/http/app.ts'
import { testParts } from '../http/support/parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairkey-recovery-test-'))
const at = (name: string) => join(folder, name)
const original = at('original')
const backup = at('backup.sql')

afterAll(() => rmSync(folder, { recursive: true }))

const command = (name: 'backup' | 'restore', ...args: string[]) =>
  runNode(join(root, 'scripts', `${name}.ts`), args)

const tablesOf = async (db: D1Database) => {
  const { results } = await db
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY name`,
    )
    .all<{ name: string; sql: string }>()
  return results
}

const sorted = (rows: readonly unknown[]): unknown[] =>
  rows
    .map((row) => JSON.stringify(row))
    .sort()
    .map((row) => JSON.parse(row) as unknown)

/** Everything: what the tables are, every row of them, and what the API makes of them. */
async function everythingIn(db: D1Database) {
  const schema = await tablesOf(db)
  const tables = schema.map(({ name, sql }) => ({ name, isTable: /^CREATE TABLE/.test(sql) }))
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables.filter(({ name, isTable }) => isTable && !LEFT_OUT.includes(name)))
    rows[name] = sorted((await db.prepare(`SELECT * FROM "${name}"`).all()).results)
  const app = createApp(testParts())
  const prices = ['US', 'CA', 'US-OK'].map(async (region) =>
    (await app.request(`/api/v1/prices?region=${region}`, {}, { DB: db })).text(),
  )
  // The definition that D1 keeps of its own table of migrations may be spaced in another way.
  return {
    schema: schema.filter(({ name }) => name !== 'd1_migrations'),
    rows,
    prices: await Promise.all(prices),
  }
}

const SECRET = 'the-key-of-a-day'
const ODD = `it''s "50 %"; -- no comment, C:\\new\\r, 💣 ünï`

/** One of everything that a site of some age holds. */
const LIVED: readonly string[] = [
  `UPDATE quotes SET note = '${ODD}', sender = 'ann', network = 'net', voice = 'ann 2-key x', idempotency_key = 'k', request_hash = 'h'
    WHERE id = 'demo-1'`,
  `UPDATE quotes SET status = 'removed', text_hidden = 1, version = 2 WHERE id = 'demo-3'`,
  `UPDATE quotes SET status = 'superseded' WHERE id = 'demo-5'`,
  `INSERT INTO quote_versions VALUES ('demo-3', 1, '{"note":"a\\nb"}', 'US-OK', '2-key', 2022, NULL, 'not-here', 'x', 'v', 't')`,
  `INSERT INTO flags (quote_id, sender, network, reason, flagged_at, handled_at)
    VALUES ('demo-1', 'bob', 'net', 'spam', 't', NULL), ('demo-1', 'cy', NULL, 'private-data', 't', 'u')`,
  `INSERT INTO fit_reports (model, year, found, sender, network, reported_at) VALUES ('sc-400', 1994, 1, 'ann', 'net', 't')`,
  `INSERT INTO fit_counts VALUES ('sc-400', 1994, 1, 1)`,
  `INSERT INTO moderation_log (at, moderator, action, subject, before, after) VALUES ('t', 'mo', 'remove', 'demo-3', '{}', '{"a":"''"}')`,
  `UPDATE flags SET note = '${ODD}' WHERE sender = 'bob'`,
  `INSERT INTO remarks (id, dealer_key, reason, note, sender, network, said_at, outcome)
    VALUES ('r1', 'US-OK x', 'gone', '${ODD}', 'bob', 'net', 't', NULL), ('r2', 'US-OK x', 'other', '', 'cy', 'net', 't', 'put-right')`,
  `INSERT INTO dealer_facts VALUES ('US-OK x', '+1 405', 'https://example.org', '${ODD}', '2026-01-01')`,
  `INSERT INTO dealer_merges VALUES ('US-OK y', 'US-OK x')`,
  `INSERT INTO sender_keys VALUES ('2026-11-22', '${SECRET}')`,
  `INSERT INTO sessions (token_hash, moderator, ends_at, seal) VALUES ('t', 'mo', '2026-11-22T20:00:00.000Z', '${SECRET}')`,
]

let before: Awaited<ReturnType<typeof everythingIn>>

beforeAll(async () => {
  await prepareStorage({ folder: original, demo: true })
  before = await withLocal(original, async (db) => {
    await db.batch(LIVED.map((statement) => db.prepare(statement)))
    // Asking makes figures, which are stored: only then everything is there.
    await everythingIn(db)
    return everythingIn(db)
  })
  const { code, output } = await command('backup', backup, '--persist-to', original)
  expect(code, output).toBe(0)
  expect(output).toMatch(/quotes +200\n/)
}, 120_000)

test('a backup holds no key of a day, and no session', () => {
  const text = readFileSync(backup, 'utf8')
  expect(text).not.toContain(SECRET)
  expect(text).toContain('💣')
  expect(before.rows.quotes).toHaveLength(200)
})

test('a backup never writes over another file', async () => {
  const { code, output } = await command('backup', backup, '--persist-to', original)
  expect([code, output]).toEqual([1, `\n${backup} is there already: choose another name.\n\n`])
}, 120_000)

test('a restored database has every row and gives the same figures; what is there is replaced only if told so', async () => {
  const target = at('target')
  cpSync(original, target, { recursive: true })
  await withLocal(target, (db) =>
    db.batch([
      db.prepare('DELETE FROM flags'),
      db.prepare(`UPDATE quotes SET price_cents = 1 WHERE id = 'demo-1'`),
    ]),
  )
  const refused = await command('restore', backup, '--persist-to', target)
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/This database is not empty:[\s\S]*quotes +200\n[\s\S]*--replace/)
  const { code, output } = await command('restore', backup, '--persist-to', target, '--replace')
  expect(code, output).toBe(0)
  await withLocal(target, async (db) => {
    expect(await everythingIn(db)).toEqual(before)
    for (const table of LEFT_OUT) {
      expect((await db.prepare(`SELECT * FROM "${table}"`).all()).results, table).toEqual([])
    }
  })
}, 120_000)

test('a restore that fails in the middle changes nothing', async () => {
  const broken = at('broken.sql')
  const end = '-- The backup is complete.'
  writeFileSync(broken, readFileSync(backup, 'utf8').replace(end, `INSERT INTO "flags" VALUES(1);\n${end}`))
  const { code } = await command('restore', broken, '--persist-to', original, '--replace')
  expect(code).toBe(1)
  await withLocal(original, async (db) => {
    expect(await everythingIn(db)).toEqual(before)
    // A backup has no keys: a restore that got half-way would have lost them.
    expect(await db.prepare('SELECT key FROM sender_keys').first('key')).toBe(SECRET)
  })
}, 120_000)

test('a backup of an older schema is brought up to date', async () => {
  const folders = readdirSync(databaseConfig.migrations).filter((name) => name.endsWith('.sql'))
  const [first = ''] = folders.sort()
  const quote = `INSERT INTO "quotes" ("id", "set", "kind", "price_cents", "comparable_cents", "region", "country",
    "quoted_on", "year", "cutting", "status", "received_at", "recency") VALUES('old', '2-key', 'quoted', 39000, 39000, 'US-OK',
    'US', '2011-09-24', 2011, 'unknown', 'published', 't', '2011-09-24 t old')`
  const dump = [
    `CREATE TABLE IF NOT EXISTS "d1_migrations"(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
      applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    `INSERT INTO "d1_migrations" ("id","name","applied_at") VALUES(1,'${first}','2026-01-01 00:00:00')`,
    readFileSync(join(databaseConfig.migrations, first), 'utf8').replace(/;\s*$/, ''),
    quote,
  ].join(';\n')
  writeFileSync(at('old.sql'), backupOf(`${dump};`, new Date()))
  const { code, output } = await command('restore', at('old.sql'), '--persist-to', at('old'))
  expect(code, output).toBe(0)
  const { rows, schema } = await withLocal(at('old'), everythingIn)
  expect(rows.d1_migrations).toHaveLength(folders.length)
  expect(rows.quotes).toMatchObject([{ id: 'old', comparable_cents: 39000, version: 1 }])
  expect(schema.map(({ name }) => name)).toEqual(before.schema.map(({ name }) => name))
}, 120_000)
