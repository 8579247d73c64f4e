import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { putFacts, readFacts } from '../../../src/db/moderation/facts.ts'
import { lastEntries, readLog } from '../../../src/db/moderation/log.ts'
import { moderateQuotes } from '../../../src/db/moderation/quotes.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import { type DealerFacts, NO_FACTS } from '../../../src/domain/dealers/dealer-facts.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { expectTrueFigures } from '../../http/support/true-figures.ts'
import { expectTrueDealers } from '../support/listed-dealers.ts'
import { merge, newAction, undoNth } from '../support/moderating.ts'
import { asInFormerTimes, formerKey, planned, rekey } from '../support/rekeying.ts'
import { db, places, rules, store, submission } from '../support/submissions.ts'

const SAGUARO = 'US-AZ peoria saguaro lexus'

const report = (dealer: string | null, city: string | null, rest: Partial<QuoteReport> = {}, arrival = {}) =>
  store(submission({ dealer, city, region: 'US-AZ', ...rest }, arrival))

const setFacts = async (key: string, phone: string) => {
  const facts: DealerFacts = { ...NO_FACTS, phone }
  const { facts: seen } = await lastEntries(db(), key)
  await putFacts(db(), newAction(), { key, facts, action: 'facts', on: { seen } })
}

const inFormerTimes = (name: string, city: string | null, region = 'US-AZ') =>
  formerKey(name, city, region) ?? ''

interface Keys {
  readonly key: string | null
  readonly typed: string | null
  readonly status: string
}

async function keysOf(id: string): Promise<Keys> {
  const found = await env.DB.prepare(
    'SELECT dealer_key AS key, typed_key AS typed, status FROM quotes WHERE id = ?',
  )
    .bind(id)
    .first<Keys>()
  if (!found) throw new Error(`${id} is stored`)
  return found
}

/** Two dealers that are one, and others, with all that moderators did; as it was by a rule of former times. */
beforeEach(async () => {
  const ann = { sender: 'ann' }
  await report('Saguaro Lexus', 'Peoria', { priceCents: 40_000 }, { id: 'p1', ...ann })
  await report('Saguaro Lexus', 'Peoria, AZ 85382', { priceCents: 42_000 }, { id: 'p2', ...ann })
  await report('Saguaro Lexus Parts Dept.', 'Peoria, Arizona', { priceCents: 44_000 }, { id: 'p3' })
  await report('Cactus Lexus', 'Mesa, AZ', { priceCents: 46_000 }, { id: 'c1' })
  await report('Cactus Lexus', 'Mesa', { priceCents: 47_000, set: '1-key' }, { id: 'c2' })
  await report('Sun Lexus', 'Tempe, Arizona', { priceCents: 48_000 }, { id: 's1' })
  await report('Lexus', 'AZ', { priceCents: 49_000 }, { id: 'nobody' })
  await report(null, null, { priceCents: 50_000 }, { id: 'unnamed' })
  await report('Lexus in Tulsa', null, { region: 'US-OK', priceCents: 41_000 }, { id: 't1' })
  await report('Tulsa Lexus', 'Tulsa, OK', { region: 'US-OK', priceCents: 43_000 }, { id: 't2' })
  await report('Lexus Laval', 'Laval (Québec)', { region: 'CA-QC', priceCents: 60_000 }, { id: 'l1' })
  await report('Prairie Lexus', 'Norman', { region: 'US-OK', priceCents: 45_000 }, { id: 'n1' })
  await asInFormerTimes()
  await setFacts(inFormerTimes('Saguaro Lexus', 'Peoria'), '+1 623 555 0100')
  await setFacts(inFormerTimes('Saguaro Lexus', 'Peoria, AZ 85382'), '+1 623 555 0199')
  await setFacts(inFormerTimes('Lexus in Tulsa', null, 'US-OK'), '+1 918 555 0100')
  await merge(
    inFormerTimes('Cactus Lexus', 'Mesa, AZ'),
    inFormerTimes('Saguaro Lexus Parts Dept.', 'Peoria, Arizona'),
  )
  await merge(inFormerTimes('Sun Lexus', 'Tempe, Arizona'), inFormerTimes('Saguaro Lexus', 'Peoria'))
  await undoNth(0)
  await moderateQuotes(db(), rules, newAction(), 'hide-text', [{ id: 'p3', version: 1 }])
  const t1 = await findForChange(db(), 't1')
  if (t1) await moveQuote(db(), places, t1, 'removed', '2026-11-24T00:00:00.000Z')
})

/** Every row that a run can touch. */
async function everything() {
  const tables = [
    'quotes',
    'quote_versions',
    'counts',
    'dealer_words',
    'former_dealers',
    'dealer_facts',
    'dealer_merges',
  ]
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const table of [...tables, 'moderation_log', 'figures']) {
    const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all()
    rows.set(
      table,
      results.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    )
  }
  return rows
}

/** Puts every row back. */
async function putBack(rows: Awaited<ReturnType<typeof everything>>) {
  for (const [table, those] of rows) {
    const insertions = those.map((row) => {
      const names = Object.keys(row).map((name) => `"${name}"`)
      return env.DB.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`).bind(
        ...Object.values(row),
      )
    })
    await env.DB.batch([env.DB.prepare(`DELETE FROM ${table}`), ...insertions])
  }
}

describe('giving every dealer its key', () => {
  it('makes one of those that are one, with one voice of each sender, and counts again', async () => {
    expect((await keysOf('p1')).status).toBe('published')
    await rekey()
    expect(await keysOf('p1')).toEqual({ key: SAGUARO, typed: null, status: 'superseded' })
    expect(await keysOf('p2')).toEqual({ key: SAGUARO, typed: null, status: 'published' })
    expect(await keysOf('p3')).toEqual({ key: SAGUARO, typed: null, status: 'published' })
    expect((await keysOf('t2')).key).toBe('US-OK tulsa lexus')
    expect((await keysOf('l1')).key).toBe('CA-QC laval lexus')
    expect((await keysOf('nobody')).key).toBeNull()
    const { results } = await env.DB.prepare(
      `SELECT id FROM quotes WHERE voice IS NOT sender || ' ' || "set" || ' ' ||
        coalesce(dealer_key, CASE WHEN price_cents IS NULL THEN country END)`,
    ).all()
    expect(results).toEqual([])
    await expectTrueFigures('rekeying')
    await expectTrueDealers()
    const gone = `SELECT value FROM counts WHERE counted = 'dealer' AND value NOT IN (SELECT coalesce(dealer_key, '') FROM quotes)`
    expect((await env.DB.prepare(gone).all()).results).toEqual([])
  })

  it('changes nothing the second time', async () => {
    await rekey()
    const after = await everything()
    expect(await planned()).toEqual([])
    await rekey()
    expect(await everything()).toEqual(after)
  })

  it('is finished by the next run wherever it was interrupted', async () => {
    const regions = await planned()
    expect(regions.map(({ region }) => region)).toEqual(['CA-QC', 'US-AZ', 'US-OK'])
    const before = await everything()
    await rekey()
    await expectTrueFigures('all regions')
    const whole = await everything()
    for (let done = 0; done <= regions.length; done += 1) {
      await putBack(before)
      expect(await everything()).toEqual(before)
      await rekey(done)
      await expectTrueFigures(`${done} regions`)
      await rekey()
      await expectTrueFigures('the others')
      expect(await everything(), `after ${done} regions`).toEqual(whole)
    }
  })

  it('says what it joins', async () => {
    const joins = (await planned()).flatMap(({ joins }) => joins)
    expect(
      joins.map(({ key, of }) => [key, of.map(({ newest, quotes }) => [newest.dealer, newest.city, quotes])]),
    ).toEqual([
      [
        SAGUARO,
        [
          ['Saguaro Lexus', 'Peoria', 1],
          ['Saguaro Lexus', 'Peoria, AZ 85382', 1],
          ['Saguaro Lexus Parts Dept.', 'Peoria, Arizona', 1],
        ],
      ],
      [
        'US-AZ cactus mesa lexus',
        [
          ['Cactus Lexus', 'Mesa, AZ', 1],
          ['Cactus Lexus', 'Mesa', 1],
        ],
      ],
      [
        'US-OK tulsa lexus',
        [
          ['Lexus in Tulsa', null, 1],
          ['Tulsa Lexus', 'Tulsa, OK', 1],
        ],
      ],
    ])
  })

  it('does nothing in a database whose keys are the rule’s', async () => {
    await rekey()
    await report('Saguaro Lexus', 'Peoria, AZ', {}, { id: 'p4' })
    expect((await keysOf('p4')).key).toBe(SAGUARO)
    expect(await planned()).toEqual([])
  })
})

describe('what moderators did', () => {
  it('is kept: of facts the newest stand, and the others can be had back from the log', async () => {
    await rekey()
    const phone = async () => (await readFacts(db(), [SAGUARO])).get(SAGUARO)?.phone
    expect(await phone()).toBe('+1 623 555 0199')
    expect((await readFacts(db(), ['US-OK tulsa lexus'])).get('US-OK tulsa lexus')?.phone).toBe(
      '+1 918 555 0100',
    )
    const { entries } = await readLog(db(), { before: null, subject: SAGUARO, limit: 9 })
    const [displaced] = entries
    expect(displaced).toMatchObject({
      action: 'facts',
      moderator: 'npm run rekey',
      before: { phone: '+1 623 555 0100' },
      after: { phone: '+1 623 555 0199' },
    })
    await putFacts(db(), newAction(), {
      key: SAGUARO,
      facts: { ...NO_FACTS, phone: '+1 623 555 0100' },
      action: 'undo-facts',
      on: { undoes: displaced?.id ?? 0 },
    })
    expect(await phone()).toBe('+1 623 555 0100')
  })

  it('counts on: a merge holds for all that is typed so, and is undone as before', async () => {
    await rekey()
    expect(await keysOf('c1')).toMatchObject({ key: SAGUARO, typed: 'US-AZ cactus mesa lexus' })
    // The same dealer was typed without its state, which nobody had merged.
    expect(await keysOf('c2')).toMatchObject({ key: SAGUARO, typed: 'US-AZ cactus mesa lexus' })
    await report('Cactus Lexus', 'Mesa, Arizona', { priceCents: 46_500 }, { id: 'c3' })
    expect(await keysOf('c3')).toMatchObject({ key: SAGUARO })
    const { entries } = await readLog(db(), { before: null, subject: 'US-AZ cactus mesa lexus', limit: 9 })
    expect(entries).toMatchObject([{ action: 'merge', after: { into: SAGUARO, followers: [] } }])
    const all = (await readLog(db(), { before: null, subject: null, limit: 99 })).entries
    await undoNth(all.findIndex(({ id }) => id === entries[0]?.id))
    for (const id of ['c1', 'c2', 'c3'])
      expect(await keysOf(id)).toMatchObject({ key: 'US-AZ cactus mesa lexus', typed: null })
    await expectTrueFigures('undoing')
    await expectTrueDealers()
    expect(await planned()).toEqual([])
  })

  it('stays undone where it was, under the new names', async () => {
    await rekey()
    const { entries } = await readLog(db(), { before: null, subject: 'US-AZ sun tempe lexus', limit: 9 })
    expect(entries).toMatchObject([
      { action: 'undo-merge', before: { into: SAGUARO }, undone: false },
      { action: 'merge', after: { into: SAGUARO }, undone: true },
    ])
    expect((await keysOf('s1')).key).toBe('US-AZ sun tempe lexus')
    const snapshot = `SELECT before ->> 'dealerKey' AS before, after ->> 'dealerKey' AS after FROM moderation_log
      WHERE subject = 'p3'`
    expect(await env.DB.prepare(snapshot).first()).toEqual({ before: SAGUARO, after: SAGUARO })
  })

  it('settles a dealer that two others were made of in different ways: the newest merge stands', async () => {
    const mesa = inFormerTimes('Cactus Lexus', 'Mesa')
    await merge(mesa, inFormerTimes('Sun Lexus', 'Tempe, Arizona'))
    await rekey()
    const { results } = await env.DB.prepare('SELECT * FROM dealer_merges').all()
    expect(results).toEqual([{ from_key: 'US-AZ cactus mesa lexus', into_key: 'US-AZ sun tempe lexus' }])
    for (const id of ['c1', 'c2']) expect(await keysOf(id)).toMatchObject({ key: 'US-AZ sun tempe lexus' })
    const [displaced] = (await readLog(db(), { before: null, subject: 'US-AZ cactus mesa lexus', limit: 9 }))
      .entries
    expect(displaced).toMatchObject({ action: 'undo-merge', before: { into: SAGUARO } })
    const all = (await readLog(db(), { before: null, subject: null, limit: 99 })).entries
    await undoNth(
      all.findIndex(
        ({ action, after }) =>
          action === 'merge' && 'into' in after && after.into === 'US-AZ sun tempe lexus',
      ),
    )
    for (const id of ['c1', 'c2'])
      expect(await keysOf(id)).toMatchObject({ key: 'US-AZ cactus mesa lexus', typed: null })
    await expectTrueFigures('two merges')
    expect(await planned()).toEqual([])
  })

  it('drops a merge of two that are one by the rule', async () => {
    await merge(
      inFormerTimes('Tulsa Lexus', 'Tulsa, OK', 'US-OK'),
      inFormerTimes('Lexus in Tulsa', null, 'US-OK'),
    )
    await rekey()
    const left = await env.DB.prepare(`SELECT from_key FROM dealer_merges WHERE from_key GLOB 'US-OK*'`).all()
    expect(left.results).toEqual([])
    expect(await keysOf('t2')).toMatchObject({ key: 'US-OK tulsa lexus', typed: null })
  })
})

it('remembers where each dealer was, through every change of the rule', async () => {
  const before = inFormerTimes('Saguaro Lexus', 'Peoria, AZ 85382')
  await env.DB.prepare('INSERT INTO former_dealers VALUES (?, ?)').bind('US-AZ older lexus', before).run()
  await rekey()
  const { results } = await env.DB.prepare(
    `SELECT former_key AS former FROM former_dealers WHERE dealer_key = ? ORDER BY 1`,
  )
    .bind(SAGUARO)
    .all()
  expect(results.map(({ former }) => former)).toEqual(
    [before, inFormerTimes('Saguaro Lexus Parts Dept.', 'Peoria, Arizona'), 'US-AZ older lexus'].toSorted(),
  )
})
