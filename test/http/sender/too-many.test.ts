import { describe, expect, it } from 'vitest'
import { expectProblem } from '../support/problem.ts'
import { LEAST, posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()
const TOO_MANY =
  'More than 40 quotes from one sender in a day, or 120 from one network, are not taken: try again tomorrow.'

async function forty(sender: Readonly<Record<string, string>>) {
  for (let n = 0; n < 40; n++) await posted(fairkey, { priceCents: 40_000 + n }, sender)
}

describe('a sender of 40 quotes on one day', () => {
  it('is asked to come back tomorrow, and may', async () => {
    const sender = { 'CF-Connecting-IP': '192.0.2.1' }
    await forty(sender)
    const response = await fairkey.postQuote({ ...LEAST, priceCents: 50_000 }, sender)
    await expectProblem(response, 429, TOO_MANY, { headers: { 'Retry-After': '86400' } })
    expect(await rows()).toBe(40)
    await posted(fairkey, { priceCents: 50_001 }, { 'CF-Connecting-IP': '192.0.2.2' })
    await posted(site({ now: '2026-11-23T18:00:00Z' }), { priceCents: 50_002 }, sender)
    expect(await rows()).toBe(42)
  })

  it('is not asked for what was stored before', async () => {
    const sender = { 'CF-Connecting-IP': '192.0.2.1', 'Idempotency-Key': crypto.randomUUID() }
    const first = await posted(fairkey, { priceCents: 39_999 }, sender)
    await forty({ 'CF-Connecting-IP': '192.0.2.1' }).catch(() => undefined)
    expect(await rows()).toBe(40)
    expect(await posted(fairkey, { priceCents: 39_999 }, sender)).toEqual(first)
  })

  it('is the whole household that has an IPv6 network', async () => {
    for (let n = 0; n < 40; n++) {
      const sender = { 'CF-Connecting-IP': `2001:db8:1:2:${n}::${n}` }
      await posted(fairkey, { priceCents: 40_000 + n }, sender)
    }
    const same = await fairkey.postQuote(LEAST, { 'CF-Connecting-IP': '2001:0DB8:0001:0002::1' })
    await expectProblem(same, 429, TOO_MANY)
    expect((await fairkey.postQuote(LEAST, { 'CF-Connecting-IP': '2001:db8:1:3::1' })).status).toBe(201)
  })

  it('is taken of three senders of a network, and of no more', async () => {
    for (let n = 0; n < 120; n++) {
      await posted(fairkey, { priceCents: 40_000 + n }, { 'CF-Connecting-IP': `192.0.2.${n % 4}` })
    }
    for (const address of ['192.0.2.1', '192.0.2.99']) {
      await expectProblem(await fairkey.postQuote(LEAST, { 'CF-Connecting-IP': address }), 429, TOO_MANY)
    }
    expect((await fairkey.postQuote(LEAST, { 'CF-Connecting-IP': '192.0.3.1' })).status).toBe(201)
  })

  it('is exactly 40, however many arrive at once', async () => {
    const sender = { 'CF-Connecting-IP': '192.0.2.1' }
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, n) => fairkey.postQuote({ ...LEAST, priceCents: 40_000 + n }, sender)),
    )
    const of = (status: number) => all.filter((response) => response.status === status).length
    expect([of(201), of(429), await rows()]).toEqual([40, 20, 40])
  })
})
