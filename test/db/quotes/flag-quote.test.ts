import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { listDealerNames, listDealers, readDealer } from '../../../src/db/dealers/list-dealers.ts'
import { readFigures } from '../../../src/db/figures/read-figures.ts'
import { type Flagged, flagQuote } from '../../../src/db/quotes/flag-quote.ts'
import { listQuotes } from '../../../src/db/quotes/list-quotes.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { replaceReport } from '../../../src/db/quotes/replace-report.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import type { FlagReason } from '../../../src/domain/quotes/flag.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { db, places, rules, store, submission } from '../support/submissions.ts'

const WORDS = { dealer: 'John Doe', city: 'Tulsa', note: 'my neighbour', sourceUrl: 'https://x.example/doe' }
const AT = '2026-11-22T18:00:00.000Z'

/** In a network of its own, unless it is said to share one. */
const flag = (
  quoteId: string,
  sender: string,
  reason: FlagReason = 'private-data',
  network = `network of ${sender}`,
) => flagQuote(db(), rules, { quoteId, sender, network, reason, note: null, at: AT })

const report = (id: string, said = {}) => store(submission({ ...WORDS, ...said }, { id }))

const outcomes = (all: readonly Flagged[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(all, ({ outcome }) => outcome)).map(([outcome, some]) => [
      outcome,
      some?.length,
    ]),
  )

const hidden = async () =>
  (await env.DB.prepare('SELECT id FROM quotes WHERE text_hidden = 1 ORDER BY id').all()).results.map(
    ({ id }) => id,
  )

const figuresIn = async (area: string) =>
  (await readFigures(db(), { areas: [area], sets: ['2-key'] }, 2026, places))(area, '2-key')

describe('a flag', () => {
  it.each(['wrong-price', 'wrong-dealer', 'duplicate', 'spam'] as const)(
    'of %s changes nothing that is shown, nor any figure',
    async (reason) => {
      await report('q')
      const shown = () => listQuotes(db(), { places: ['US'], sets: catalog.sets, limit: 9 })
      const before = await shown()
      const figures = await figuresIn('US')
      expect(await flag('q', 'ann', reason)).toMatchObject({ outcome: 'flagged', reason })
      expect(await shown()).toEqual(before)
      expect(await figuresIn('US')).toEqual(figures)
    },
  )

  it('is one a sender and quote: the first stands, also when ten arrive at once', async () => {
    await report('q')
    const all = await Promise.all(Array.from({ length: 10 }, () => flag('q', 'ann', 'spam')))
    expect(outcomes(all)).toEqual({ flagged: 1, repeated: 9 })
    expect(await flag('q', 'ann')).toMatchObject({ outcome: 'repeated', reason: 'spam' })
    expect(await hidden()).toEqual([])
    expect(await flag('q', 'bob')).toMatchObject({ outcome: 'flagged' })
    const { results } = await env.DB.prepare('SELECT sender, reason FROM flags ORDER BY sender').all()
    expect(results).toEqual([
      { sender: 'ann', reason: 'spam' },
      { sender: 'bob', reason: 'private-data' },
    ])
  })

  it('is placed on what is shown alone', async () => {
    await report('held', {})
    await report('removed')
    await env.DB.prepare(
      `UPDATE quotes SET status = 'held', hold = '{"reason":"too-many-today"}' WHERE id = 'held'`,
    ).run()
    const current = await findForChange(db(), 'removed')
    if (current) await moveQuote(db(), places, current, 'removed', AT)
    for (const id of ['held', 'removed', 'nothing']) {
      expect(await flag(id, 'ann')).toEqual({ outcome: 'unknown' })
    }
    expect(await hidden()).toEqual([])
  })

  it('is one of exactly 20 of a sender, however many arrive at once', async () => {
    for (let n = 0; n < 30; n++) await report(`q${n}`)
    const all = await Promise.all(Array.from({ length: 30 }, (_, n) => flag(`q${n}`, 'ann', 'spam')))
    expect(outcomes(all)).toEqual({ flagged: 20, 'too-many': 10 })
    expect(await flag('q29', 'bob', 'spam')).toMatchObject({ outcome: 'flagged' })
  })

  it('is one of exactly 60 of a network, however many of its senders and however many arrive at once', async () => {
    for (let n = 0; n < 70; n++) await report(`q${n}`)
    const all = await Promise.all(
      Array.from({ length: 70 }, (_, n) => flag(`q${n}`, `s${n % 7}`, 'spam', 'home')),
    )
    expect(outcomes(all)).toEqual({ flagged: 60, 'too-many': 10 })
    expect(await flag('q69', 'bob', 'spam', 'office')).toMatchObject({ outcome: 'flagged' })
  })
})

describe('a flag of private data', () => {
  it('hides every word at once, and neither the price nor the dealer from the figures', async () => {
    await report('q', { priceCents: 39_000 })
    await report('other', { dealer: 'Adams', city: 'Enid', priceCents: 45_000, sourceUrl: null })
    const before = await figuresIn('US-OK')
    expect(before?.quotes.find(({ quoteId }) => quoteId === 'q')).toMatchObject({
      dealer: 'John Doe',
      city: 'Tulsa',
    })
    expect(await flag('q', 'ann')).toMatchObject({
      quote: { textHidden: true, priceCents: 39_000, dealer: null, city: null, note: null, sourceUrl: null },
    })
    const after = await figuresIn('US-OK')
    expect(after?.answering).toEqual(before?.answering)
    expect(after?.answering).toMatchObject({ quotes: 2, dealers: 2 })
    expect(after?.quotes.find(({ quoteId }) => quoteId === 'q')).toMatchObject({ dealer: null, city: null })
    expect(JSON.stringify(after)).not.toMatch(/Doe|Tulsa/)
    const { results } = await env.DB.prepare(
      `SELECT data FROM figures WHERE data LIKE '%Doe%' OR charts LIKE '%Doe%'`,
    ).all()
    expect(results).toEqual([])
  })

  it('takes the quote out of the lists of dealers, and others of that dealer stay', async () => {
    await report('q', { quotedOn: '2026-11-19' })
    await report('adams', { dealer: 'Adams', city: null })
    const inOklahoma = { region: 'US-OK', before: null, limit: 9 }
    await flag('q', 'ann')
    expect((await listDealerNames(db(), inOklahoma)).dealers.map(({ name }) => name)).toEqual(['Adams'])
    expect((await listDealers(db(), inOklahoma, ['2-key'])).dealers.map(({ name }) => name)).toEqual([
      'Adams',
    ])
    expect(await readDealer(db(), 'US-OK doe john tulsa', ['2-key'])).toEqual({
      quotes: [],
      newest: [],
      named: null,
    })
    await report('again', { quotedOn: '2026-11-01' })
    expect((await listDealerNames(db(), inOklahoma)).dealers.map(({ name }) => name)).toEqual([
      'Adams',
      'John Doe',
    ])
    const { quotes, newest } = await readDealer(db(), 'US-OK doe john tulsa', ['2-key'])
    expect([quotes, newest].map((some) => some.map(({ id }) => id))).toEqual([['again'], ['again']])
  })

  const namesOf = (id: string) =>
    env.DB.prepare('SELECT text_hidden, name_hidden FROM quotes WHERE id = ?').bind(id).first()

  it.each(['Norton Lexus', 'LEXUS of Tulsa', 'Toyota of Tulsa parts dept.', 'Doe’s Lexus/Toyota'])(
    'leaves the name %s in sight: the maker’s is in it',
    async (dealer) => {
      await report('q', { dealer })
      expect(await flag('q', 'ann')).toMatchObject({
        quote: { textHidden: true, nameHidden: false, dealer, city: 'Tulsa', note: null, sourceUrl: null },
      })
      const inOklahoma = { region: 'US-OK', before: null, limit: 9 }
      expect((await listDealerNames(db(), inOklahoma)).dealers).toMatchObject([{ name: dealer }])
      expect((await figuresIn('US-OK'))?.quotes).toMatchObject([{ dealer, city: 'Tulsa' }])
    },
  )

  it('leaves a name in sight that two networks gave, in whatever spelling, and no other', async () => {
    await report('q', { dealer: 'Adams Motors' })
    await report('again', { dealer: 'ADAMS MOTORS', city: 'Tulsa, OK' })
    await report('elsewhere', { dealer: 'John Doe', city: 'Norman' })
    await report('alone')
    for (const id of ['q', 'alone']) await flag(id, 'ann')
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 0 })
    expect(await namesOf('alone')).toEqual({ text_hidden: 1, name_hidden: 1 })
  })

  it('hides a name that two senders of one network gave', async () => {
    await store(submission(WORDS, { id: 'q', network: 'home' }))
    await store(submission(WORDS, { id: 'again', network: 'home' }))
    await flag('q', 'ann')
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 1 })
  })

  it('hides a name that one sender gave twice, or that another one has withdrawn', async () => {
    await store(submission({ ...WORDS, set: '1-key' }, { id: 'q', sender: 'eve' }))
    await store(submission(WORDS, { id: 'again', sender: 'eve' }))
    await report('withdrawn')
    const current = await findForChange(db(), 'withdrawn')
    if (current) await moveQuote(db(), places, current, 'removed', AT)
    await flag('q', 'ann')
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 1 })
  })

  it('takes senders who are forgotten as two where they sent on two days', async () => {
    await report('q')
    await report('again', { quotedOn: '2026-11-19' })
    await env.DB.prepare('UPDATE quotes SET sender = NULL, network = NULL, voice = NULL').run()
    await flag('q', 'ann')
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 1 })
    await report('p', { dealer: 'Brown Motors' })
    await store(
      submission(
        { ...WORDS, dealer: 'Brown Motors' },
        { id: 'earlier', receivedAt: '2026-10-01T00:00:00.000Z' },
      ),
    )
    await env.DB.prepare('UPDATE quotes SET sender = NULL, network = NULL, voice = NULL').run()
    await flag('p', 'ann')
    expect(await namesOf('p')).toEqual({ text_hidden: 1, name_hidden: 0 })
  })

  it('hides another name that its sender puts in place of one that stayed', async () => {
    await report('q', { dealer: 'Norton Lexus' })
    await flag('q', 'ann')
    const change = async (said: Partial<QuoteReport>) => {
      const current = await findForChange(db(), 'q')
      if (current) await replaceReport(db(), rules, current, { ...current.quote, ...said }, null, AT)
    }
    await change({ priceCents: 41_000 })
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 0 })
    await change({ dealer: 'Tulsa Lexus' })
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 0 })
    await change({ dealer: 'John Doe' })
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 1 })
    await change({ dealer: 'Norton Lexus' })
    expect(await namesOf('q')).toEqual({ text_hidden: 1, name_hidden: 1 })
  })

  it('hides 3 of a sender at the most, however many arrive at once; others only wait', async () => {
    for (let n = 0; n < 8; n++) await report(`q${n}`)
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => flag(`q${n}`, 'ann')))
    expect(outcomes(all)).toEqual({ flagged: 8 })
    expect(await hidden()).toHaveLength(3)
    for (let n = 0; n < 8; n++) await flag(`q${n}`, 'ann')
    expect(await hidden()).toHaveLength(3)
  })

  it('hides 9 of a network at the most, however many of its senders and however many arrive at once', async () => {
    for (let n = 0; n < 20; n++) await report(`q${n}`)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => flag(`q${n}`, `s${n}`, 'private-data', 'home')),
    )
    expect(outcomes(all)).toEqual({ flagged: 20 })
    expect(await hidden()).toHaveLength(9)
    await report('another')
    await flag('another', 'bob', 'private-data', 'office')
    expect(await hidden()).toContain('another')
  })

  it('hides no words that a moderator has found harmless, until they are others', async () => {
    await report('q')
    const change = async (said: Partial<QuoteReport>, at: string) => {
      const current = await findForChange(db(), 'q')
      if (current) await replaceReport(db(), rules, current, { ...current.quote, ...said }, null, at)
    }
    await flag('q', 'ann')
    await env.DB.prepare('UPDATE flags SET handled_at = ?').bind(AT).run()
    await env.DB.prepare('UPDATE quotes SET text_hidden = 0, name_hidden = 0').run()
    expect(await flag('q', 'bob')).toMatchObject({ outcome: 'flagged', quote: { textHidden: false } })
    await change({ priceCents: 41_000 }, '2026-11-22T18:00:00.001Z')
    expect(await flag('q', 'cy')).toMatchObject({ outcome: 'flagged', quote: { textHidden: false } })
    await change({ note: 'my brother' }, '2026-11-22T18:00:00.002Z')
    expect(await flag('q', 'dan')).toMatchObject({ outcome: 'flagged', quote: { textHidden: true } })
  })
})
