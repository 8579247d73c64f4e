import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { moderatorAt, notice, statusOf, type TestModerator } from '../support/moderation.ts'
import { attributes, texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures } from '../support/stored.ts'

const fairkey = site()
const SMITH = '/moderate/dealers/us-ok/smith-tulsa'
const JONES = 'US-OK jones tulsa'
const smith = { dealer: 'Smith', city: 'Tulsa' }
const jones = { dealer: 'Jones', city: 'Tulsa' }

const dealerPage = async (slug: string) => (await fairkey.get(`/dealers/us-ok/${slug}`)).text()
const dealers = async () =>
  (
    await (
      await fairkey.get('/api/v1/dealers?region=US-OK')
    ).json<{ dealers: { slug: string; name: string; quotes: number }[] }>()
  ).dealers
    .map(({ slug, name, quotes }) => [slug, name, quotes] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
const keys = async () =>
  (
    await env.DB.prepare('SELECT dealer_key, typed_key FROM quotes ORDER BY received_at, rowid').all()
  ).results.map(({ dealer_key, typed_key }) => [dealer_key, typed_key])

describe('what a moderator knows of a dealer', () => {
  const FACTS = {
    phone: '(405) 555-0100 ext 7',
    link: 'https://smith.example/parts',
    statement: 'We order the set for anybody.',
    statedOn: '2026-11-20',
  }

  it('stands on its page, the statement dated and told from what owners report, the phone on the call sheet', async () => {
    await posted(fairkey, smith)
    const { done } = await moderatorAt()
    await done(`${SMITH}/facts`, { ...FACTS, seen: '0' })
    const html = await dealerPage('smith-tulsa')
    expect(await attributes(html, '.facts a', 'href')).toEqual([
      'tel:4055550100',
      'https://smith.example/parts',
    ])
    expect(await texts(html, '.statement')).toEqual([
      'We order the set for anybody.The dealership, on 20 November 2026',
    ])
    const sheet = await (await fairkey.get('/call/us-ok/2-key')).text()
    expect(await texts(sheet, '.call-dealers a[href^="tel:"]')).toEqual(['(405) 555-0100 ext 7'])
  })

  it('can be changed and undone, each by whoever has seen the last change', async () => {
    await posted(fairkey, smith)
    const { done, undo } = await moderatorAt()
    const first = await done(`${SMITH}/facts`, { ...FACTS, seen: '0' })
    expect(await notice(first)).toBe('You changed what is known of smith tulsa (US-OK).')
    const late = await done(`${SMITH}/facts`, { ...FACTS, phone: '1234567', seen: '0' })
    expect(await notice(late)).toMatch(/^1 change not made/)
    const emptied = await done(`${SMITH}/facts`, {
      phone: '',
      link: '',
      statement: '',
      statedOn: '',
      seen: '1',
    })
    expect(await env.DB.prepare('SELECT count(*) AS n FROM dealer_facts').first('n')).toBe(0)
    expect(await notice(await undo(first))).toMatch(/^1 change not made/)
    await undo(emptied)
    expect(await env.DB.prepare('SELECT phone, link, statement FROM dealer_facts').first()).toEqual({
      phone: FACTS.phone,
      link: FACTS.link,
      statement: FACTS.statement,
    })
  })

  it('can be undone step by step, the last change first', async () => {
    await posted(fairkey, smith)
    const { done, undo } = await moderatorAt()
    const first = await done(`${SMITH}/facts`, { ...FACTS, seen: '0' })
    const second = await done(`${SMITH}/facts`, { ...FACTS, phone: '(405) 555-0199', seen: '1' })
    await undo(second)
    expect(await notice(await undo(first))).toBe('You undid: changed what is known of smith tulsa (US-OK).')
    expect(await env.DB.prepare('SELECT count(*) AS n FROM dealer_facts').first('n')).toBe(0)
  })

  it.each([
    ['a phone number of words', { phone: 'call me' }, 'Give a phone number like (405) 555-0100.'],
    [
      'a link that is none',
      { link: 'javascript:alert(1)' },
      'Give a link that begins with https:// or http://.',
    ],
    ['a statement without its day', { statedOn: '' }, 'Give the day that the dealership said it.'],
    ['a day to come', { statedOn: '2026-11-30' }, 'Give a day that is not in the future.'],
    [
      'a statement that is too long',
      { statement: 'x'.repeat(501) },
      'Shorten the statement to 500 characters.',
    ],
  ])('is refused with %s, which says what to do', async (_what, fields, error) => {
    await posted(fairkey, smith)
    const { post } = await moderatorAt()
    const response = await post(`${SMITH}/facts`, { ...FACTS, ...fields, seen: '0' })
    expect(response.status).toBe(422)
    expect(await texts(await response.text(), '.field-error')).toEqual([`Error: ${error}`])
    expect(await env.DB.prepare('SELECT count(*) AS n FROM moderation_log').first('n')).toBe(0)
  })
})

/** Smith is really Jones. */
const merge = ({ done }: TestModerator) => done(`${SMITH}/merge`, { into: JONES, seen: '0' })

describe('merging a dealer into another one', () => {
  it('makes all its quotes count and show as the other’s, by the other’s name, and leads there', async () => {
    await posted(fairkey, { ...jones, priceCents: 40_000 })
    await posted(fairkey, { ...smith, priceCents: 45_000 })
    await posted(fairkey, { ...smith, priceCents: 50_000, set: '1-key' })
    const ann = await moderatorAt()
    expect(await notice(await merge(ann))).toBe('You merged smith tulsa (US-OK) into jones tulsa (US-OK).')
    expect(await dealers()).toEqual([['jones-tulsa', 'Jones', 3]])
    const gone = await fairkey.get('/dealers/us-ok/smith-tulsa')
    expect([gone.status, gone.headers.get('Location')]).toEqual([302, '/dealers/us-ok/jones-tulsa'])
    expect(await texts(await dealerPage('jones-tulsa'), 'h1')).toEqual(['Jones'])
    const { sets } = await (await fairkey.get('/api/v1/prices?region=US-OK')).json<{
      sets: { dealers: number }[]
    }>()
    expect(sets.map(({ dealers }) => dealers)).toEqual([1, 1, 0])
  })

  it('lets new quotes of the old name land on the other one, and supersede as its', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.5' }
    const first = await posted(fairkey, { ...jones, priceCents: 40_000 }, me)
    await posted(fairkey, { ...smith, priceCents: 45_000 })
    const ann = await moderatorAt()
    await merge(ann)
    const later = site({ now: '2026-11-22T19:00:00Z' })
    await posted(later, { ...smith, priceCents: 47_000 }, me)
    expect(await statusOf(first.id)).toBe('superseded')
    expect((await keys()).at(-1)).toEqual([JONES, 'US-OK smith tulsa'])
  })

  it('settles what one sender has said of both, and parting them brings it back', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.5' }
    const older = await posted(fairkey, { ...jones, priceCents: 40_000 }, me)
    await posted(site({ now: '2026-11-22T18:30:00Z' }), { ...smith, priceCents: 45_000 }, me)
    const before = await figures(fairkey)
    const ann = await moderatorAt()
    const html = await merge(ann)
    expect(await statusOf(older.id)).toBe('superseded')
    await ann.undo(html)
    expect(await statusOf(older.id)).toBe('published')
    expect(await figures(fairkey)).toBe(before)
  })

  it('parted again, says whose quotes are more than a day’s caps by now', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.5' }
    let ms = Date.parse('2026-11-22T18:00:00Z')
    const ticking = site({ parts: { now: () => new Date(ms++) } })
    for (const dealer of ['Smith', 'Jones', 'Brown', 'Clark', 'Evans', 'Adams'])
      await posted(ticking, { dealer, city: 'Tulsa' }, me)
    const ann = await moderatorAt()
    const html = await merge(ann)
    expect((await posted(ticking, { dealer: 'Young', city: 'Tulsa' }, me)).status).toBe('published')
    expect(await notice(await ann.undo(html))).toMatch(/ now has 7 quotes published, more than the caps/)
  })

  it('is undone with all that was typed under its name, also what came since', async () => {
    await posted(fairkey, jones)
    await posted(fairkey, smith)
    const ann = await moderatorAt()
    const html = await merge(ann)
    await posted(fairkey, { ...smith, priceCents: 41_000 })
    await posted(fairkey, { ...jones, priceCents: 42_000 })
    const undone = await ann.undo(html)
    expect(await notice(undone)).toBe('You undid: merged smith tulsa (US-OK) into jones tulsa (US-OK).')
    expect(await dealers()).toEqual([
      ['jones-tulsa', 'Jones', 2],
      ['smith-tulsa', 'Smith', 2],
    ])
    expect((await keys()).map(([, typed]) => typed)).toEqual([null, null, null, null])
    await ann.undo(undone)
    expect(await dealers()).toEqual([['jones-tulsa', 'Jones', 4]])
  })

  it('takes along what was merged into it before, and gives it back', async () => {
    for (const dealer of ['Smith', 'Jones', 'Brown']) await posted(fairkey, { dealer, city: 'Tulsa' })
    const ann = await moderatorAt()
    await merge(ann)
    const html = await ann.done('/moderate/dealers/us-ok/jones-tulsa/merge', {
      into: 'US-OK brown tulsa',
      seen: '0',
    })
    expect(await dealers()).toEqual([['brown-tulsa', 'Brown', 3]])
    await posted(fairkey, { ...smith, priceCents: 41_000 })
    expect(await dealers()).toEqual([['brown-tulsa', 'Brown', 4]])
    await ann.undo(html)
    expect(await dealers()).toEqual([
      ['brown-tulsa', 'Brown', 1],
      ['jones-tulsa', 'Jones', 3],
    ])
  })

  it('tells whoever comes second', async () => {
    for (const dealer of ['Smith', 'Jones', 'Brown']) await posted(fairkey, { dealer, city: 'Tulsa' })
    const [ann, bob] = [await moderatorAt(), await moderatorAt({}, 'bob')]
    await merge(ann)
    const late = await bob.done(`${SMITH}/merge`, { into: 'US-OK brown tulsa', seen: '0' })
    expect(await notice(late)).toMatch(/^1 change not made/)
    // A circle would lead nowhere.
    const circle = await bob.post('/moderate/dealers/us-ok/jones-tulsa/merge', {
      into: 'US-OK smith tulsa',
      seen: '0',
    })
    expect(circle.status).toBe(422)
    expect(await dealers()).toEqual([
      ['brown-tulsa', 'Brown', 1],
      ['jones-tulsa', 'Jones', 2],
    ])
  })

  it.each(['', 'US-OK smith tulsa', 'US-TX jones tulsa', 'US-OK nobody'])(
    'into "%s" is refused',
    async (into) => {
      await posted(fairkey, smith)
      await posted(fairkey, { ...jones, region: 'US-TX' })
      const { post } = await moderatorAt()
      const response = await post(`${SMITH}/merge`, { into, seen: '0' })
      expect(response.status).toBe(422)
      expect(await texts(await response.text(), '.field-error')).toEqual([
        'Choose the dealer that it really is.',
      ])
    },
  )

  it('counts for a corrected quote too', async () => {
    await posted(fairkey, jones)
    await posted(fairkey, smith)
    const other = await posted(fairkey, { dealer: 'Typo' })
    const ann = await moderatorAt()
    await merge(ann)
    const corrected = { set: '2-key', kind: 'quoted', price: '390', region: 'US-OK', ...smith, version: '1' }
    await ann.done(`/moderate/quotes/${other.id}`, corrected)
    expect(await dealers()).toEqual([['jones-tulsa', 'Jones', 3]])
  })
})

it('finds the dealers of a region', async () => {
  await posted(fairkey, smith)
  const { page } = await moderatorAt()
  expect(await attributes(await page('/moderate/dealers?region=US-OK'), '.dealer-names a', 'href')).toEqual([
    SMITH,
  ])
  expect(await texts(await page('/moderate/dealers?region=US-TX'), '.list p')).toEqual([
    'None has a published quote.',
  ])
})
