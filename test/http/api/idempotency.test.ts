import { describe, expect, it } from 'vitest'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { LEAST, owned } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures, rows } from '../support/stored.ts'

const fairkey = site()
const KEY = 'b6a2c9de-1234-4abc-8def-000000000001'
const key = { 'Idempotency-Key': KEY }

async function answered(response: Response) {
  return { status: response.status, body: await response.json(), at: response.headers.get('Location') }
}

describe('the same request with its key again', () => {
  it('gets the same answer, from whatever sender, and is stored once', async () => {
    const first = await answered(await fairkey.postQuote({ ...LEAST, dealer: 'Alpha' }, key))
    const counted = await figures(fairkey)
    const second = await answered(await fairkey.postQuote({ ...LEAST, dealer: 'Alpha' }, key))
    expect(first.status).toBe(201)
    expect(second).toEqual(first)
    expect(await rows()).toBe(1)
    expect(await figures(fairkey)).toBe(counted)
  })

  it('is the same in another order, with other spaces, and with its key in capitals', async () => {
    const first = await answered(await fairkey.postQuote(LEAST, key))
    const { set, region, priceCents } = LEAST
    const turned = JSON.stringify({ kind: 'quoted', priceCents, region, dealer: null, set }, null, 4)
    const second = await fairkey.postQuote(turned, { 'Idempotency-Key': KEY.toUpperCase() })
    expect(await answered(second)).toEqual(first)
    expect(await rows()).toBe(1)
  })

  it('is the same on the next day', async () => {
    const first = await answered(await fairkey.postQuote(LEAST, key))
    const tomorrow = site({ now: '2026-11-23T18:00:00Z' })
    expect(await answered(await tomorrow.postQuote(LEAST, key))).toEqual(first)
    expect(await rows()).toBe(1)
  })

  it('is stored once when ten arrive at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => fairkey.postQuote(LEAST, key)))
    const [first, ...others] = await Promise.all(all.map(answered))
    expect(first?.status).toBe(201)
    for (const other of others) expect(other).toEqual(first)
    expect(await rows()).toBe(1)
  })
})

it('takes the same quote under two keys as two', async () => {
  await fairkey.postQuote(LEAST, key)
  await fairkey.postQuote(LEAST, { 'Idempotency-Key': KEY.replace('1', '2') })
  expect(await rows()).toBe(2)
})

it('takes what one sender says twice of a day as one, and gives its edit token once', async () => {
  const sender = { 'CF-Connecting-IP': '192.0.2.1' }
  const { editToken, editUrl, ...first } = await owned(fairkey, {}, sender)
  expect([editToken, editUrl]).toEqual([
    expect.stringMatching(/^[\w-]{43}$/),
    `https://fairkey.test/quotes/${first.quote.id}/edit?key=${editToken}`,
  ])
  const without = { ...first, editToken: null, editUrl: null }
  expect(await owned(fairkey, {}, sender)).toEqual(without)
  expect(await owned(fairkey, {}, { ...sender, ...key })).toEqual(without)
  expect(await rows()).toBe(1)
})

it('says plainly on a site without a secret that there is no edit token', async () => {
  expect(await owned(site({ secret: null }))).toMatchObject({ editToken: null, editUrl: null })
  expect(await rows()).toBe(1)
})

it('refuses a key that came with another quote', async () => {
  await fairkey.postQuote(LEAST, key)
  const counted = await figures(fairkey)
  const response = await fairkey.postQuote({ ...LEAST, priceCents: 39001 }, key)
  const detail = 'This Idempotency-Key came with another quote before: use a new one.'
  const errors = [{ parameter: 'Idempotency-Key', detail: 'Use a new key for a new quote.' }]
  await expectProblem(response, 422, detail, { errors })
  expect(await rows()).toBe(1)
  expect(await figures(fairkey)).toBe(counted)
})

it('may use a key again that came with a refused quote', async () => {
  expect((await fairkey.postQuote({ ...LEAST, priceCents: 1 }, key)).status).toBe(422)
  expect((await fairkey.postQuote(LEAST, key)).status).toBe(201)
})

it.each(['', 'abc', `${KEY}0`, `{${KEY}}`, `${KEY}, ${KEY}`, "' OR 1=1 --", 'form x'])(
  'refuses the key %j',
  async (given) => {
    const response = await fairkey.postQuote(LEAST, { 'Idempotency-Key': given })
    const errors = [{ parameter: 'idempotency-key', detail: 'Give the Idempotency-Key as a UUID.' }]
    await expectProblem(response, 422, NOT_ACCEPTED, { errors })
    expect(await rows()).toBe(0)
  },
)

it.each(['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'])(
  'refuses the key %s, which everybody could send',
  async (given) => {
    const response = await fairkey.postQuote(LEAST, { 'Idempotency-Key': given })
    const detail = 'Give a UUID of this request’s own: all zeros or all f are everybody’s.'
    await expectProblem(response, 422, NOT_ACCEPTED, { errors: [{ parameter: 'idempotency-key', detail }] })
    expect(await rows()).toBe(0)
  },
)

describe('the same of one sender again', () => {
  const sender = { 'CF-Connecting-IP': '192.0.2.1' }
  const told = { ...LEAST, dealer: 'Alpha' }

  it('is another quote where the first waits for a telephone number in its note', async () => {
    const first = await owned(fairkey, { ...told, note: 'Jo, 405-555-0123' }, sender)
    const second = await owned(fairkey, told, sender)
    expect([first.quote.status, second.quote.status]).toEqual(['held', 'published'])
    expect(await rows()).toBe(2)
  })

  it('learns nothing of the words of the first where that waits', async () => {
    const low = { ...told, priceCents: 2_500 }
    const first = await owned(fairkey, { ...low, note: 'My own words' }, sender)
    const second = await owned(fairkey, { ...low, note: 'Other words' }, sender)
    expect(second.quote).toEqual({ ...first.quote, note: 'Other words' })
    expect(await rows()).toBe(1)
  })
})
