import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import type { QuoteJson } from '../../../src/http/api/schemas.ts'
import { db, places } from '../../db/support/submissions.ts'
import { posted } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'
import { figures } from '../support/stored.ts'

const NOW = '2026-11-22T18:00:00Z'
const fairkey = site({ now: NOW })
const daysLater = (days: number) => site({ now: new Date(Date.parse(NOW) + days * 86_400_000).toISOString() })

let seconds = 0

/** Posts a quote, a second later than the one before. */
function post(said: object, headers: Readonly<Record<string, string>> = {}): Promise<QuoteJson> {
  seconds += 1
  return posted(daysLater(seconds / 86_400), { ...said }, headers)
}

const from = (address: string) => ({ 'CF-Connecting-IP': address })

const statusOf = async ({ id }: QuoteJson): Promise<string> =>
  (await env.DB.prepare('SELECT status FROM quotes WHERE id = ?').bind(id).first<string>('status')) ?? 'none'
const statusesOf = (quotes: readonly QuoteJson[]) => Promise.all(quotes.map(statusOf))

/** What the API says of the 2-key set in the United States. */
async function counted() {
  const response = await fairkey.get('/api/v1/prices?region=US')
  const { sets } = await response.json<{ sets: { set: string; quotes: number; held: number }[] }>()
  const { quotes, held } = sets.find(({ set }) => set === '2-key') ?? {}
  return { quotes, held }
}

// Their median is $500: below $200 and above $1,250 is held.
beforeEach(async () => {
  for (const priceCents of [45_000, 50_000, 56_000]) await posted(daysLater(-1), { priceCents })
})

describe('a price that stands out', () => {
  it.each([
    [19_999, 'far-below', 'under 0.4 x $500, the median in 2025 dollars'],
    [125_001, 'far-above', 'over 2.5 x $500, the median in 2025 dollars'],
  ])(
    'of %i cents is held with its reason in figures, and counts nowhere',
    async (priceCents, reason, sentence) => {
      const before = await counted()
      const quote = await post({ priceCents })
      expect(quote).toMatchObject({ status: 'held', held: { reason, sentence } })
      expect(await counted()).toEqual({ quotes: before.quotes, held: 1 })
      const asked = await fairkey.get(`/api/v1/quotes/${quote.id}`)
      expect(await asked.json()).toEqual({ id: quote.id, status: 'held' })
    },
  )

  it('is screened against its own country and set alone', async () => {
    const canadian = await post({ priceCents: 150_000, region: 'CA-ON' })
    const other = await post({ priceCents: 150_000, set: '3-key' })
    expect([canadian.status, other.status]).toEqual(['published', 'published'])
  })

  it('is screened in constant dollars: $200 of 2011 are $286 of 2025', async () => {
    const old = await post({ priceCents: 20_000, quotedOn: '2011-06-01' })
    const older = await post({ priceCents: 13_000, quotedOn: '2011-06-01' })
    expect([old.status, older.status]).toEqual(['published', 'held'])
  })

  it('changes no figure', async () => {
    await fairkey.get('/api/v1/prices?region=US')
    const withoutHeld = async () => (await figures(fairkey)).replaceAll(/"held":\d+/g, '"held":n')
    const before = await withoutHeld()
    await post({ priceCents: 2000 })
    await post({ priceCents: 500_000 })
    expect(await withoutHeld()).toBe(before)
  })
})

describe('a price held as too high', () => {
  const HIGH = { priceCents: 200_000 }

  it('is released by a second sender within 10 %, and so is the second', async () => {
    const first = await post(HIGH)
    const second = await posted(daysLater(2), { priceCents: 185_000 })
    expect([first.status, second.status]).toEqual(['held', 'published'])
    expect(await statusOf(first)).toBe('published')
    expect(await counted()).toEqual({ quotes: 5, held: 0 })
  })

  it.each<[string, object, number]>([
    ['further than 10 % away', { priceCents: 179_000 }, 2],
    ['of another set', { priceCents: 150_000, set: '3-key' }, 2],
    ['of another country', { priceCents: 200_000, region: 'CA-ON' }, 2],
    ['more than 90 days later', HIGH, 91],
  ])('is not released by one %s', async (_what, said, days) => {
    const first = await post(HIGH)
    await posted(daysLater(days), { ...said, quotedOn: '2026-11-20' })
    expect(await statusOf(first)).toBe('held')
  })

  it('is not released by its own sender', async () => {
    const sender = from(newAddress())
    const quotes = [await post(HIGH, sender), await post({ priceCents: 199_000 }, sender)]
    expect(await statusesOf(quotes)).toEqual(['held', 'held'])
  })

  it('is released up to a day’s caps of its sender, the oldest first', async () => {
    const sender = from(newAddress())
    const quotes: QuoteJson[] = []
    for (let n = 0; n < 9; n += 1) quotes.push(await post({ priceCents: 200_000 + n }, sender))
    for (const cents of [200_000, 200_001]) await post({ priceCents: cents })
    expect(await statusesOf(quotes)).toEqual([...Array(6).fill('published'), ...Array(3).fill('held')])
  })
})

describe('never is released by another sender', () => {
  it('a price held as too low', async () => {
    const quotes = [await post({ priceCents: 15_000 }), await post({ priceCents: 15_100 })]
    expect(await statusesOf(quotes)).toEqual(['held', 'held'])
  })

  it('a price held as too low that the median has fallen below since', async () => {
    const low = await post({ priceCents: 15_000 })
    const { results } = await env.DB.prepare(`SELECT id FROM quotes WHERE status = 'published'`).all<{
      id: string
    }>()
    for (const { id } of results) {
      const current = await findForChange(db(), id)
      if (current) await moveQuote(db(), places, current, 'removed', NOW)
    }
    await post({ priceCents: 11_000 })
    await post({ priceCents: 15_500 })
    expect(await statusOf(low)).toBe('held')
  })

  it('one too many of a day', async () => {
    const sender = from(newAddress())
    const quotes: QuoteJson[] = []
    for (let n = 0; n < 7; n += 1) quotes.push(await post({ priceCents: 60_000 + n }, sender))
    await post({ priceCents: 60_000 })
    expect(await statusesOf(quotes)).toEqual([...Array(6).fill('published'), 'held'])
  })
})

describe('of one sender', () => {
  const sender = () => from(newAddress())
  const ALPHA = { dealer: 'Alpha Motors', priceCents: 52_000 }

  it('a newer quote of a dealer takes the older one’s place', async () => {
    const me = sender()
    const quotes = [await post(ALPHA, me), await post({ ...ALPHA, priceCents: 53_000 }, me)]
    expect(await statusesOf(quotes)).toEqual(['superseded', 'published'])
    expect((await counted()).quotes).toBe(4)
  })

  it('a held quote takes no place before it is published, and then it does', async () => {
    const me = sender()
    const old = await post(ALPHA, me)
    const held = await post({ ...ALPHA, priceCents: 200_000 }, me)
    expect(await statusesOf([old, held])).toEqual(['published', 'held'])
    await post({ priceCents: 200_000 })
    expect(await statusesOf([old, held])).toEqual(['superseded', 'published'])
  })

  it('quotes of unnamed dealers never take each other’s place', async () => {
    const me = sender()
    const quotes = [await post({ priceCents: 52_000 }, me), await post({ priceCents: 53_000 }, me)]
    expect(await statusesOf(quotes)).toEqual(['published', 'published'])
  })

  it.each<[string, object, boolean]>([
    ['the same again', {}, true],
    ['the same with other words beside it', { note: 'by phone', ships: true }, true],
    ['another set', { set: '1-key' }, false],
    ['another region', { region: 'US-TX' }, false],
    ['another dealer', { dealer: 'Beta Motors' }, false],
    ['another price', { priceCents: 52_100 }, false],
    ['another day', { quotedOn: '2026-11-20' }, false],
  ])('%s is the same quote or not', async (_what, other, isSame) => {
    const me = sender()
    const first = await post(ALPHA, me)
    const second = await post({ ...ALPHA, ...other }, me)
    expect(second.id === first.id).toBe(isSame)
  })

  it('a correction of the sixth quote of a day takes its place and is not one too many', async () => {
    const me = sender()
    const quotes: QuoteJson[] = []
    for (let n = 1; n <= 6; n += 1) quotes.push(await post({ dealer: `Dealer ${n}`, priceCents: 52_000 }, me))
    quotes.push(await post({ dealer: 'Dealer 6', priceCents: 47_500 }, me))
    quotes.push(await post({ dealer: 'Dealer 7', priceCents: 47_500 }, me))
    const published = Array(5).fill('published')
    expect(await statusesOf(quotes)).toEqual([...published, 'superseded', 'published', 'held'])
  })
})
