import { expect, it } from 'vitest'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'

const fairkey = site()

async function ask(query: string) {
  const response = await fairkey.get(`/api/v1/dealers${query}`)
  return { status: response.status, body: await response.json() }
}

it('lists the dealers of a region, the last reported first, each with its newest quote of every set', async () => {
  const first = { dealer: 'Lexus of Tulsa', priceCents: 39_000, quotedOn: '2026-10-01', ships: true }
  await posted(fairkey, first)
  const newest = await posted(fairkey, {
    dealer: 'TULSA LEXUS',
    city: 'Tulsa',
    priceCents: 41_000,
    cutting: 'extra',
    cuttingCents: 2500,
    quotedOn: '2026-11-01',
  })
  const none = await posted(fairkey, {
    dealer: 'Tulsa Lexus',
    set: '1-key',
    kind: 'discontinued',
    priceCents: undefined,
    quotedOn: '2026-09-01',
  })
  await posted(fairkey, { dealer: 'unknown' })
  await posted(fairkey, { dealer: 'Lexus of Austin', region: 'US-TX' })
  expect(await ask('?region=US-OK')).toEqual({
    status: 200,
    body: {
      region: 'US-OK',
      dealers: [
        {
          slug: 'tulsa-lexus',
          name: 'TULSA LEXUS',
          city: 'Tulsa',
          region: 'US-OK',
          quotes: 3,
          newestQuotedOn: '2026-11-01',
          ships: true,
          sets: [
            {
              set: '1-key',
              quoteId: none.id,
              kind: 'discontinued',
              priceCents: null,
              comparableCents: null,
              currency: 'USD',
              quotedOn: '2026-09-01',
            },
            {
              set: '2-key',
              quoteId: newest.id,
              kind: 'quoted',
              priceCents: 41_000,
              comparableCents: 43_500,
              currency: 'USD',
              quotedOn: '2026-11-01',
            },
          ],
        },
      ],
      next: null,
    },
  })
})

it('gives a page at a time, those with the newest quote first', async () => {
  for (let n = 1; n <= 5; n += 1) await posted(fairkey, { dealer: `Dealer ${n}`, quotedOn: `2026-11-0${n}` })
  interface Page {
    readonly dealers: readonly { readonly name: string }[]
    readonly next: string | null
  }
  const page = async (query: string) => {
    const { body } = await ask(`?region=US-OK${query}`)
    const { dealers, next } = body as Page
    return { names: dealers.map(({ name }) => name), next }
  }
  expect((await page('')).names).toEqual(['Dealer 5', 'Dealer 4', 'Dealer 3', 'Dealer 2', 'Dealer 1'])
  const first = await page('&limit=2')
  expect(first.names).toEqual(['Dealer 5', 'Dealer 4'])
  const second = await page(`&limit=2&cursor=${encodeURIComponent(String(first.next))}`)
  expect(second.names).toEqual(['Dealer 3', 'Dealer 2'])
  const third = await page(`&limit=2&cursor=${encodeURIComponent(String(second.next))}`)
  expect(third).toEqual({ names: ['Dealer 1'], next: null })
})

it('takes a country as the dealers whose state is not known', async () => {
  await posted(fairkey, { dealer: 'Brown Lexus', region: 'CA', priceCents: 50_000 })
  await posted(fairkey, { dealer: 'Lexus of London', region: 'CA-ON', priceCents: 50_000 })
  const { body } = await ask('?region=CA')
  expect(body).toMatchObject({
    region: 'CA',
    dealers: [{ slug: 'brown-lexus', sets: [{ currency: 'CAD' }] }],
  })
})

it('is empty where nobody has named a dealer', async () => {
  expect(await ask('?region=US-WY')).toEqual({
    status: 200,
    body: { region: 'US-WY', dealers: [], next: null },
  })
})

it.each([
  ['', ['region']],
  ['?region=', ['region']],
  ['?region=US-XX', ['region']],
  ['?region=us-ok', ['region']],
  ['?region=US-west-south-central', ['region']],
  ['?region=US-OK&set=2-key', ['set']],
  ['?region=XX&v=1', ['region', 'v']],
  ['?region=US-OK&cursor=page%202', ['cursor']],
  ['?region=US-OK&limit=101', ['limit']],
])('refuses %j', async (query, parameters) => {
  const { status, body } = await ask(query)
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: parameters.map((parameter) => ({ parameter })) })
})
