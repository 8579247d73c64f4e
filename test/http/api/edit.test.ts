import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openForWriting } from '../../../src/db/database.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import { places } from '../../db/support/submissions.ts'
import { CONNECTION_LOST, failingDatabase } from '../support/failing-database.ts'
import { expectProblem, MAY_BE_STORED, NOT_ACCEPTED, NOT_REACHED } from '../support/problem.ts'
import { type Owned, owned } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { figures, storedQuote } from '../support/stored.ts'

const fairkey = site()
const me = { 'CF-Connecting-IP': '192.0.2.9' }

const MISSING = 'Send the edit token that came with the quote: "Authorization: Bearer <edit token>".'
const WRONG = 'This edit token is not the one of this quote.'

async function move(id: string, status: 'published' | 'removed') {
  const db = openForWriting(env.DB)
  const current = await findForChange(db, id)
  if (current) await moveQuote(db, places, current, status, '2026-11-22T19:00:00.000Z')
}

const api = async (id: string) => (await fairkey.get(`/api/v1/quotes/${id}`)).json()

describe('a change', () => {
  it('is of the parts that are sent; the figures follow', async () => {
    const said = {
      dealer: 'Alpha',
      note: 'n',
      ships: true,
      proof: ['vin'],
      cutting: 'extra',
      cuttingCents: 2500,
    }
    const { quote, editToken } = await owned(fairkey, said)
    const parts = { priceCents: 41_000, note: null, proof: [], region: 'US-TX' }
    const response = await fairkey.change(quote.id, editToken, parts)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const changed = { ...quote, ...parts, comparableCents: 43_500, constantCents: 43_500 }
    expect(await response.json()).toEqual(changed)
    expect(await api(quote.id)).toEqual(changed)
    const prices = await (await fairkey.get('/api/v1/prices?region=US-TX')).json<{ sets: object[] }>()
    expect(prices.sets[1]).toMatchObject({ quotes: 1, medianCents: 43_500, cheapest: { region: 'US-TX' } })
  })

  it('can be sent again, and is made once', async () => {
    const { quote, editToken } = await owned(fairkey)
    const first = await (await fairkey.change(quote.id, editToken, { priceCents: 41_000 })).json()
    const again = await fairkey.change(quote.id, editToken, { priceCents: 41_000 })
    expect([again.status, await again.json()]).toEqual([200, first])
    expect(await (await fairkey.change(quote.id, editToken, {})).json()).toEqual(first)
    expect(await storedQuote(quote.id)).toMatchObject({ version: 2 })
  })

  it('is screened as if it had just arrived', async () => {
    await withLaunchQuotes()
    const { quote, editToken } = await owned(fairkey)
    const changed = async (parts: object) => (await fairkey.change(quote.id, editToken, parts)).json()
    expect(await changed({ priceCents: 10_000 })).toMatchObject({
      status: 'held',
      held: { reason: 'far-below', sentence: 'under 0.4 x $479, the median in 2025 dollars' },
    })
    expect(await changed({ note: 'call (405) 555-0123' })).toMatchObject({
      held: { reason: 'contact-in-note' },
    })
    expect(await changed({ note: 'it is 89742-24070' })).toMatchObject({ held: { reason: 'other-part' } })
    expect(await changed({ note: 'by phone' })).toMatchObject({ held: { reason: 'far-below' } })
    expect(await changed({ priceCents: 39_000 })).toMatchObject({ status: 'published', held: null })
  })

  it('releases nobody’s held quote and is borne out by none', async () => {
    await withLaunchQuotes()
    await owned(fairkey, { priceCents: 150_000 })
    const { quote, editToken } = await owned(fairkey)
    const changed = await (await fairkey.change(quote.id, editToken, { priceCents: 150_000 })).json()
    expect(changed).toMatchObject({ status: 'held', held: { reason: 'far-above' } })
    expect(await env.DB.prepare(`SELECT count(*) AS n FROM quotes WHERE status = 'held'`).first('n')).toBe(2)
  })

  it('is no way around the daily caps, nor around a hold for too many', async () => {
    const mine: Owned[] = []
    for (let n = 0; n < 9; n++) mine.push(await owned(fairkey, { priceCents: 40_000 + n }, me))
    for (const { quote, editToken } of mine) {
      await fairkey.change(quote.id, editToken, { dealer: `Dealer ${quote.priceCents}`, set: '1-key' })
    }
    const { results } = await env.DB.prepare(
      `SELECT status, "set", count(*) AS quotes FROM quotes GROUP BY status, "set" ORDER BY status`,
    ).all()
    expect(results).toEqual([
      { status: 'held', set: '1-key', quotes: 3 },
      { status: 'published', set: '1-key', quotes: 6 },
    ])
  })

  it.each([
    [
      { priceCents: 1 },
      [{ pointer: '/priceCents', detail: 'Check the price: a set costs between $20 and $5,000.' }],
    ],
    [
      { priceCents: null },
      [{ pointer: '/priceCents', detail: 'Enter the price, or choose that the set cannot be had.' }],
    ],
    [
      { kind: 'not-here' },
      [{ pointer: '/priceCents', detail: 'Leave the price out, or choose that they quoted one.' }],
    ],
    [{ quotedOn: '2026-11-23' }, [{ pointer: '/quotedOn', detail: 'Give a day that is not in the future.' }]],
    [
      { region: 'CA-ON', currency: 'USD' },
      [{ pointer: '/currency', detail: 'Dealers in Canada quote CAD: give the price in it.' }],
    ],
    [
      { status: 'published' },
      [{ pointer: '/status', detail: 'This is not a part of a quote: leave it out.' }],
    ],
    [{ set: null }, [{ pointer: '/set', detail: 'Choose which set you asked for: 1-key, 2-key, 3-key.' }]],
    [[], [{ pointer: '', detail: 'Send one quote as a JSON object.' }]],
  ])('to %j is refused like a new quote', async (parts, errors) => {
    const { quote, editToken } = await owned(fairkey)
    await expectProblem(await fairkey.change(quote.id, editToken, parts), 422, NOT_ACCEPTED, { errors })
    expect(await api(quote.id)).toEqual(quote)
  })

  it('is of JSON', async () => {
    const { quote, editToken } = await owned(fairkey)
    const text = await fairkey.change(quote.id, editToken, '{}', { 'Content-Type': 'text/plain' })
    await expectProblem(text, 415, 'Send the body as application/json.')
    await expectProblem(
      await fairkey.change(quote.id, editToken, '{'),
      400,
      'The body could not be read: send valid JSON.',
    )
  })

  it('of a day that is tomorrow elsewhere may leave it', async () => {
    const { quote, editToken } = await owned(fairkey, { quotedOn: '2026-11-22' })
    const before = site({ now: '2026-11-22T05:00:00Z' })
    const response = await before.change(quote.id, editToken, { note: 'n', quotedOn: '2026-11-22' })
    expect(response.status).toBe(200)
  })
})

describe('a withdrawal', () => {
  it('takes the quote off everywhere, and can be sent again', async () => {
    const before = await figures(fairkey)
    const { quote, editToken } = await owned(fairkey, { dealer: 'Alpha' })
    for (let times = 0; times < 2; times++) {
      const response = await fairkey.change(quote.id, editToken)
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await response.json()).toEqual({ id: quote.id, status: 'removed' })
    }
    expect(await api(quote.id)).toEqual({ id: quote.id, status: 'removed' })
    expect(await figures(fairkey)).toBe(before)
    expect(await storedQuote(quote.id)).toMatchObject({ version: 2 })
  })

  it('may be of a held and of a superseded quote', async () => {
    await withLaunchQuotes()
    const held = await owned(fairkey, { priceCents: 10_000 })
    const older = await owned(fairkey, { dealer: 'Alpha' }, me)
    await owned(site({ now: '2026-11-22T18:00:01Z' }), { dealer: 'Alpha', priceCents: 41_000 }, me)
    for (const { quote, editToken } of [held, older]) {
      expect((await fairkey.change(quote.id, editToken)).status).toBe(200)
      expect(await api(quote.id)).toEqual({ id: quote.id, status: 'removed' })
    }
  })
})

describe('a quote that can no longer be changed', () => {
  it('is one that was taken off, by whomever', async () => {
    const { quote, editToken } = await owned(fairkey)
    await move(quote.id, 'removed')
    const response = await fairkey.change(quote.id, editToken, { priceCents: 41_000 })
    await expectProblem(response, 409, 'It was taken off and can no longer be changed.')
    expect(await api(quote.id)).toEqual({ id: quote.id, status: 'removed' })
  })

  it('is one whose place a newer one has taken', async () => {
    const { quote, editToken } = await owned(fairkey, { dealer: 'Alpha' }, me)
    await owned(site({ now: '2026-11-22T18:00:01Z' }), { dealer: 'Alpha', priceCents: 41_000 }, me)
    const response = await fairkey.change(quote.id, editToken, { dealer: 'Beta' })
    await expectProblem(response, 409, 'A newer quote of yours has taken its place: change that one.')
  })

  it('is one that was changed 20 times; it can be withdrawn', async () => {
    const { quote, editToken } = await owned(fairkey)
    await env.DB.prepare('UPDATE quotes SET version = 21').run()
    const response = await fairkey.change(quote.id, editToken, { priceCents: 41_000 })
    await expectProblem(response, 409, 'It was changed 20 times: withdraw it and send another.')
    expect((await fairkey.change(quote.id, editToken)).status).toBe(200)
  })

  it('is one that is being changed at the same moment', async () => {
    const { quote, editToken } = await owned(fairkey)
    const cents = [40_001, 40_002, 40_003, 40_004]
    const all = await Promise.all(
      cents.map((priceCents) => fairkey.change(quote.id, editToken, { priceCents })),
    )
    const made = all.filter(({ status }) => status === 200)
    expect(made.length).toBeGreaterThan(0)
    for (const refused of all.filter((response) => !made.includes(response))) {
      await expectProblem(refused, 409, 'It was changed in the meantime: read it again, then decide anew.')
    }
    expect(await storedQuote(quote.id)).toMatchObject({ version: 1 + made.length })
  })
})

describe('whoever has not the quote’s own token', () => {
  beforeEach(withLaunchQuotes)

  it.each(['PATCH', 'DELETE'])('is refused a %s, and nothing changes', async (method) => {
    const mine = await owned(fairkey)
    const other = await owned(fairkey)
    const { id } = mine.quote
    const send = (authorization?: string, of = id) =>
      fairkey.get(`/api/v1/quotes/${of}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
        ...(method === 'PATCH' ? { body: '{"priceCents":41000}' } : {}),
      })
    const challenge = { headers: { 'WWW-Authenticate': 'Bearer realm="quote"' } }
    for (const none of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Basic ${btoa(`x:${mine.editToken}`)}`,
      mine.editToken,
    ]) {
      await expectProblem(await send(none), 401, MISSING, challenge)
    }
    for (const wrong of [
      other.editToken,
      'x',
      `${mine.editToken}x`,
      '%00',
      "' OR 1=1 --".replaceAll(' ', ''),
    ]) {
      await expectProblem(await send(`Bearer ${wrong}`), 403, WRONG)
    }
    await expectProblem(await send(`Bearer ${mine.editToken}`, 'thread-1'), 403, WRONG)
    await expectProblem(
      await send(`Bearer ${mine.editToken}`, 'nothing'),
      404,
      'There is no quote with this id.',
    )
    const elsewhere = site({ secret: 'another secret' })
    await expectProblem(await elsewhere.change(id, mine.editToken, { priceCents: 41_000 }), 403, WRONG)
    expect(await api(id)).toEqual(mine.quote)
  })

  it('is told where a site has no secret', async () => {
    const { quote, editToken } = await owned(fairkey)
    const detail =
      'This site gives out no edit links: it has no SIGNING_SECRET. So quotes cannot be changed or withdrawn here.'
    for (const body of [{ priceCents: 41_000 }, undefined]) {
      await expectProblem(await site({ secret: null }).change(quote.id, editToken, body), 503, detail)
    }
    expect(await api(quote.id)).toEqual(quote)
  })
})

it.each(['PATCH', 'DELETE'])('says of a %s that fails that it is not available', async (method) => {
  const { quote, editToken } = await owned(fairkey)
  const failing = site({ db: failingDatabase(env.DB, 'batch', new Error(CONNECTION_LOST)) })
  const response = await failing.change(
    quote.id,
    editToken,
    method === 'PATCH' ? { priceCents: 41_000 } : undefined,
  )
  await expectProblem(response, 503, `${MAY_BE_STORED}${NOT_REACHED}`, { headers: { 'Retry-After': '30' } })
  expect(await api(quote.id)).toEqual(quote)
})
