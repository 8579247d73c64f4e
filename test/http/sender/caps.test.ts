import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { LEAST, posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

let ms = Date.parse('2026-11-22T12:00:00Z')
/** A clock that goes on, all on one day: of two quotes one is the newer. */
const now = () => {
  ms += 1
  return new Date(ms)
}
const fairkey = site({ parts: { now } })
const me = { 'CF-Connecting-IP': '192.0.2.1' }
const DEALERS = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot'].map((name) => `${name} Motors`)
const SETS = ['1-key', '2-key', '3-key']

/** How many of the quotes of one day stand where, the launch quotes left out. */
async function standing(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    `SELECT status || coalesce(' ' || "set", '') AS "where", count(*) AS n FROM quotes
     WHERE sender IS NOT NULL GROUP BY 1 ORDER BY 1`,
  ).all<{ where: string; n: number }>()
  return Object.fromEntries(results.map(({ where, n }) => [where, n]))
}

const offer = (n: number, set = '2-key', more = {}) => ({ ...LEAST, set, priceCents: 40_000 + n, ...more })

const atOnce = (count: number, send: (n: number) => Promise<Response>) =>
  Promise.all(Array.from({ length: count }, (_, n) => send(n)))

const withStatus = (all: readonly Response[], status: number) =>
  all.filter((response) => response.status === status).length

describe('a hundred quotes of one sender at once', () => {
  it('of one set: 6 are published, 34 held, 60 refused', async () => {
    const all = await atOnce(100, (n) => fairkey.postQuote(offer(n), me))
    expect([withStatus(all, 201), withStatus(all, 429)]).toEqual([40, 60])
    expect(await standing()).toEqual({ 'published 2-key': 6, 'held 2-key': 34 })
  })

  it('of all sets: 18 are published, 6 of each, whatever way they come', async () => {
    const all = await atOnce(100, (n) => {
      const set = SETS[n % 3] ?? ''
      const fields = { set, region: 'US-OK', price: String(400 + n), formKey: crypto.randomUUID() }
      return n % 2 === 0 ? fairkey.postQuote(offer(n, set), me) : fairkey.postForm(fields, me)
    })
    expect(withStatus(all, 201) + withStatus(all, 303)).toBe(40)
    expect(withStatus(all, 429)).toBe(60)
    const { results } = await env.DB.prepare(
      `SELECT "set", count(*) AS n FROM quotes WHERE status = 'published' GROUP BY 1 ORDER BY 1`,
    ).all()
    expect(results).toEqual(SETS.map((set) => ({ set, n: 6 })))
  })

  it('each with a key of its own, and none beyond what one sender has', async () => {
    await atOnce(100, (n) => fairkey.postQuote(offer(n), { ...me, 'Idempotency-Key': crypto.randomUUID() }))
    expect(await standing()).toEqual({ 'published 2-key': 6, 'held 2-key': 34 })
  })

  it('from all over one network, which is one sender', async () => {
    await atOnce(100, (n) =>
      fairkey.postQuote(offer(n), { 'CF-Connecting-IP': `2001:db8:1:2::${n.toString(16)}` }),
    )
    expect(await standing()).toEqual({ 'published 2-key': 6, 'held 2-key': 34 })
  })
})

describe('what makes room under the cap, and what does not', () => {
  beforeEach(async () => {
    for (let n = 0; n < 6; n++) await posted(fairkey, offer(n, '2-key', { dealer: DEALERS[n] }), me)
  })

  const next = async (more = {}) => (await posted(fairkey, offer(90, '2-key', more), me)).status

  it('a seventh dealer is held', async () => {
    expect(await next({ dealer: 'Golf Motors' })).toBe('held')
    expect(await next()).toBe('held')
  })

  it('a newer quote of one of the six takes its place', async () => {
    expect(await next({ dealer: 'ALPHA motors' })).toBe('published')
    expect(await standing()).toEqual({ 'published 2-key': 6, 'superseded 2-key': 1 })
    expect(await next({ dealer: 'Golf Motors' })).toBe('held')
  })

  it('a report that the set cannot be had is one of the six, too', async () => {
    expect(await next({ dealer: 'Golf Motors', kind: 'not-here', priceCents: null })).toBe('held')
    expect(await next({ kind: 'discontinued', priceCents: null })).toBe('held')
  })

  it('another set has six of its own', async () => {
    expect((await posted(fairkey, offer(90, '1-key'), me)).status).toBe('published')
  })

  it('what was taken off makes room for one, and still counts as sent', async () => {
    await env.DB.prepare(
      `UPDATE quotes SET status = 'removed' WHERE sender IS NOT NULL AND dealer = 'Alpha Motors'`,
    ).run()
    expect(await next({ dealer: 'Golf Motors' })).toBe('published')
    expect(await next({ dealer: 'Hotel Motors' })).toBe('held')
    await atOnce(60, (n) => fairkey.postQuote(offer(100 + n), me))
    const sent = await env.DB.prepare('SELECT count(*) AS n FROM quotes WHERE sender IS NOT NULL').first('n')
    expect(sent).toBe(40)
  })
})

describe('another sender who bears out high prices', () => {
  beforeEach(withLaunchQuotes)

  it('does not get more of one sender published than the cap', async () => {
    for (let n = 0; n < 4; n++) await posted(fairkey, offer(n), me)
    for (let n = 0; n < 8; n++) await posted(fairkey, { priceCents: 150_000 + n }, me)
    expect(await standing()).toEqual({ 'published 2-key': 4, 'held 2-key': 8 })
    await posted(fairkey, { priceCents: 150_500 })
    const { results } = await env.DB.prepare(
      `SELECT price_cents FROM quotes WHERE status = 'published' AND price_cents >= 150000 ORDER BY 1`,
    ).all()
    expect(results.map(({ price_cents }) => price_cents)).toEqual([150_000, 150_001, 150_500])
  })

  it('is released no faster for coming at once', async () => {
    for (let n = 0; n < 8; n++) await posted(fairkey, { priceCents: 150_000 + n }, me)
    await atOnce(20, (n) => fairkey.postQuote({ ...LEAST, priceCents: 150_100 + n }))
    const ofMine = await env.DB.prepare(
      `SELECT count(*) AS n FROM quotes WHERE status = 'published' AND price_cents BETWEEN 150000 AND 150007`,
    ).first('n')
    expect(ofMine).toBe(6)
  })
})
