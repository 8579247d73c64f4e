import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../src/db/figures/read-figures.ts'
import { storeQuotes } from '../../../src/db/quotes/store-quote.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'
import { facts } from '../support/recounted.ts'
import { db, places, rules, store, submission } from '../support/submissions.ts'

const HIGH: Hold = { reason: 'far-above', factor: 2.5, medianCents: 50_000, year: 2025 }
const statuses = async () => Object.fromEntries((await facts()).map(({ id, status }) => [id, status]))

describe('the same request again', () => {
  it('is stored once and gets the same quote under one idempotency key', async () => {
    const key = { idempotencyKey: 'b6a2c9de-0000-4000-8000-000000000001', requestHash: 'same' }
    const first = await store(submission({}, { ...key, sender: 'ann', id: 'first' }))
    const second = await store(submission({}, { ...key, sender: 'bob', id: 'second' }))
    expect(first).toMatchObject({ outcome: 'stored', quote: { id: 'first' } })
    expect(second).toMatchObject({ outcome: 'repeated', quote: { id: 'first' } })
    expect(await facts()).toHaveLength(1)
  })

  it('is refused where the key came with another body', async () => {
    const idempotencyKey = 'b6a2c9de-0000-4000-8000-000000000002'
    await store(submission({}, { idempotencyKey, requestHash: 'one' }))
    const other = await store(submission({ priceCents: 40_000 }, { idempotencyKey, requestHash: 'other' }))
    expect(other).toEqual({ outcome: 'key-reused' })
    expect(await facts()).toHaveLength(1)
  })

  it('is the quote that is already there where one sender says the same of one day', async () => {
    const same = { dealer: 'Alpha Motors' }
    await store(submission(same, { sender: 'ann', id: 'first' }))
    const again = await store(submission({ dealer: 'ALPHA motors.' }, { sender: 'ann' }))
    expect(again).toMatchObject({ outcome: 'already-there', quote: { id: 'first' } })
    const otherDay = await store(
      submission({ ...same, quotedOn: '2026-11-19' }, { sender: 'ann', id: 'day' }),
    )
    expect(otherDay).toMatchObject({ outcome: 'stored' })
  })

  it('is stored once when it arrives ten times at once', async () => {
    const key = { idempotencyKey: 'b6a2c9de-0000-4000-8000-000000000003', requestHash: 'same' }
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => store(submission({}, { ...key, sender: `s${n}` }))),
    )
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(9).fill('repeated'), 'stored'])
    expect(await facts()).toHaveLength(1)
  })
})

describe('what one sender has said before', () => {
  const told = { dealer: 'Alpha Motors', cutting: 'extra', cuttingCents: 2_000 } as const

  it.each([
    ['another kind', { kind: 'paid' }],
    ['another price', { priceCents: 39_001 }],
    ['no price', { kind: 'not-here', priceCents: null, cutting: 'unknown', cuttingCents: null }],
    ['another price for cutting', { cuttingCents: 2_001 }],
    ['cutting of unknown price', { cuttingCents: null }],
    ['cutting included', { cutting: 'included', cuttingCents: null }],
    ['another day', { quotedOn: '2026-11-19' }],
    ['what was asked at first', { kind: 'paid', firstAskedCents: 45_000 }],
  ] as const)('is another quote with %s', async (_, other) => {
    await store(submission(told, { sender: 'ann', id: 'first' }))
    await store(submission({ ...told, ...other }, { sender: 'ann', id: 'second' }))
    expect(await statuses()).toEqual({ first: 'superseded', second: 'published' })
  })

  it('is another refusal with the number that was named instead', async () => {
    const refused = {
      ...told,
      kind: 'not-here',
      priceCents: null,
      cutting: 'unknown',
      cuttingCents: null,
    } as const
    await store(submission(refused, { sender: 'ann', id: 'first' }))
    await store(submission({ ...refused, namedNumber: '89785-24010' }, { sender: 'ann', id: 'second' }))
    expect(await statuses()).toEqual({ first: 'superseded', second: 'published' })
  })

  it.each([
    ['fitting', { fittingCents: 13_000 }],
    ['shipping', { ships: true }],
    ['a note', { note: 'By phone.' }],
  ] as const)('is the same with %s, which no figure sees', async (_, other) => {
    await store(submission(told, { sender: 'ann', id: 'first' }))
    const again = await store(submission({ ...told, ...other }, { sender: 'ann', id: 'second' }))
    expect(again).toMatchObject({ outcome: 'already-there', quote: { id: 'first' } })
  })

  it('is another quote where something newer has taken its place', async () => {
    for (const priceCents of [39_000, 40_000, 39_000, 40_000]) {
      const stored = await store(submission({ ...told, priceCents }, { sender: 'ann' }))
      expect(stored).toMatchObject({ outcome: 'stored', quote: { status: 'published', priceCents } })
    }
    expect(Object.values(await statuses()).sort()).toEqual([
      'published',
      'superseded',
      'superseded',
      'superseded',
    ])
  })

  it('is another quote where it waits and another price was said since, so that the last one can count', async () => {
    for (const [n, priceCents] of [200_000, 210_000, 200_000, 200_000].entries()) {
      await store(submission({ ...told, priceCents }, { sender: 'ann', id: `${n}`, hold: HIGH }))
    }
    expect(await statuses()).toEqual({ 0: 'held', 1: 'held', 2: 'held' })
  })
})

describe('one voice per sender', () => {
  it('lets the newest of one dealer and set count', async () => {
    const one = { sender: 'ann' }
    await store(submission({ dealer: 'Alpha Motors', priceCents: 39_000 }, { ...one, id: 'old' }))
    await store(submission({ dealer: 'alpha motors', priceCents: 41_000 }, { ...one, id: 'new' }))
    await store(submission({ dealer: 'Beta Motors', priceCents: 41_000 }, { ...one, id: 'beta' }))
    await store(submission({ dealer: 'Alpha Motors', set: '1-key' }, { ...one, id: 'set' }))
    expect(await statuses()).toEqual({
      old: 'superseded',
      new: 'published',
      beta: 'published',
      set: 'published',
    })
  })

  it('leaves unnamed dealers and other senders alone', async () => {
    await store(submission({ priceCents: 39_000 }, { sender: 'ann', id: 'one' }))
    await store(submission({ priceCents: 41_000 }, { sender: 'ann', id: 'two' }))
    await store(submission({ dealer: 'Alpha Motors', priceCents: 39_000 }, { sender: 'ann', id: 'three' }))
    await store(submission({ dealer: 'Alpha Motors', priceCents: 41_000 }, { sender: 'bob', id: 'four' }))
    expect(Object.values(await statuses())).toEqual(['published', 'published', 'published', 'published'])
  })

  it('lets the newest refusal without a dealer’s name count of a set and country', async () => {
    const refusal = { kind: 'not-here', priceCents: null } as const
    const one = { sender: 'ann' }
    await store(submission({ ...refusal, region: 'US-OK' }, { ...one, id: 'old' }))
    await store(submission({ ...refusal, region: 'US-OK' }, { sender: 'bob', id: 'bob' }))
    await store(submission({ ...refusal, region: 'CA-ON' }, { ...one, id: 'abroad' }))
    await store(submission({ ...refusal, region: 'US-OK', set: '1-key' }, { ...one, id: 'set' }))
    await store(submission({ ...refusal, dealer: 'Alpha Motors' }, { ...one, id: 'named' }))
    await store(submission({ priceCents: 39_000 }, { ...one, id: 'price' }))
    await store(
      submission({ kind: 'discontinued', priceCents: null, region: 'US-CA' }, { ...one, id: 'new' }),
    )
    expect(await statuses()).toEqual({
      old: 'superseded',
      bob: 'published',
      abroad: 'published',
      set: 'published',
      named: 'published',
      price: 'published',
      new: 'published',
    })
  })

  it('lets a held quote supersede nothing', async () => {
    await store(submission({ dealer: 'Alpha Motors' }, { sender: 'ann', id: 'old' }))
    await store(
      submission({ dealer: 'Alpha Motors', priceCents: 200_000 }, { sender: 'ann', id: 'new', hold: HIGH }),
    )
    expect(await statuses()).toEqual({ old: 'published', new: 'held' })
  })
})

describe('the caps of one sender and day', () => {
  const offer = (n: number, set = '2-key') => submission({ set, priceCents: 30_000 + n }, { sender: 'ann' })

  it('publish exactly 6 of a set however many arrive at once, and keep the others as held', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => store(offer(n))))
    const all = await facts()
    expect(all.filter(({ status }) => status === 'published')).toHaveLength(6)
    expect(all.filter(({ status }) => status === 'held')).toHaveLength(24)
    const { results } = await env.DB.prepare(`SELECT DISTINCT hold FROM quotes WHERE status = 'held'`).all()
    expect(results).toEqual([{ hold: '{"reason":"too-many-today"}' }])
  })

  it('publish 18 in all, keep 40 and refuse the next', async () => {
    for (const set of ['1-key', '2-key', '3-key', '4-key']) {
      for (let n = 0; n < 10; n++) await store(offer(n, set))
    }
    expect((await facts()).filter(({ status }) => status === 'published')).toHaveLength(18)
    expect(await store(offer(99, '5-key'))).toEqual({ outcome: 'too-many' })
    expect(await facts()).toHaveLength(40)
  })
})

describe('a release', () => {
  it('publishes what the new quote bears out', async () => {
    await store(submission({ priceCents: 200_000 }, { id: 'held', hold: HIGH }))
    const releases = [{ id: 'held', version: 1, region: 'US-OK' }]
    await store(submission({ priceCents: 190_000 }, { id: 'second', hold: HIGH, borneOut: true, releases }))
    expect(await statuses()).toEqual({ held: 'published', second: 'published' })
  })

  it('publishes of each sender no more than a day’s cap, the oldest first', async () => {
    const releases: { id: string; version: number; region: string }[] = []
    for (const sender of ['ann', 'cy']) {
      for (let n = 0; n < 8; n++) {
        const id = `${sender}${n}`
        await store(submission({ priceCents: 200_000 + n }, { id, sender, hold: HIGH }))
        releases.push({ id, version: 1, region: 'US-OK' })
      }
    }
    await store(submission({ priceCents: 40_000 }, { id: 'ann', sender: 'ann' }))
    await store(submission({ priceCents: 190_000 }, { id: 'second', hold: HIGH, borneOut: true, releases }))
    const held = Object.entries(await statuses()).filter(([, status]) => status === 'held')
    expect(held.map(([id]) => id)).toEqual(['ann5', 'ann6', 'ann7', 'cy6', 'cy7'])
  })

  it('does not happen where the held quote was changed since it was borne out', async () => {
    await store(submission({ priceCents: 200_000 }, { id: 'held', hold: HIGH }))
    await env.DB.prepare(`UPDATE quotes SET version = 2`).run()
    const releases = [{ id: 'held', version: 1, region: 'US-OK' }]
    await store(submission({ priceCents: 190_000 }, { id: 'second', hold: HIGH, borneOut: true, releases }))
    expect(await statuses()).toEqual({ held: 'held', second: 'published' })
  })

  it('is of what the stored ones of a batch bear out, however many these are, and of nothing else', async () => {
    const releases: { id: string; version: number; region: string }[] = []
    for (let n = 0; n < 30; n++) {
      const id = `held${n}`
      await store(submission({ region: n % 2 ? 'US-TX' : 'US-OK' }, { id, hold: HIGH }))
      releases.push({ id, version: 1, region: n % 2 ? 'US-TX' : 'US-OK' })
    }
    await store(submission({ priceCents: 190_000 }, { id: 'there', sender: 'ann' }))
    const borneOut = { sender: 'ann', hold: HIGH, borneOut: true }
    const batch = [
      submission({ priceCents: 190_000 }, { ...borneOut, id: 'same', releases: releases.slice(0, 5) }),
      submission({ priceCents: 191_000 }, { ...borneOut, id: 'one', releases: releases.slice(5, 20) }),
      submission({ priceCents: 192_000 }, { ...borneOut, id: 'two', releases: releases.slice(15, 28) }),
    ]
    const stored = await storeQuotes(db(), batch, rules)
    expect(stored.map(({ outcome }) => outcome)).toEqual(['already-there', 'stored', 'stored'])
    const held = Object.entries(await statuses()).filter(([, status]) => status === 'held')
    expect(held.map(([id]) => id).sort()).toEqual([
      'held0',
      'held1',
      'held2',
      'held28',
      'held29',
      'held3',
      'held4',
    ])
    const lookup = await readFigures(db(), { areas: ['US-OK', 'US-TX', 'US'], sets: ['2-key'] }, 2026, places)
    expect(['US-OK', 'US-TX', 'US'].map((area) => lookup(area, '2-key')?.quotesIn['3y'])).toEqual([
      14, 12, 26,
    ])
  })

  it('does not happen where the new quote is refused', async () => {
    await store(submission({ priceCents: 200_000 }, { id: 'held', hold: HIGH }))
    const key = { idempotencyKey: 'b6a2c9de-0000-4000-8000-000000000004' }
    await store(submission({}, { ...key, id: 'other', requestHash: 'one' }))
    const releases = [{ id: 'held', version: 1, region: 'US-OK' }]
    await store(submission({ priceCents: 190_000 }, { ...key, requestHash: 'two', releases }))
    expect(await statuses()).toEqual({ held: 'held', other: 'published' })
  })
})

it('keeps everything that was said, as it was said', async () => {
  const said = {
    kind: 'paid',
    priceCents: 39_000,
    region: 'CA-ON',
    city: 'London',
    dealer: 'Alpha “A” Motors',
    cutting: 'extra',
    cuttingCents: 2500,
    fittingCents: 13_000,
    firstAskedCents: 45_000,
    namedNumber: null,
    ships: false,
    proof: ['vin', 'licence'],
    note: "it's 100 % <b>fine</b>; DROP TABLE quotes",
    sourceUrl: 'https://example.org/a?b=c',
  } as const
  const stored = await store(submission(said, { id: 'full', receivedAt: '2026-11-22T10:00:00.123Z' }))
  expect(stored).toEqual({
    outcome: 'stored',
    quote: {
      ...said,
      id: 'full',
      set: '2-key',
      quotedOn: '2026-11-20',
      comparableCents: 41_500,
      dealerKey: 'CA-ON a alpha london motors',
      status: 'published',
      hold: null,
      textHidden: false,
      nameHidden: false,
      numberStanding: null,
      receivedAt: '2026-11-22T10:00:00.123Z',
    },
  })
})
