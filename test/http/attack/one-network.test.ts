import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { measured } from '../../db/support/measured.ts'
import { storeMany, submission } from '../../db/support/submissions.ts'
import { LEAST, posted } from '../support/quotes.ts'
import { newAddress, site, withLaunchQuotes } from '../support/site.ts'
import { figures } from '../support/stored.ts'
import { expectTrueFigures } from '../support/true-figures.ts'

const fairkey = site()

/** Where the nth of a household's /64s is: a line has a /56, which is 256 of them. */
const inHousehold = (nth: number) => ({ 'CF-Connecting-IP': `2001:db8:1:ab${(nth + 16).toString(16)}::1` })

/** The nth address of one IPv4 network. */
const inOffice = (nth: number) => ({ 'CF-Connecting-IP': `192.0.2.${nth}` })

/** A network of its own. */
const elsewhere = () => ({ 'CF-Connecting-IP': newAddress() })

const counted = async (where: string) =>
  Number(await env.DB.prepare(`SELECT count(*) AS n FROM quotes WHERE ${where}`).first('n'))

const published = () => counted(`sender IS NOT NULL AND status = 'published'`)
const SETS = ['1-key', '2-key', '3-key']

describe.each([
  ['ten /64s of one /56', inHousehold],
  ['ten addresses of one /24', inOffice],
])('%s', (_what, from) => {
  it('that post 60 quotes of one set get 18 published, and the rest held', async () => {
    const statuses: string[] = []
    for (let n = 0; n < 60; n++)
      statuses.push((await posted(fairkey, { priceCents: 40_000 + n }, from(n % 10))).status)
    expect(statuses.map((status) => status[0]).join('')).toBe('p'.repeat(18) + 'h'.repeat(42))
    expect(await counted(`hold ->> 'reason' = 'too-many-today'`)).toBe(42)
    expect((await posted(fairkey, { priceCents: 41_000 }, elsewhere())).status).toBe('published')
  })

  it('that post them at once get no more', async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        fairkey.postQuote({ ...LEAST, priceCents: 40_000 + n }, from(n % 10)),
      ),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(60)
    expect(await published()).toBe(18)
  })

  it('that post to all sets get 54 published, and 120 taken', async () => {
    const all = await Promise.all(
      Array.from({ length: 150 }, (_, n) =>
        fairkey.postQuote({ ...LEAST, set: SETS[n % 3], priceCents: 40_000 + n }, from(n % 10)),
      ),
    )
    expect(all.filter(({ status }) => status === 429)).toHaveLength(30)
    expect(await published()).toBe(54)
    for (const set of SETS) expect(await counted(`status = 'published' AND "set" = '${set}'`)).toBe(18)
    expect(await counted('true')).toBe(120)
    expect((await fairkey.postQuote(LEAST, elsewhere())).status).toBe(201)
    await expectTrueFigures('a full network')
  })

  it('that change their quotes to another set get no more of it published', async () => {
    const offer = (n: number) => ({ ...LEAST, set: '1-key', priceCents: 40_000 + n })
    for (let n = 0; n < 18; n++) await posted(fairkey, { priceCents: 40_000 + n }, from(n % 10))
    const other = await fairkey.postQuote(offer(1), from(11))
    const { quote, editToken } = await other.json<{ quote: { id: string }; editToken: string }>()
    const changed = await fairkey.change(quote.id, editToken, { set: '2-key' })
    expect(await changed.json()).toMatchObject({ status: 'held', set: '2-key' })
  })
})

describe('a household', () => {
  it('of three lines’ worth of owners stays well inside the caps', async () => {
    for (let owner = 0; owner < 3; owner++) {
      for (let n = 0; n < 6; n++) {
        const quote = await posted(fairkey, { priceCents: 40_000 + 10 * owner + n }, inHousehold(owner))
        expect(quote.status).toBe('published')
      }
    }
  })

  it('does not bear out its own high prices, whatever /64 they come from; another network does', async () => {
    await withLaunchQuotes()
    for (let n = 0; n < 5; n++) {
      expect((await posted(fairkey, { priceCents: 150_000 + n }, inHousehold(n))).status).toBe('held')
    }
    expect(await published()).toBe(0)
    expect((await posted(fairkey, { priceCents: 150_500 }, elsewhere())).status).toBe('published')
    expect(await published()).toBe(6)
  })

  it('gets no more of its own high prices released than its caps', async () => {
    await withLaunchQuotes()
    for (let n = 0; n < 14; n++) await posted(fairkey, { priceCents: 40_000 + n }, inHousehold(n))
    for (let n = 0; n < 8; n++) await posted(fairkey, { priceCents: 150_000 + n }, inHousehold(n + 20))
    await posted(fairkey, { priceCents: 150_500 }, elsewhere())
    expect(await counted(`status = 'published' AND price_cents BETWEEN 150000 AND 150007`)).toBe(4)
  })

  it('that is nearly full costs few rows to look through', async () => {
    for (let n = 0; n < 119; n++) await posted(fairkey, { priceCents: 40_000 + n }, inHousehold(n % 10))
    await fairkey.get('/us-ok/2-key')
    const { d1, cost } = measured(env.DB)
    const response = await site({ db: d1 }).postQuote({ ...LEAST, priceCents: 41_000 }, inHousehold(1))
    expect(response.status).toBe(201)
    expect(cost.queries).toBeLessThanOrEqual(10)
    expect(cost.rowsWritten).toBeLessThanOrEqual(40)
    expect(cost.rowsRead).toBeLessThanOrEqual(750)
  })
})

describe('20 addresses that each flag 3 quotes as private data', () => {
  let ids: readonly string[] = []

  beforeEach(async () => {
    const words = (n: number) => ({ dealer: `Jo Smith ${n}`, note: 'hello', priceCents: 40_000 + n })
    ids = await storeMany(Array.from({ length: 60 }, (_, n) => submission(words(n))))
  })

  async function flagAll(from: (nth: number) => Readonly<Record<string, string>>) {
    const answers = await Promise.all(
      ids.map((id, n) =>
        fairkey.postJson(`/api/v1/quotes/${id}/flags`, { reason: 'private-data' }, from(n % 20)),
      ),
    )
    return answers.map(({ status }) => status)
  }

  const hidden = () => counted('text_hidden = 1')

  it.each([
    ['one line', inHousehold],
    ['one IPv4 network', inOffice],
  ])('of %s hide the words of 9, at once or not; the others wait for a moderator', async (_what, from) => {
    const before = await figures(fairkey)
    expect(new Set(await flagAll(from))).toEqual(new Set([201]))
    expect(await hidden()).toBe(9)
    const withoutWords = (text: string) =>
      text.replaceAll(/"(?:dealer|note|changedAt)":(?:null|"[^"]*")/g, '')
    expect(withoutWords(await figures(fairkey))).toBe(withoutWords(before))
  })

  it('in 20 networks hide no more than 3 each, and no price', async () => {
    const networks = Array.from({ length: 20 }, elsewhere)
    await flagAll((n) => networks[n] ?? {})
    expect(await hidden()).toBe(60)
    const [first = ''] = ids
    const more = await posted(fairkey, { dealer: 'Jo Jones', note: 'hello', priceCents: 42_000 })
    await fairkey.postJson(`/api/v1/quotes/${more.id}/flags`, { reason: 'private-data' }, networks[0])
    expect(await hidden()).toBe(60)
    expect(await (await fairkey.get(`/api/v1/quotes/${first}`)).json()).toMatchObject({
      priceCents: 40_000,
      status: 'published',
    })
    await expectTrueFigures('60 hidden words')
  })
})

it('a network places 60 flags a day, however many of its addresses send them', async () => {
  const ids = await storeMany(Array.from({ length: 70 }, (_, n) => submission({ priceCents: 40_000 + n })))
  const flag = (id: string | undefined, from: Readonly<Record<string, string>>) =>
    fairkey.postJson(`/api/v1/quotes/${id}/flags`, { reason: 'spam' }, from)
  const answers = await Promise.all(ids.map((id, n) => flag(id, inHousehold(n % 10))))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(60)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
  expect((await flag(ids[0], elsewhere())).status).toBe(201)
})
