import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { FLAG_REASONS } from '../../../src/domain/quotes/flag.ts'
import { attributes, textOf, texts } from '../support/page.ts'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { figures } from '../support/stored.ts'

const fairkey = site()
const me = { 'CF-Connecting-IP': '192.0.2.9' }
const WORDS = {
  dealer: 'Zyxel Motors',
  city: 'Muskogee',
  note: 'ask my neighbour',
  sourceUrl: 'https://forum.example/zyxel',
}

const flag = (id: string, reason: unknown, headers = {}) =>
  fairkey.postJson(`/api/v1/quotes/${id}/flags`, { reason }, headers)

const placed = async () => (await env.DB.prepare('SELECT quote_id, reason FROM flags').all()).results

describe('a flag through the API', () => {
  it.each(FLAG_REASONS)('of %s is placed, and leaves every figure as it was', async (reason) => {
    const { id } = await posted(fairkey)
    const before = await figures(fairkey)
    const response = await flag(id, reason)
    expect(response.status).toBe(201)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const isPrivate = reason === 'private-data'
    expect(await response.json()).toEqual({
      quoteId: id,
      reason,
      textHidden: isPrivate,
      nameHidden: isPrivate,
    })
    expect(await placed()).toEqual([{ quote_id: id, reason }])
    expect(await figures(fairkey)).toBe(before)
  })

  it('of the same sender again is answered with the first one', async () => {
    const { id } = await posted(fairkey, WORDS)
    await flag(id, 'spam', me)
    const again = await flag(id, 'private-data', me)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ quoteId: id, reason: 'spam', textHidden: false, nameHidden: false })
    expect(await placed()).toHaveLength(1)
  })

  it('is one of 20 a day', async () => {
    const ids: string[] = []
    for (let n = 0; n < 21; n++) ids.push((await posted(fairkey)).id)
    for (const id of ids.slice(0, 20)) expect((await flag(id, 'spam', me)).status).toBe(201)
    const detail =
      'More than 20 flags from one sender in a day, or 60 from one network, are not taken: try again tomorrow.'
    await expectProblem(await flag(ids[20] ?? '', 'spam', me), 429, detail, {
      headers: { 'Retry-After': '86400' },
    })
    expect((await flag(ids[0] ?? '', 'spam', me)).status).toBe(200)
    const page = await fairkey.postTo(`/quotes/${ids[20]}/flags`, { reason: 'spam' }, me)
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '86400'])
    expect(await textOf(await page.text(), '.notice')).toBe(
      'More than 20 flags from one sender in a day, or 60 from one network, are not taken. Send this one tomorrow.',
    )
    expect(await placed()).toHaveLength(20)
  })

  it.each([undefined, null, '', 'rude', 'SPAM', 1, ['spam']])('needs a reason, not %j', async (reason) => {
    const { id } = await posted(fairkey)
    const detail = 'Choose what is wrong: wrong-price, wrong-dealer, duplicate, spam, private-data.'
    const response = await flag(id, reason)
    await expectProblem(response, 422, NOT_ACCEPTED, { errors: [{ pointer: '/reason', detail }] })
    expect(await placed()).toEqual([])
  })

  it.each([
    ['[]', [{ pointer: '', detail: 'Send one flag as a JSON object.' }]],
    [
      '{"reason":"spam","note":"x"}',
      [{ pointer: '/note', detail: 'This is not a part of a flag: leave it out.' }],
    ],
  ])('is nothing but a reason: %s', async (body, errors) => {
    const { id } = await posted(fairkey)
    const response = await fairkey.postJson(`/api/v1/quotes/${id}/flags`, body)
    await expectProblem(response, 422, NOT_ACCEPTED, { errors })
  })

  it('is of a quote that is shown', async () => {
    await withLaunchQuotes()
    const held = await posted(fairkey, { priceCents: 10_000 })
    for (const id of [held.id, 'nothing']) {
      const detail = 'There is no quote with this id that could be flagged.'
      await expectProblem(await flag(id, 'spam'), 404, detail)
      expect((await fairkey.postTo(`/quotes/${id}/flags`, { reason: 'spam' })).status).toBe(404)
    }
    expect(await placed()).toEqual([])
  })
})

describe('the form on a quote’s page', () => {
  it('thanks, and says what happens now', async () => {
    const { id } = await posted(fairkey, WORDS)
    const answered = async (reason: string, headers = {}) => {
      const response = await fairkey.postTo(`/quotes/${id}/flags`, { reason }, headers)
      expect(response.status).toBe(303)
      const html = await (await fairkey.get(response.headers.get('Location') ?? '')).text()
      expect(await attributes(html, 'meta[name=robots]', 'content')).toEqual(['noindex'])
      return textOf(html, '.thanks')
    }
    expect(await answered('wrong-price', me)).toBe(
      'Thank you. A moderator will look at it. Until then it counts as before.',
    )
    expect(await answered('spam', me)).toBe(
      'Thank you. You have flagged this quote before; what you said first is waiting for a moderator.',
    )
    expect(await answered('private-data')).toBe(
      'Thank you. Its words are out of sight until a moderator has looked; its price counts as before.',
    )
  })

  it.each(['', 'reason=', 'reason=rude', 'other=1'])(
    'asks for a reason where there is none: "%s"',
    async (sent) => {
      const { id } = await posted(fairkey)
      const response = await fairkey.postTo(`/quotes/${id}/flags`, sent)
      expect(response.status).toBe(422)
      const html = await response.text()
      expect(await texts(html, '.summary a, .field-error')).toEqual([
        'Choose what is wrong.',
        'Error: Choose what is wrong.',
      ])
      expect(await attributes(html, '.summary a', 'href')).toEqual(['#field-reason'])
      expect(await attributes(html, 'details.more', 'open')).toEqual([''])
      expect(await placed()).toEqual([])
    },
  )
})

it('hides the words of private data wherever they stood, at once, and never the price', async () => {
  const { id } = await posted(fairkey, { ...WORDS, ships: true, priceCents: 39_000 })
  const places = [
    '/',
    '/us-ok',
    '/us-ok/2-key',
    '/us/2-key',
    `/quotes/${id}`,
    `/quotes/${id}/receipt`,
    '/dealers',
    '/dealers/us-ok',
    '/call/us-ok/2-key',
    '/call/us-tx/2-key',
    '/submit?region=US-OK',
    '/check?set=2-key&region=US-OK&price=500',
    '/api/v1/prices?region=US-OK',
    '/api/v1/quotes',
    `/api/v1/quotes/${id}`,
    '/api/v1/dealers?region=US-OK',
    '/api/v1/verdict?set=2-key&region=US-OK&priceCents=50000',
  ]
  const word = /Zyxel|Muskogee|neighbour|forum\.example/i
  const pathsWith = async (words: RegExp) => {
    const texts = await Promise.all(places.map(async (path) => (await fairkey.get(path)).text()))
    return places.filter((_, at) => words.test(texts[at] ?? ''))
  }
  expect(await pathsWith(word)).toEqual(places)
  const dealerPage = '/dealers/us-ok/motors-muskogee-zyxel'
  expect((await fairkey.get(dealerPage)).status).toBe(200)
  const priced = await pathsWith(/\$390|39000/)
  await flag(id, 'private-data')
  expect(await pathsWith(word)).toEqual([])
  const onlyOfDealers = ['/dealers/us-ok', '/api/v1/dealers?region=US-OK']
  expect(await pathsWith(/\$390|39000/)).toEqual(priced.filter((path) => !onlyOfDealers.includes(path)))
  const { sets } = await (await fairkey.get('/api/v1/prices')).json<{ sets: { set: string }[] }>()
  expect(sets.find(({ set }) => set === '2-key')).toMatchObject({ quotes: 1, dealers: 1 })
  expect((await fairkey.get(dealerPage)).status).toBe(404)
})
