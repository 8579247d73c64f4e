import { describe, expect, it } from 'vitest'
import type { BatchResult } from '../../../src/http/api/schemas.ts'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { LEAST } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()
const KEY = 'b6a2c9de-1234-4abc-8def-00000000000a'
const SHAPE = 'Send 1 to 10 quotes as {"quotes": [...]}.'

type Headers = Readonly<Record<string, string>>

const send = (quotes: unknown, headers: Headers = {}, to = fairkey) =>
  to.postJson('/api/v1/quotes/batch', { quotes }, headers)

async function results(quotes: unknown, headers: Headers = {}, to = fairkey): Promise<BatchResult[]> {
  const response = await send(quotes, headers, to)
  expect(response.status, await response.clone().text()).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  return (await response.json<{ results: BatchResult[] }>()).results
}

/** So many quotes, each of a dealer of its own. */
const quotesOf = (count: number, said: object = {}) =>
  Array.from({ length: count }, (_, n) => ({
    ...LEAST,
    dealer: `Dealer ${n}`,
    priceCents: 39_000 + n,
    ...said,
  }))

const statusOf = (one: BatchResult) => (one.result === 'stored' ? one.quote.status : one.result)

describe('a batch of quotes', () => {
  it('gets a result each, in their order: stored, held or refused', async () => {
    const [stored, refused, held, none] = await results([
      { ...LEAST, dealer: 'Alpha Motors' },
      { ...LEAST, priceCents: 39_000.5, region: 'US-ZZ' },
      { ...LEAST, dealer: 'Beta Motors', note: 'Call 405-555-0100' },
      ['quote'],
    ])
    expect(stored).toMatchObject({
      result: 'stored',
      quote: { dealer: 'Alpha Motors', status: 'published' },
      editToken: expect.stringMatching(/^[\w-]{43}$/),
      editUrl: expect.stringContaining('/edit?key='),
    })
    expect(refused).toEqual({
      result: 'refused',
      errors: [
        { pointer: '/quotes/1/priceCents', detail: 'Give the price in whole cents: 39000 for $390.' },
        { pointer: '/quotes/1/region', detail: 'Choose where the dealer is from the list.' },
      ],
    })
    expect(held).toMatchObject({
      result: 'stored',
      quote: { status: 'held', held: { reason: 'contact-in-note' } },
    })
    expect(none).toEqual({
      result: 'refused',
      errors: [{ pointer: '/quotes/3', detail: 'Send one quote as a JSON object.' }],
    })
    expect(await rows()).toBe(2)
  })

  it('gives out edit tokens that let each quote be changed', async () => {
    const stored = (await results(quotesOf(3))).flatMap((one) => (one.result === 'stored' ? [one] : []))
    expect(new Set(stored.map(({ editToken }) => editToken)).size).toBe(3)
    for (const { quote, editToken } of stored) {
      expect((await fairkey.change(quote.id, editToken, { ships: true })).status).toBe(200)
    }
  })

  it.each([
    ['none', [], '/quotes'],
    ['eleven', quotesOf(11), '/quotes'],
    ['no list', LEAST, '/quotes'],
    ['nothing at all', undefined, '/quotes'],
  ])('is refused as a whole with %s', async (_, quotes, pointer) => {
    await expectProblem(await send(quotes), 422, NOT_ACCEPTED, { errors: [{ pointer, detail: SHAPE }] })
    expect(await rows()).toBe(0)
  })

  it('is refused as a whole where it is a list, or says anything else', async () => {
    const list = await fairkey.postJson('/api/v1/quotes/batch', quotesOf(2))
    await expectProblem(list, 422, NOT_ACCEPTED, {
      errors: [{ pointer: '', detail: 'Send one batch as a JSON object.' }],
    })
    const more = await fairkey.postJson('/api/v1/quotes/batch', { quotes: quotesOf(2), set: '2-key' })
    await expectProblem(more, 422, NOT_ACCEPTED, {
      errors: [{ pointer: '/set', detail: 'This is not a part of a batch: leave it out.' }],
    })
    expect(await rows()).toBe(0)
  })

  it('lets the last word of one dealer and set count, also where it goes back to the first', async () => {
    const alpha = { ...LEAST, dealer: 'Alpha Motors' }
    const dearer = { ...alpha, priceCents: 41_000 }
    const all = await results([alpha, alpha, dearer, { ...alpha, set: '3-key' }])
    expect(all.map(statusOf)).toEqual(['superseded', 'superseded', 'published', 'published'])
    const back = await results([alpha, dearer, alpha])
    expect(back.map(statusOf)).toEqual(['superseded', 'superseded', 'published'])
    expect(await rows()).toBe(6)
  })

  it('makes room under the caps with what it supersedes itself', async () => {
    const twice = [{ ...LEAST, dealer: 'Dealer 0', priceCents: 41_000 }, ...quotesOf(7)]
    const all = await results(twice)
    expect(all.map(statusOf)).toEqual(['superseded', ...Array(6).fill('published'), 'held'])
  })

  it('is screened against what stood before it', async () => {
    const prices = [45_000, 50_000, 56_000, 130_000]
    const all = await results(prices.map((priceCents) => ({ ...LEAST, priceCents })))
    expect(all.map(statusOf)).toEqual(Array(4).fill('published'))
    const later = await results([{ ...LEAST, priceCents: 140_000 }])
    expect(later).toMatchObject([{ quote: { held: { reason: 'far-above' } } }])
  })

  it('waits for a moderator where Turnstile is on: programs have no widget to solve', async () => {
    const guarded = site({ bindings: { TURNSTILE_SITE_KEY: 'site', TURNSTILE_SECRET_KEY: 'secret' } })
    const all = await results(quotesOf(2), {}, guarded)
    expect(all).toMatchObject(Array(2).fill({ quote: { held: { reason: 'not-verified' } } }))
  })
})

describe('the caps of a day', () => {
  it('publish exactly 6 of a set out of ten, and hold the others', async () => {
    const all = await results(quotesOf(10))
    expect(all.map(statusOf)).toEqual([...Array(6).fill('published'), ...Array(4).fill('held')])
  })

  it('hold across batches that arrive at once', async () => {
    const from = { 'CF-Connecting-IP': newAddress() }
    const batches = ['US-OK', 'US-TX', 'US-CA', 'US-NY'].map((region) => quotesOf(10, { region }))
    const all = (await Promise.all(batches.map((batch) => results(batch, from)))).flat()
    expect(all.filter((one) => statusOf(one) === 'published')).toHaveLength(6)
    expect(all.filter((one) => statusOf(one) === 'held')).toHaveLength(34)
  })

  it('take the first of a batch up to 40 quotes, and no more', async () => {
    const from = { 'CF-Connecting-IP': newAddress() }
    for (const region of ['US-OK', 'US-TX', 'US-CA']) await results(quotesOf(10, { region }), from)
    await results(quotesOf(7, { region: 'US-NY' }), from)
    const last = await results(quotesOf(5, { region: 'US-MA' }), from)
    expect(last.map(statusOf)).toEqual(['held', 'held', 'held', 'too-many', 'too-many'])
    expect(last.at(-1)).toEqual({
      result: 'too-many',
      detail:
        'More than 40 quotes from one sender in a day, or 120 from one network, are not taken: try again tomorrow.',
    })
    expect(await rows()).toBe(40)
  })
})

describe('the same batch with its key again', () => {
  const key = { 'Idempotency-Key': KEY }
  const batch = [...quotesOf(3), { ...LEAST, priceCents: -1 }]

  it('gets the same answer, from whatever sender, and is stored once', async () => {
    const first = await results(batch, key)
    expect(await results(batch, { 'Idempotency-Key': KEY.toUpperCase() })).toEqual(first)
    expect(await rows()).toBe(3)
  })

  it('is the same where it says one thing twice, or goes back to what it said first', async () => {
    const alpha = { ...LEAST, dealer: 'Alpha Motors' }
    const dearer = { ...alpha, priceCents: 41_000 }
    const from = { 'CF-Connecting-IP': '192.0.2.1' }
    const [before, after] = [site({ now: '2026-11-22T17:59:00Z' }), site({ now: '2026-11-22T18:01:00Z' })]
    const [there] = await results([{ ...LEAST, dealer: 'Beta Motors' }], from, before)
    const said = [alpha, alpha, dearer, alpha, dearer, { ...LEAST, dealer: 'Beta Motors' }]
    const first = await results(said, { ...key, ...from })
    expect(first.map(statusOf)).toEqual([...Array(4).fill('superseded'), 'published', 'published'])
    expect(first[5]).toMatchObject({ quote: there?.result === 'stored' ? { id: there.quote.id } : {} })
    await results([{ ...LEAST, dealer: 'Beta Motors', priceCents: 42_000 }], from, after)
    const again = await results(said, { ...key, ...from })
    expect(again.slice(0, 5)).toEqual(first.slice(0, 5))
    expect(again[5]).toMatchObject({ quote: { status: 'superseded' } })
    expect(await rows()).toBe(6)
  })

  it('is stored once when ten arrive at once', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => results(batch, key)))
    for (const other of others) expect(other).toEqual(first)
    expect(await rows()).toBe(3)
  })

  it.each([
    ['a price changed', quotesOf(3, { priceCents: 40_000 })],
    ['one more quote', quotesOf(4)],
    ['another order', quotesOf(3).reverse()],
    ['fewer quotes than the first one that was stored', [{ ...LEAST, dealer: 'Other' }]],
  ])('is refused as a whole with %s, and nothing of it is stored', async (_, other) => {
    const refused = { ...LEAST, priceCents: -1 }
    await results([refused, ...quotesOf(3)], key)
    await expectProblem(
      await send(other, key),
      422,
      'This Idempotency-Key came with another batch before: use a new one.',
      { errors: [{ parameter: 'Idempotency-Key', detail: 'Use a new key for a new batch.' }] },
    )
    expect(await rows()).toBe(3)
  })

  it('lets one of two batches in whole where both arrive at once', async () => {
    const all = await Promise.all([send(quotesOf(5), key), send(quotesOf(5, { region: 'US-TX' }), key)])
    expect(all.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await rows()).toBe(5)
  })
})
