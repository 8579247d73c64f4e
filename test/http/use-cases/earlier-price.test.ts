import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { PricesJson } from '../../../src/http/api/schemas.ts'
import { submitted } from '../support/form.ts'
import { LEAST, type Owned, owned } from '../support/quotes.ts'
import { site } from '../support/site.ts'

let ms = Date.parse('2026-11-22T12:00:00Z')
/** A clock that goes on, all on one day: of two quotes one is the newer. */
const now = () => {
  ms += 1
  return new Date(ms)
}
const fairkey = site({ parts: { now } })
const me = { 'CF-Connecting-IP': '192.0.2.1' }
const REPLACED = 'It replaces your earlier one'
const dealer = 'Alpha Motors'

/** What was stored, in the order in which it came. */
async function stored(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    'SELECT price_cents, status FROM quotes ORDER BY received_at',
  ).all()
  return results.map(({ price_cents, status }) => `${Number(price_cents) / 100} ${status}`)
}

async function medianCents(): Promise<number | null | undefined> {
  const response = await fairkey.get('/api/v1/prices?region=US-OK')
  const { sets } = await response.json<PricesJson>()
  return sets.find(({ set }) => set === LEAST.set)?.medianCents
}

const WENT_BACK = ['390 superseded', '400 superseded', '390 published']

describe('a sender who goes back to an earlier price of the same day', () => {
  it('is heard through the API', async () => {
    const answers: Owned[] = []
    for (const priceCents of [39_000, 40_000, 39_000])
      answers.push(await owned(fairkey, { dealer, priceCents }, me))
    expect(answers.map(({ quote }) => [quote.status, quote.priceCents])).toEqual([
      ['published', 39_000],
      ['published', 40_000],
      ['published', 39_000],
    ])
    expect(new Set(answers.map(({ editToken }) => editToken)).size).toBe(3)
    expect(await stored()).toEqual(WENT_BACK)
    expect(await medianCents()).toBe(39_000)
  })

  it('is heard through the API with a key for each, while each key stands for what came with it', async () => {
    const send = (priceCents: number, n: number) =>
      owned(
        fairkey,
        { dealer, priceCents },
        { ...me, 'Idempotency-Key': `b6a2c9de-1234-4abc-8def-00000000000${n}` },
      )
    const first = await send(39_000, 1)
    await send(40_000, 2)
    await send(39_000, 3)
    const again = await send(39_000, 1)
    expect([again.quote.id, again.quote.status]).toEqual([first.quote.id, 'superseded'])
    expect(await stored()).toEqual(WENT_BACK)
  })

  it('is heard through a form that is opened anew each time', async () => {
    const headings: string[] = []
    for (const price of ['390', '400', '390']) {
      const fields = { price, dealer, formKey: crypto.randomUUID() }
      headings.push((await submitted(fairkey, fields, me)).heading)
    }
    expect(headings).toEqual(['Counted', REPLACED, REPLACED])
    expect(await stored()).toEqual(WENT_BACK)
  })

  it('is heard through one form that is gone back to, and sent twice it counts once', async () => {
    const formKey = 'b6a2c9de-1234-4abc-8def-000000000001'
    for (const price of ['390', '400', '390', '390', '400'])
      await submitted(fairkey, { price, dealer, formKey }, me)
    expect(await stored()).toEqual([...WENT_BACK.slice(0, 2), '390 superseded', '400 published'])
    expect(await medianCents()).toBe(40_000)
  })

  it('has one price that counts where all arrive at once, whatever comes last', async () => {
    const prices = [39_000, 40_000, 39_000, 40_000, 39_000, 40_000]
    const all = await Promise.all(
      prices.map((priceCents) => fairkey.postQuote({ ...LEAST, dealer, priceCents }, me)),
    )
    expect(all.map(({ status }) => status)).toEqual(prices.map(() => 201))
    const published = (await stored()).filter((quote) => quote.endsWith('published'))
    expect(published).toHaveLength(1)
    expect(published).toEqual([`${Number(await medianCents()) / 100} published`])
    const last = await owned(fairkey, { dealer, priceCents: 41_000 }, me)
    expect([last.quote.status, await medianCents()]).toEqual(['published', 41_000])
  })
})
