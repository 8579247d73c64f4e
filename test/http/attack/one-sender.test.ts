import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { randomFrom } from '../../../scripts/lib/random.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { facts } from '../../db/support/recounted.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { expectTrueFigures } from '../support/true-figures.ts'

const SETS = catalog.sets.map(({ name }) => name)
const REGIONS = ['US', 'US-OK', 'US-TX', 'US-CA', 'CA', 'CA-ON']
const DAYS = ['2011-09-14', '2019-01-31', '2024-02-29', '2026-11-20', '2026-11-21']
const ATTEMPTS = 1000
const AT_ONCE = 20

/** The same site at several hours of one day. */
const hours = ['00:00:00', '06:30:00', '12:00:00', '23:59:59'].map((time) =>
  site({ now: `2026-11-22T${time}Z` }),
)

/** Whatever one household can send: form or API, any set, dealer, price, day, region and note. */
function attempt(random: () => number): Promise<Response> {
  const one = <T>(choices: readonly T[]): T => {
    const chosen = choices[Math.floor(random() * choices.length)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }
  const price = 20 + Math.floor(random() * 4980)
  const said = {
    set: one(SETS),
    region: one(REGIONS),
    dealer: one([null, 'Alpha Motors', `Dealer ${Math.floor(random() * 500)}`]),
    quotedOn: one(DAYS),
    note: one([null, `by phone ${Math.floor(random() * 1000)}`]),
  }
  const headers = {
    'CF-Connecting-IP': `2001:db8:1:2:${Math.floor(random() * 65_536).toString(16)}::1`,
    'User-Agent': `Browser ${random()}`,
    ...(random() < 0.5 ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
  }
  const fairkey = one(hours)
  if (random() < 0.8) return fairkey.postQuote({ ...said, priceCents: price * 100 }, headers)
  const { dealer, note, ...rest } = said
  const form = { ...rest, day: 'other', price: String(price), dealer: dealer ?? '', note: note ?? '' }
  return fairkey.postForm(form, headers)
}

it('one sender who tries 1,000 times in a day gets no more than its caps counted', async () => {
  for (const set of SETS)
    for (const cents of [45_000, 50_000, 56_000]) await posted(site(), { set, priceCents: cents })
  const honest = (await facts()).length
  const random = randomFrom(1000)
  const statuses = new Map<number, number>()
  for (let sent = 0; sent < ATTEMPTS; sent += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => attempt(random)))
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const forged = (await facts()).slice(honest)
  const published = forged.filter(({ status }) => status === 'published')
  // A form whose price looks like a slip is asked again.
  expect([...statuses.keys()].sort()).toEqual([201, 303, 422, 429])
  expect(forged).toHaveLength(40)
  expect(published.length).toBeGreaterThan(0)
  expect(published.length).toBeLessThanOrEqual(18)
  for (const set of SETS) {
    expect(published.filter((fact) => fact.set === set).length).toBeLessThanOrEqual(6)
  }
  expect(await env.DB.prepare('SELECT count(DISTINCT sender) AS n FROM quotes').first('n')).toBe(honest + 1)
  await expectTrueFigures('every attempt')
}, 120_000)
