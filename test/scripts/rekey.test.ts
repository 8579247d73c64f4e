import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withLocal } from '../../scripts/lib/local-database.ts'
import { root, runNode } from '../../scripts/lib/run.ts'
import { migrate } from '../../scripts/lib/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairkey-rekey-test-'))
const at = (name: string) => join(folder, name)
const original = at('original')
const backup = at('backup.sql')

afterAll(() => rmSync(folder, { recursive: true }))

const command = (name: 'backup' | 'restore' | 'rekey', ...args: string[]) =>
  runNode(join(root, 'scripts', `${name}.ts`), args)

const quote = (id: string, city: string, key: string, cents: number) =>
  `INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, city, dealer, dealer_key,
    quoted_on, year, cutting, status, received_at, recency, sender, voice)
  VALUES ('${id}', '2-key', 'quoted', ${cents}, ${cents}, 'US-AZ', 'US', '${city}', 'Saguaro Lexus', '${key}',
    '2026-11-0${id}', 2026, 'unknown', 'published', '2026-11-0${id}T00:00:00.000Z',
    '2026-11-0${id} 2026-11-0${id}T00:00:00.000Z ${id}', 'ann', 'ann 2-key ${key}')`

const LONG = 'US-AZ 85382 az peoria saguaro lexus'
const SHORT = 'US-AZ peoria saguaro lexus'
const WHOLE = 'US-AZ arizona peoria saguaro lexus'

const FACTS = (phone: string) => `{"phone":"${phone}","link":null,"statement":null,"statedOn":null}`
const NONE = FACTS('').replace('""', 'null')

/** Three dealers that are one: what moderators know of two, and a merge of the third that was undone. */
const FORMERLY: readonly string[] = [
  quote('1', 'Peoria', SHORT, 40_000),
  quote('2', 'Peoria, AZ 85382', LONG, 41_000),
  quote('3', 'Peoria, Arizona', WHOLE, 42_000),
  `INSERT INTO dealer_facts (dealer_key, phone) VALUES ('${SHORT}', '+1 623 555 0100'), ('${LONG}', '+1 623 555 0199')`,
  `INSERT INTO moderation_log (id, action_id, at, moderator, action, subject, before, after, undoes) VALUES
    (1, 'a', 't', 'mo', 'facts', '${LONG}', '${NONE}', '${FACTS('+1 623 555 0199')}', NULL),
    (2, 'b', 't', 'mo', 'facts', '${SHORT}', '${NONE}', '${FACTS('+1 623 555 0100')}', NULL),
    (3, 'c', 't', 'mo', 'merge', '${WHOLE}', '{"into":null,"followers":[]}', '{"into":"${SHORT}","followers":[]}', NULL),
    (4, 'd', 't', 'mo', 'undo-merge', '${WHOLE}', '{"into":"${SHORT}","followers":[]}', '{"into":null,"followers":[]}', 3)`,
]

const everythingIn = (db: D1Database) => {
  const rows = async (sql: string) => (await db.prepare(sql).all()).results
  return Promise.all([
    rows('SELECT id, dealer_key, voice, status FROM quotes ORDER BY id'),
    rows('SELECT dealer_key, phone FROM dealer_facts'),
    rows('SELECT id, action, subject, before, after FROM moderation_log ORDER BY id'),
    rows('SELECT dealer_key, newest FROM dealer_words'),
    rows('SELECT * FROM former_dealers ORDER BY 1'),
    rows(`SELECT area, value, quotes FROM counts WHERE counted IN ('dealer', 'price') ORDER BY 1, 2`),
  ])
}

const voice = `ann 2-key ${SHORT}`
const merged = `{"into":"${SHORT}","followers":[]}`
const parted = '{"into":null,"followers":[]}'

const NOW = [
  [
    { id: '1', dealer_key: SHORT, voice, status: 'superseded' },
    { id: '2', dealer_key: SHORT, voice, status: 'superseded' },
    { id: '3', dealer_key: SHORT, voice, status: 'published' },
  ],
  [{ dealer_key: SHORT, phone: '+1 623 555 0100' }],
  [
    { id: 1, action: 'facts', subject: SHORT, before: NONE, after: FACTS('+1 623 555 0199') },
    { id: 2, action: 'facts', subject: SHORT, before: NONE, after: FACTS('+1 623 555 0100') },
    { id: 3, action: 'merge', subject: SHORT, before: parted, after: merged },
    { id: 4, action: 'undo-merge', subject: SHORT, before: merged, after: parted },
    {
      id: 5,
      action: 'facts',
      subject: SHORT,
      before: FACTS('+1 623 555 0199'),
      after: FACTS('+1 623 555 0100'),
    },
  ],
  [{ dealer_key: SHORT, newest: '2026-11-03 2026-11-03T00:00:00.000Z 3' }],
  [
    { former_key: LONG, dealer_key: SHORT },
    { former_key: WHOLE, dealer_key: SHORT },
  ],
  ['US', 'US-AZ', 'US-mountain'].flatMap((area) => [
    { area, value: '42000', quotes: 1 },
    { area, value: SHORT, quotes: 1 },
  ]),
]

const JOIN =
  '"Saguaro Lexus" in Peoria (1 quote), "Saguaro Lexus" in Peoria, AZ 85382 (1 quote) and "Saguaro Lexus" in Peoria, Arizona (1 quote)'

beforeAll(async () => {
  await migrate(original)
  await withLocal(original, (db) => db.batch(FORMERLY.map((statement) => db.prepare(statement))))
  const { code, output } = await command('backup', backup, '--persist-to', original)
  expect(code, output).toBe(0)
}, 240_000)

test('a backup of former times gets the keys of the rule when it is restored', async () => {
  const { code, output } = await command('restore', backup, '--persist-to', at('target'))
  expect(code, output).toBe(0)
  expect(output).toContain(JOIN)
  // The rows of counts that nothing is in any more are only there where something was counted before.
  expect(await withLocal(at('target'), everythingIn)).toEqual(NOW)
}, 240_000)

test('shows what it would join, joins it, and has nothing to do the second time', async () => {
  const before = await withLocal(original, everythingIn)
  const shown = await command('rekey', '--persist-to', original, '--only-show')
  expect([
    shown.code,
    shown.output.includes(JOIN),
    shown.output.trim().endsWith('Nothing was changed.'),
  ]).toEqual([0, true, true])
  expect(await withLocal(original, everythingIn)).toEqual(before)
  const done = await command('rekey', '--persist-to', original)
  expect([done.code, done.output]).toEqual([0, expect.stringContaining('US-AZ is done.')])
  expect(await withLocal(original, everythingIn)).toEqual(NOW)
  const again = await command('rekey', '--persist-to', original)
  expect(again).toEqual({ code: 0, output: 'Every dealer has its key.\n' })
  expect(await withLocal(original, everythingIn)).toEqual(NOW)
}, 240_000)
