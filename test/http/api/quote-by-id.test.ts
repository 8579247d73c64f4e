import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openForWriting } from '../../../src/db/database.ts'
import { moveQuote } from '../../../src/db/quotes/move-quote.ts'
import { findForChange } from '../../../src/db/quotes/versioned-change.ts'
import { places } from '../../db/support/submissions.ts'
import { expectProblem } from '../support/problem.ts'
import { LEAST, posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

const quote = async (id: string) => {
  const response = await fairkey.get(`/api/v1/quotes/${id}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('no-cache')
  return response.json()
}

it('gives a published quote in full', async () => {
  const stored = await posted(fairkey, { dealer: 'Alpha', note: 'n', ships: true, proof: [] })
  expect(await quote(stored.id)).toEqual(stored)
})

it('gives a superseded quote in full, as that', async () => {
  const sender = { 'CF-Connecting-IP': '192.0.2.1' }
  const older = await posted(fairkey, { dealer: 'Alpha' }, sender)
  const newer = await posted(
    site({ now: '2026-11-22T18:00:01Z' }),
    { dealer: 'Alpha', priceCents: 40000 },
    sender,
  )
  expect(await quote(older.id)).toEqual({ ...older, status: 'superseded' })
  expect(await quote(newer.id)).toEqual(newer)
})

it('gives of a held quote where it stands, and nothing else', async () => {
  await withLaunchQuotes()
  const held = await posted(fairkey, { priceCents: 10000, note: 'cheap' })
  expect(await quote(held.id)).toEqual({ id: held.id, status: 'held' })
})

it('gives of a removed quote where it stands, and nothing else', async () => {
  const { id } = await posted(fairkey, { note: 'rude' })
  const db = openForWriting(env.DB)
  const current = await findForChange(db, id)
  if (!current) throw new Error('it was stored')
  await moveQuote(db, places, current, 'removed', '2026-11-22T19:00:00.000Z')
  expect(await quote(id)).toEqual({ id, status: 'removed' })
})

it.each(['nothing', 'THREAD-4', '%00', "x'%20OR%201=1", '__proto__', 'a'.repeat(200)])(
  'knows no quote %s',
  async (id) => {
    await withLaunchQuotes()
    const response = await fairkey.get(`/api/v1/quotes/${id}`)
    await expectProblem(response, 404, 'There is no quote with this id.')
  },
)

it('answers a post with the quote as it is stored', async () => {
  const response = await fairkey.postQuote({
    ...LEAST,
    cutting: 'extra',
    cuttingCents: 2500,
    fittingCents: 13000,
    quotedOn: '2011-09-24',
    dealer: '  Alpha\tMotors ',
  })
  const { quote: stored } = await response.json<{ quote: { id: string } }>()
  expect(response.status).toBe(201)
  expect(response.headers.get('Location')).toBe(`/api/v1/quotes/${stored.id}`)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('Content-Type')).toBe('application/json')
  expect(stored).toEqual({
    id: expect.stringMatching(/^[2-9b-z]{12}$/),
    set: '2-key',
    keys: 2,
    partNumber: '89705-50944',
    kind: 'quoted',
    priceCents: 39000,
    currency: 'USD',
    comparableCents: 41500,
    // 41500 x 321.943 / 224.939
    constantCents: 59397,
    region: 'US-OK',
    city: null,
    dealer: 'Alpha Motors',
    quotedOn: '2011-09-24',
    cutting: 'extra',
    cuttingCents: 2500,
    fittingCents: 13000,
    firstAskedCents: null,
    namedNumber: null,
    numberStanding: null,
    ships: null,
    proof: null,
    note: null,
    sourceUrl: null,
    status: 'published',
    held: null,
    textHidden: false,
    nameHidden: false,
    receivedAt: '2026-11-22T18:00:00.000Z',
  })
})

it('answers a post of a held quote with the reason in figures', async () => {
  await withLaunchQuotes()
  expect(await posted(fairkey, { priceCents: 10000 })).toMatchObject({
    status: 'held',
    held: { reason: 'far-below', sentence: 'under 0.4 x $558, the median in 2025 dollars' },
  })
})
