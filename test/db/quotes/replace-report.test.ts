import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { flagQuote } from '../../../src/db/quotes/flag-quote.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { replaceReport } from '../../../src/db/quotes/replace-report.ts'
import { findForChange, type VersionedQuote } from '../../../src/db/quotes/versioned-change.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { facts } from '../support/recounted.ts'
import { db, places, rules, store, submission } from '../support/submissions.ts'

const LOW: Hold = { reason: 'far-below', factor: 0.4, medianCents: 50_000, year: 2025 }
const AT = '2026-11-21T00:00:00.000Z'

async function current(id: string): Promise<VersionedQuote> {
  const found = await findForChange(db(), id)
  if (!found) throw new Error(`${id} was stored`)
  return found
}

async function change(id: string, said: Partial<QuoteReport>, hold: Hold | null = null) {
  const found = await current(id)
  return replaceReport(db(), rules, found, { ...found.quote, ...said }, hold, AT)
}

const remove = async (id: string) => moveQuote(db(), places, await current(id), 'removed', AT)

const report = (id: string, said: Partial<QuoteReport> = {}, hold: Hold | null = null) =>
  store(submission(said, { id, sender: 'ann', hold }))

const published = async () => (await facts()).filter(({ status }) => status === 'published')
const holdOf = (id: string) =>
  env.DB.prepare(`SELECT status, hold ->> 'reason' AS reason FROM quotes WHERE id = ?`).bind(id).first()

describe('the caps of one sender and day', () => {
  it('hold for what was held first and is changed to what passes, however many come at once', async () => {
    for (let n = 0; n < 20; n++) await report(`q${n}`, { priceCents: 10_000 + n }, LOW)
    expect(await published()).toHaveLength(0)
    await Promise.all(Array.from({ length: 20 }, (_, n) => change(`q${n}`, { priceCents: 40_000 + n })))
    expect(await published()).toHaveLength(6)
    const reasons = await Promise.all(Array.from({ length: 20 }, (_, n) => holdOf(`q${n}`)))
    expect(reasons.filter((found) => found?.status === 'held')).toEqual(
      Array(14).fill({ status: 'held', reason: 'too-many-today' }),
    )
  })

  it('hold for a set that others are changed to', async () => {
    for (const set of ['1-key', '2-key', '3-key']) {
      for (let n = 0; n < 5; n++) await report(`${set} ${n}`, { set, priceCents: 40_000 + n })
    }
    for (let n = 0; n < 5; n++) await change(`1-key ${n}`, { set: '2-key', priceCents: 41_000 + n })
    expect((await published()).filter(({ set }) => set === '2-key')).toHaveLength(6)
    expect(await holdOf('1-key 4')).toEqual({ status: 'held', reason: 'too-many-today' })
  })

  it('hold for older quotes that come back when the newer one leaves their dealer', async () => {
    for (let n = 0; n < 12; n++) await report(`q${n}`, { dealer: 'Alpha', priceCents: 40_000 + n })
    for (let n = 11; n >= 0; n--) await change(`q${n}`, { dealer: `Dealer ${n}` })
    expect(await published()).toHaveLength(6)
  })

  it('hold in all as for one set', async () => {
    const sets = ['1-key', '2-key', '3-key', '4-key']
    for (const set of sets)
      for (let n = 0; n < 5; n++) await report(`${set} ${n}`, { set, priceCents: 9000 + n }, LOW)
    for (const set of sets)
      for (let n = 0; n < 5; n++) await change(`${set} ${n}`, { priceCents: 40_000 + n })
    expect(await published()).toHaveLength(18)
  })

  it('let everything that counts already be corrected', async () => {
    for (let n = 0; n < 6; n++) await report(`q${n}`, { dealer: `Dealer ${n}`, priceCents: 40_000 + n })
    for (let n = 0; n < 6; n++) {
      const changed = await change(`q${n}`, { dealer: `Dealership ${n}`, priceCents: 41_000 + n, note: 'n' })
      expect(changed).toMatchObject({ outcome: 'changed', quote: { status: 'published' } })
    }
  })
})

describe('a change', () => {
  it('keeps what the quote was before', async () => {
    await report('q', { priceCents: 40_000, note: 'first' })
    await change('q', { priceCents: 41_000, note: 'second' })
    await change('q', { priceCents: 42_000 }, LOW)
    const { results } = await env.DB.prepare(
      `SELECT version, before ->> 'priceCents' AS cents, before ->> 'note' AS note, before ->> 'status' AS status
      FROM quote_versions ORDER BY version`,
    ).all()
    expect(results).toEqual([
      { version: 1, cents: 40_000, note: 'first', status: 'published' },
      { version: 2, cents: 41_000, note: 'second', status: 'published' },
    ])
    expect(await holdOf('q')).toEqual({ status: 'held', reason: 'far-below' })
  })

  it('of two at once is one', async () => {
    await report('q', { priceCents: 40_000 })
    const all = await Promise.all([41_000, 42_000, 43_000].map((priceCents) => change('q', { priceCents })))
    expect(all.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'outdated', 'outdated'])
    expect((await current('q')).version).toBe(2)
  })

  it.each(['removed', 'superseded'])('of a quote that was %s meanwhile is none', async (status) => {
    await report('q')
    const before = await current('q')
    if (status === 'removed') await remove('q')
    else await env.DB.prepare(`UPDATE quotes SET status = 'superseded'`).run()
    const said = { ...before.quote, note: 'n' }
    expect(await replaceReport(db(), rules, before, said, null, AT)).toEqual({ outcome: 'outdated' })
    expect(await holdOf('q')).toMatchObject({ status })
    expect((await current('q')).quote.note).toBeNull()
  })

  it('of the newest quote of a dealer brings back the one before it, and takes it back', async () => {
    await report('old', { dealer: 'Alpha', priceCents: 40_000 })
    await report('new', { dealer: 'Alpha', priceCents: 41_000 })
    await change('new', { dealer: 'Beta' })
    expect((await published()).map(({ id }) => id).sort()).toEqual(['new', 'old'])
    await change('new', { dealer: 'Alpha' })
    expect((await published()).map(({ id }) => id)).toEqual(['new'])
    await remove('new')
    expect((await published()).map(({ id }) => id)).toEqual(['old'])
  })

  it('by a sender who is forgotten stays one voice with the quotes before it', async () => {
    await report('old', { dealer: 'Alpha', priceCents: 40_000 })
    await report('new', { dealer: 'Alpha', priceCents: 41_000 })
    await env.DB.prepare(`UPDATE quotes SET sender = NULL`).run()
    await change('new', { priceCents: 42_000 })
    expect((await published()).map(({ id }) => id)).toEqual(['new'])
  })

  it('of hidden words leaves them hidden, and has a moderator look again', async () => {
    await report('q', { dealer: 'Doe', note: 'private' })
    await flagQuote(db(), rules, {
      quoteId: 'q',
      sender: 'bob',
      network: 'n',
      reason: 'private-data',
      note: null,
      at: AT,
    })
    await env.DB.prepare('UPDATE flags SET handled_at = ?').bind(AT).run()
    const handledAt = () => env.DB.prepare('SELECT handled_at FROM flags').first('handled_at')
    await change('q', { priceCents: 41_000 })
    expect(await handledAt(), 'the words are the same').toBe(AT)
    const changed = await change('q', { note: 'still private', priceCents: 40_000 })
    expect(changed).toMatchObject({
      quote: { textHidden: true, note: null, dealer: null, priceCents: 40_000 },
    })
    expect((await current('q')).quote).toMatchObject({ note: 'still private', dealer: 'Doe' })
    expect(await handledAt()).toBeNull()
  })
})
