import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFigures } from '../../src/db/figures/read-figures.ts'
import { moveQuote } from '../../src/db/quotes/move-quote.ts'
import { replaceReport } from '../../src/db/quotes/replace-report.ts'
import { findForChange } from '../../src/db/quotes/versioned-change.ts'
import worker from '../../src/index.ts'
import { failing } from '../db/support/failing.ts'
import { measured } from '../db/support/measured.ts'
import { db, places, rules, store, submission } from '../db/support/submissions.ts'
import { texts } from '../http/support/page.ts'
import { site } from '../http/support/site.ts'
import { figures } from '../http/support/stored.ts'

const BEGIN = Date.parse('2026-06-01T12:00:00.000Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (days: number, ms = 0) => new Date(BEGIN + days * DAY + ms).toISOString()

/** What the privacy page says of how long something is kept: "90 days." */
let said: ReadonlyMap<string, string>

beforeAll(async () => {
  const html = await (await site().get('/privacy')).text()
  const howLong = await texts(html, '.sources dd strong')
  said = new Map((await texts(html, '.sources dt')).map((what, at) => [what, howLong[at] ?? '']))
})

/** The days that the privacy page says: what is promised there is held to here. */
function days(what: string): number {
  const [, count = '', unit] = /(?:^|after )(\d+|One) (day|hour)s?\b/.exec(said.get(what) ?? '') ?? []
  if (unit === undefined) throw new Error(`The privacy page gives ${what} no days.`)
  const number = count === 'One' ? 1 : Number(count)
  return unit === 'hour' ? number / 24 : number
}

/** The Worker's own cron run, some days after the first quote came in. */
async function run(days: number, d1: D1Database = env.DB): Promise<void> {
  const execution = createExecutionContext()
  const controller = createScheduledController({ scheduledTime: new Date(at(days)) })
  await worker.scheduled(controller, { DB: d1 })
  await waitOnExecutionContext(execution)
}

const all = async (query: string) => (await env.DB.prepare(query).all()).results

/** Everything that is stored, to look for something in it. */
async function everything(): Promise<string> {
  const tables = await all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  )
  const rows = await Promise.all(tables.map(({ name }) => all(`SELECT * FROM ${name}`)))
  return JSON.stringify(rows)
}

const ANN = 'a11ce0a11ce0a11ce0a11ce0a11ce0a1'
const HOME = 'b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0'

/** One sender's quotes: one took the place of another, one was changed, one waits; and what followed. */
async function whatAnnSaid() {
  const said = { sender: ANN, network: HOME, receivedAt: at(0) }
  const alpha = { dealer: 'Alpha Motors' }
  await store(submission({ ...alpha, priceCents: 39_000 }, { ...said, id: 'first' }))
  await store(submission({ ...alpha, priceCents: 41_000 }, { ...said, id: 'second', receivedAt: at(0, 1) }))
  await store(submission({ dealer: 'Beta', priceCents: 42_000 }, { ...said, id: 'changed' }))
  const held = { reason: 'far-above', factor: 2.5, medianCents: 40_000, year: 2025 } as const
  await store(submission({ priceCents: 90_000 }, { ...said, id: 'held', hold: held }))
  const current = await findForChange(db(), 'changed')
  if (!current) throw new Error('was stored')
  await replaceReport(db(), rules, current, { ...current.quote, dealer: 'Gamma' }, null, at(1))
  const flag = `INSERT INTO flags (quote_id, sender, network, reason, note, flagged_at, handled_at)
    VALUES (?1, '${ANN}', '${HOME}', 'spam', 'psst', '${at(0)}', ?2)`
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO login_attempts (id, sender, network, at) VALUES ('try', '${ANN}', '${HOME}', '${at(0)}')`,
    ),
    env.DB.prepare(flag).bind('first', null),
    env.DB.prepare(flag).bind('second', at(2)),
    env.DB.prepare(
      `INSERT INTO fit_reports (model, year, found, sender, network, reported_at) VALUES ('m', 1994, 1, '${ANN}', '${HOME}', '${at(0)}')`,
    ),
    env.DB.prepare(
      `INSERT INTO moderation_log (at, moderator, action, subject, before, after) VALUES (?1, 'mo', 'publish', 'held', ?2, ?2)`,
    ).bind(at(1), JSON.stringify({ status: 'held', sender: ANN, voice: `${ANN} 2-key x` })),
  ])
}

const statuses = () => all('SELECT id, status FROM quotes ORDER BY id')

describe('the label of a sender', () => {
  beforeEach(whatAnnSaid)

  it('is kept for its days and then nowhere, while every figure and status stays', async () => {
    const fairkey = site({ now: at(days('Two labels') + 1) })
    const before = { figures: await figures(fairkey), statuses: await statuses() }
    expect(before.statuses).toContainEqual({ id: 'first', status: 'superseded' })
    await run(days('Two labels'))
    expect(await all(`SELECT id FROM quotes WHERE sender = '${ANN}'`)).toHaveLength(4)
    await run(days('Two labels') + 1)
    expect(await everything()).not.toContain(ANN)
    expect(await everything()).not.toContain(HOME)
    expect({ figures: await figures(fairkey), statuses: await statuses() }).toEqual(before)
    await env.DB.prepare('UPDATE figures SET computed_revision = NULL').run()
    expect(await figures(fairkey)).toBe(before.figures)
  })

  it('is replaced in a flag that waits, and goes with one that was handled', async () => {
    await run(days('A flag'))
    expect(await all('SELECT sender FROM flags')).toEqual([{ sender: ANN }, { sender: ANN }])
    await run(days('A flag') + 1)
    const flags = await all('SELECT quote_id, sender, network, reason, note FROM flags')
    const nobody = { sender: expect.stringMatching(/^nobody [0-9a-f]{32}$/), network: null, note: null }
    expect(flags).toEqual([{ quote_id: 'first', ...nobody, reason: 'spam' }])
    await run(days('A flag') + 2)
    expect(await all('SELECT quote_id, sender, network, reason, note FROM flags')).toEqual(flags)
  })

  it('goes from a fit report, which stays as nobody’s', async () => {
    const of = async () => all('SELECT model, year, found, sender, network FROM fit_reports')
    const said = { model: 'm', year: 1994, found: 1 }
    await run(days('A fit report'))
    expect(await of()).toEqual([{ ...said, sender: ANN, network: HOME }])
    await run(days('A fit report') + 1)
    expect(await of()).toEqual([{ ...said, sender: null, network: null }])
  })

  it('leaves what was superseded so, whatever becomes of the newer quote', async () => {
    await run(days('Two labels') + 1)
    const current = await findForChange(db(), 'second')
    if (!current) throw new Error('was stored')
    await moveQuote(db(), places, current, 'removed', at(days('Two labels') + 2))
    expect(await statuses()).toContainEqual({ id: 'first', status: 'superseded' })
  })
})

it('deletes remarks on dealers after their days, answered or not', async () => {
  const remark = env.DB.prepare(
    `INSERT INTO remarks (id, dealer_key, reason, note, sender, network, said_at, outcome)
      VALUES (?1, 'US-OK x', 'gone', 'It closed', ?1, 'net', ?2, ?3)`,
  )
  await env.DB.batch([
    remark.bind('waits', at(0), null),
    remark.bind('answered', at(0), 'put-right'),
    remark.bind('later', at(2), null),
  ])
  await run(days('A remark on a dealer'))
  expect(await all('SELECT id FROM remarks')).toHaveLength(3)
  await run(days('A remark on a dealer') + 1)
  expect(await all('SELECT id FROM remarks')).toEqual([{ id: 'later' }])
})

it('deletes a day’s key after its hours, and no sooner', async () => {
  const keys = ['2026-05-30', '2026-05-31', '2026-06-01'].map((day) =>
    env.DB.prepare(`INSERT INTO sender_keys VALUES (?1, 'k')`).bind(day),
  )
  await env.DB.batch(keys)
  await run(-0.5)
  expect(await all('SELECT day FROM sender_keys')).toEqual([{ day: '2026-05-31' }, { day: '2026-06-01' }])
  await run(days('The day’s key') - 0.51)
  expect(await all('SELECT day FROM sender_keys')).toEqual([{ day: '2026-06-01' }])
  await run(days('The day’s key') - 0.5)
  expect(await all('SELECT day FROM sender_keys')).toEqual([])
})

it('deletes a moderator’s session that has ended, and no other', async () => {
  const sessions = [at(0), at(0, 1)].map((end) =>
    env.DB.prepare(
      `INSERT INTO sessions (token_hash, moderator, ends_at, seal) VALUES (?1, 'mo', ?1, 's')`,
    ).bind(end),
  )
  await env.DB.batch(sessions)
  await run(0)
  expect(await all('SELECT ends_at FROM sessions')).toEqual([{ ends_at: at(0, 1) }])
})

it('forgets a failed login after its day, and no sooner', async () => {
  await env.DB.prepare(
    `INSERT INTO login_attempts (id, sender, network, at) VALUES ('try', '${ANN}', '${HOME}', '${at(0)}')`,
  ).run()
  await run(days('A failed login'))
  expect(await all('SELECT id FROM login_attempts')).toEqual([{ id: 'try' }])
  await run(days('A failed login') + 0.01)
  expect(await all('SELECT id FROM login_attempts')).toEqual([])
})

it('forgets a request after its days: the key is free again', async () => {
  const key = { idempotencyKey: 'b6a2c9de-0000-4000-8000-000000000001', requestHash: 'same' }
  const again = (id: string) => store(submission({}, { ...key, id, receivedAt: at(0) }))
  await again('one')
  await run(days('The request'))
  expect(await again('two')).toMatchObject({ outcome: 'repeated', quote: { id: 'one' } })
  await run(days('The request') + 1)
  expect(await everything()).not.toMatch(/b6a2c9de|"same"/)
  expect(await again('three')).toMatchObject({ outcome: 'stored' })
})

describe('the words of what is no longer said', () => {
  const WORDS = { city: 'Tulsa', dealer: 'Alpha', note: 'call Jo', sourceUrl: 'https://example.org/jo' }

  async function change(id: string, days: number, how: 'removed' | 'published' | 'rewritten') {
    const current = await findForChange(db(), id)
    if (!current) throw new Error('was stored')
    if (how !== 'rewritten') return moveQuote(db(), places, current, how, at(days))
    return replaceReport(db(), rules, current, { ...current.quote, note: 'by phone' }, null, at(days))
  }

  it('go their days after a change, and those of a withdrawn quote their days after that', async () => {
    for (const id of ['kept', 'withdrawn', 'back'])
      await store(submission(WORDS, { id, receivedAt: at(0), sender: id }))
    await change('kept', 10, 'rewritten')
    await change('withdrawn', 20, 'removed')
    await change('back', 10, 'removed')
    await change('back', 30, 'published')
    const fairkey = site({ now: at(120) })
    const shown = await figures(fairkey)
    await run(20 + days('Former words'))
    const note = (id: string) =>
      env.DB.prepare('SELECT note FROM quotes WHERE id = ?').bind(id).first<string | null>('note')
    expect([await note('kept'), await note('withdrawn'), await note('back')]).toEqual([
      'by phone',
      'call Jo',
      'call Jo',
    ])
    await run(40 + days('Former words'))
    expect(
      await all(
        'SELECT city, dealer, dealer_key, note, source_url, price_cents FROM quotes WHERE id = "withdrawn"',
      ),
    ).toEqual([
      { city: null, dealer: null, dealer_key: null, note: null, source_url: null, price_cents: 39_000 },
    ])
    expect(await note('back')).toBe('call Jo')
    expect(JSON.stringify(await all('SELECT * FROM quote_versions'))).not.toMatch(/Jo|Tulsa|lpha|jo/)
    expect(await all(`SELECT before ->> 'priceCents' AS cents FROM quote_versions`)).toHaveLength(4)
    expect(await figures(fairkey)).toBe(shown)
  })
})

describe('the moderators’ log', () => {
  const snapshot = (note: string | null, status = 'published') =>
    JSON.stringify({
      status,
      priceCents: 39_000,
      city: null,
      dealer: 'Alpha',
      dealerKey: 'US-OK alpha',
      note,
      sourceUrl: null,
    })
  const log = (action: string, subject: string, before: string, after: string, days: number) =>
    env.DB.prepare(
      `INSERT INTO moderation_log (at, moderator, action, subject, before, after) VALUES (?1, 'mo', ?2, ?3, ?4, ?5)`,
    ).bind(at(days), action, subject, before, after)
  const noted = () =>
    all(`SELECT action, before ->> 'note' AS before, after ->> 'note' AS after FROM moderation_log`)

  it('keeps what an action did, and after its days no word that is no longer said', async () => {
    await store(submission({ note: 'now', dealer: 'Alpha' }, { id: 'kept', receivedAt: at(0) }))
    await env.DB.batch([
      log('publish', 'kept', snapshot('now', 'held'), snapshot('now'), 1),
      log('correct', 'kept', snapshot('call Jo'), snapshot('now'), 1),
      log('facts', 'US-OK a', JSON.stringify({ phone: null }), JSON.stringify({ phone: '+1 405' }), 1),
    ])
    await run(1 + days('Former words'))
    expect((await noted())[1]).toEqual({ action: 'correct', before: 'call Jo', after: 'now' })
    await run(2 + days('Former words'))
    expect(await noted()).toEqual([
      { action: 'publish', before: 'now', after: 'now' },
      { action: 'correct', before: 'now', after: 'now' },
      { action: 'facts', before: null, after: null },
    ])
    expect(await all(`SELECT before, after FROM moderation_log WHERE action = 'facts'`)).toEqual([
      { before: '{"phone":null}', after: '{"phone":"+1 405"}' },
    ])
  })

  it('says nothing any more of what a removed quote said', async () => {
    await store(submission({ note: 'call Jo', dealer: 'Alpha' }, { id: 'gone', receivedAt: at(0) }))
    const current = await findForChange(db(), 'gone')
    if (!current) throw new Error('was stored')
    await readFigures(db(), { areas: ['US-OK', 'US'], sets: ['2-key'] }, 2026, places)
    await moveQuote(db(), places, current, 'removed', at(1))
    await log('remove', 'gone', snapshot('call Jo'), snapshot('call Jo', 'removed'), 1).run()
    await run(2 + days('Former words'))
    expect(await everything()).not.toMatch(/call jo|alpha/i)
    expect(
      await all(`SELECT before ->> 'status' AS was, after ->> 'priceCents' AS cents FROM moderation_log`),
    ).toEqual([{ was: 'published', cents: 39_000 }])
  })
})

/** More old quotes than one run takes on. */
async function manyOldQuotes(count: number): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, quoted_on, year, cutting,
      status, received_at, recency, sender, network, voice, idempotency_key, request_hash)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
    SELECT 'm' || i, '2-key', 'quoted', 40000, 40000, 'US-OK', 'US', '2026-06-01', 2026, 'unknown',
      'published', ?2, '2026-06-01 ' || ?2 || ' m' || i, 's' || i, 'n' || i, 's' || i || ' 2-key d', 'k' || i, 'h' FROM n`,
  )
    .bind(count, at(0))
    .run()
}

const labelled = async () =>
  Number(await env.DB.prepare('SELECT count(*) AS n FROM quotes WHERE sender IS NOT NULL').first('n'))

describe('names of dealers', () => {
  it('go with the last quote that says them, and the addresses that led to them', async () => {
    await env.DB.batch(
      [
        `INSERT INTO dealer_words (dealer_key, "set", region, country, dealer, newest, is_last)
          VALUES ('US-OK gone', '2-key', 'US-OK', 'US', NULL, NULL, 0), ('US-OK alpha', '2-key', 'US-OK', 'US', 'Alpha', '2026-01-01 t q', 1)`,
        `INSERT INTO former_dealers VALUES ('US-OK gone long', 'US-OK gone'), ('US-OK alpha long', 'US-OK alfa')`,
        `INSERT INTO dealer_merges VALUES ('US-OK alfa', 'US-OK alpha')`,
        `INSERT INTO quotes (id, "set", kind, region, country, dealer, dealer_key, quoted_on, year, cutting, status, received_at, recency)
          VALUES ('q', '2-key', 'not-here', 'US-OK', 'US', 'Alpha', 'US-OK alpha', '2026-01-01', 2026, 'unknown', 'published', 't', '2026-01-01 t q')`,
      ].map((statement) => env.DB.prepare(statement)),
    )
    await run(1)
    const left = async (table: string, column: string) =>
      (await env.DB.prepare(`SELECT ${column} AS key FROM ${table}`).all()).results.map(({ key }) => key)
    expect(await left('dealer_words', 'dealer_key')).toEqual(['US-OK alpha'])
    expect(await left('former_dealers', 'former_key')).toEqual(['US-OK alpha long'])
  })
})

describe('a run', () => {
  it('stays within the free plan’s queries, and further runs do the rest', async () => {
    await manyOldQuotes(1400)
    const { d1, cost } = measured(env.DB)
    await run(200, d1)
    expect(cost.queries).toBeLessThanOrEqual(50)
    expect(await labelled()).toBe(200)
    await run(200)
    expect(await labelled()).toBe(0)
  })

  it('that comes twice or at once changes nothing more', async () => {
    await whatAnnSaid()
    await Promise.all([run(200), run(200)])
    const after = await everything()
    await run(200)
    await run(201)
    expect(await everything()).toBe(after)
  })

  it.each(['before-commit', 'after-commit'] as const)(
    'that the database fails in the middle of (%s) is finished by the next one',
    async (when) => {
      await manyOldQuotes(900)
      let batches = 0
      const flaky = {
        withSession: (constraint: string) => {
          const session = env.DB.withSession(constraint)
          const broken = failing(session, when)
          const batch: D1DatabaseSession['batch'] = (statements) => {
            batches += 1
            return (batches === 5 ? broken : session).batch(statements)
          }
          return { ...broken, batch }
        },
      } as unknown as D1Database
      const noted = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      await expect(run(200, flaky)).rejects.toThrow('Network connection lost')
      expect(noted.mock.calls.join()).toContain('Network connection lost')
      expect(await labelled()).toBe(when === 'before-commit' ? 500 : 100)
      await run(200)
      expect(await labelled()).toBe(0)
    },
  )
})
