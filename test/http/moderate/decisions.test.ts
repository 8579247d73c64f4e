import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { flag, logRows, moderatorAt, notice, statusOf, waiting } from '../support/moderation.ts'
import { texts } from '../support/page.ts'
import { posted, postedPrices } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures, storedQuote } from '../support/stored.ts'

const fairkey = site()
const prankster = { 'CF-Connecting-IP': '192.0.2.66' }
const AT = '2026-11-22T18:00:00.000Z'
const priced = async () =>
  (await fairkey.get('/api/v1/prices?region=US')).json<{ sets: { quotes: number; held: number }[] }>()
const counted = async () => (await priced()).sets.map(({ quotes, held }) => [quotes, held])
const three = () => postedPrices(fairkey, [40_000, 50_000, 60_000])

describe('publishing a held quote', () => {
  it('makes it count, logs who and when, and undoing it puts everything back', async () => {
    await three()
    const { id } = await posted(fairkey, { priceCents: 10_000 })
    const [before, row] = [await figures(fairkey), await storedQuote(id)]
    const { decide, undo } = await moderatorAt()
    const html = await decide(`publish ${id}:1`)
    expect(await notice(html)).toBe('You published a quote.')
    expect(await counted()).toContainEqual([4, 0])
    expect((await storedQuote(id))?.hold, 'it stays known why').toBe(row?.hold)
    expect(await notice(await undo(html))).toBe('You undid: published a quote.')
    expect(await figures(fairkey)).toBe(before)
    expect(await storedQuote(id)).toEqual({ ...row, version: 3 })
    expect(await logRows()).toEqual([
      { moderator: 'ann', action: 'publish', subject: id, was: 'held', is_now: 'published', undoes: null },
      { moderator: 'ann', action: 'undo-publish', subject: id, was: 'published', is_now: 'held', undoes: 1 },
    ])
    expect(await env.DB.prepare('SELECT at FROM moderation_log WHERE id = 1').first('at')).toBe(AT)
  })

  it('lets it take the place of its sender’s older one, and undoing brings that back', async () => {
    await three()
    const older = await posted(fairkey, { priceCents: 45_000, dealer: 'Smith' }, prankster)
    const newer = await posted(
      site({ now: '2026-11-22T18:30:00Z' }),
      { priceCents: 10_000, dealer: 'Smith' },
      prankster,
    )
    const { decide, undo } = await moderatorAt()
    const html = await decide(`publish ${newer.id}:1`)
    expect([await statusOf(older.id), await statusOf(newer.id)]).toEqual(['superseded', 'published'])
    await undo(html)
    expect([await statusOf(older.id), await statusOf(newer.id)]).toEqual(['published', 'held'])
  })
})

describe('removing', () => {
  it('takes all ten of a sender off at once, held and published, and one undo brings them back', async () => {
    await three()
    for (let n = 0; n < 5; n++) await posted(fairkey, { priceCents: 41_000 + n, region: 'US-TX' }, prankster)
    for (let n = 0; n < 5; n++)
      await posted(fairkey, { priceCents: 9_000 + n, set: '1-key', region: 'US-NY' }, prankster)
    const before = await figures(fairkey)
    const { page, done, undo } = await moderatorAt()
    const queue = await page('/moderate')
    expect(await texts(queue, '.sender .case-actions .button-grave')).toEqual([
      'Remove all 10 of this sender',
    ])
    const [, all = ''] = /name="all" value="([^"]+)"/.exec(queue) ?? []
    const html = await done('/moderate/quotes', { do: 'remove all', all })
    expect(await notice(html)).toBe('You removed 10 quotes.')
    expect(await texts(html, '.case')).toEqual([])
    expect(await counted()).toEqual([
      [0, 0],
      [3, 0],
      [0, 0],
    ])
    expect(await notice(await undo(html))).toBe('You undid: removed 10 quotes.')
    expect(await figures(fairkey)).toBe(before)
    expect((await logRows()).filter(({ action }) => action === 'remove')).toHaveLength(10)
  })

  it('takes off those that are ticked, and no others', async () => {
    const [first, second, third] = await three()
    const { decide } = await moderatorAt()
    const html = await decide('remove ticked', { ticked: [`${first?.id}:1`, `${third?.id}:1`] })
    expect(await notice(html)).toBe('You removed 2 quotes.')
    expect(await statusOf(second?.id ?? '')).toBe('published')
    expect(await notice(await decide('remove ticked'))).toBe('Nothing was done: tick something first.')
  })

  it('can be undone by publishing it again from its own page', async () => {
    const [quote] = await three()
    const { decide, page } = await moderatorAt()
    await decide(`remove ${quote?.id}:1`)
    expect(await texts(await page(`/moderate/quotes/${quote?.id}`), '.case-actions button')).toEqual([
      'Publish again',
    ])
    await decide(`publish ${quote?.id}:2`)
    expect(await statusOf(quote?.id ?? '')).toBe('published')
  })
})

describe('flags', () => {
  it('are answered by leaving the quote as it is, and wait again after an undo', async () => {
    const { id } = await posted(fairkey)
    for (const reason of ['spam', 'duplicate']) await flag(id, reason)
    const { decide, undo } = await moderatorAt()
    const html = await decide(`dismiss ${id}:1`)
    expect(await notice(html)).toBe('You left a quote as reported and answered the flags.')
    expect([await waiting(id), await statusOf(id)]).toEqual([0, 'published'])
    const undone = await undo(html)
    expect(await waiting(id)).toBe(2)
    await undo(undone)
    expect(await waiting(id)).toBe(0)
  })

  it('are answered by removing the quote, and wait again after an undo', async () => {
    const { id } = await posted(fairkey)
    await flag(id, 'spam')
    const { decide, undo } = await moderatorAt()
    const html = await decide(`remove ${id}:1`)
    expect(await waiting(id)).toBe(0)
    await undo(html)
    expect([await waiting(id), await statusOf(id)]).toEqual([1, 'published'])
  })

  it('of private data are answered by showing the text or keeping it hidden, the others by neither', async () => {
    const { id } = await posted(fairkey, { note: 'My name is Bob' })
    for (const reason of ['private-data', 'spam']) await flag(id, reason)
    await env.DB.prepare('UPDATE quotes SET text_hidden = 1, name_hidden = 1').run()
    const hidden = async () => (await storedQuote(id))?.text_hidden
    const { decide, undo } = await moderatorAt()
    const kept = await decide(`hide-text ${id}:1`)
    expect([await waiting(id), await hidden()]).toEqual([1, 1])
    await undo(kept)
    expect([await waiting(id), await hidden()]).toEqual([2, 1])
    const shown = await decide(`show-text ${id}:3`)
    expect([await waiting(id), await hidden()]).toEqual([1, 0])
    await undo(shown)
    expect([await waiting(id), await hidden()]).toEqual([2, 1])
  })
})

describe('words that somebody said are private', () => {
  const SECRET = { note: 'My neighbour Bob', dealer: 'Smith' }
  const sayPrivate = (id: string) =>
    fairkey.postJson(`/api/v1/quotes/${id}/flags`, { reason: 'private-data' })
  const isHidden = async (id: string) => (await storedQuote(id))?.text_hidden

  it('keep a dealer’s name in sight that is none of them, until a moderator hides it, too', async () => {
    const { id } = await posted(fairkey, { ...SECRET, dealer: 'Norton Lexus' })
    await sayPrivate(id)
    const { decide, undo, page } = await moderatorAt()
    const card = await page(`/moderate/quotes/${id}`)
    expect(card).toContain('Note and link are hidden from visitors; the dealer’s name is not.')
    expect(card).toContain('Hide the dealer’s name, too')
    const inSight = async () => {
      const { text_hidden, name_hidden } = (await storedQuote(id)) ?? {}
      return { note: text_hidden === 0, name: name_hidden === 0 }
    }
    const kept = await decide(`hide-text ${id}:1`)
    expect(await inSight()).toEqual({ note: false, name: true })
    await undo(kept)
    const both = await decide(`hide-name ${id}:3`)
    expect(await notice(both)).toBe('You hid the dealer’s name of a quote.')
    expect(await inSight()).toEqual({ note: false, name: false })
    expect((await fairkey.get('/dealers/us-ok/norton-lexus')).status).toBe(404)
    await undo(both)
    expect(await inSight()).toEqual({ note: false, name: true })
    const shown = await decide(`show-text ${id}:5`)
    expect(await inSight()).toEqual({ note: true, name: true })
    await undo(shown)
    expect(await inSight()).toEqual({ note: false, name: true })
  })

  it('stay hidden when an action from before that is undone', async () => {
    const { id } = await posted(fairkey, SECRET)
    await flag(id, 'spam')
    const { decide, undo } = await moderatorAt()
    const html = await decide(`dismiss ${id}:1`)
    await sayPrivate(id)
    expect(await notice(await undo(html))).toMatch(/^You undid: left a quote as reported/)
    expect(await isHidden(id)).toBe(1)
    expect(await (await fairkey.get(`/quotes/${id}`)).text()).not.toContain('Bob')
  })

  it('stay hidden when an older hiding is undone, while the later flag waits', async () => {
    const { id } = await posted(fairkey, SECRET)
    const { decide, undo } = await moderatorAt({ now: '2026-11-22T17:59:00Z' })
    const html = await decide(`hide-text ${id}:1`)
    await sayPrivate(id)
    await undo(html)
    expect(await isHidden(id)).toBe(1)
  })

  it('can be found to be fine where they are shown, and wait again after an undo', async () => {
    const { id } = await posted(fairkey, SECRET)
    await flag(id, 'private-data')
    const { page, decide, undo } = await moderatorAt()
    expect(await texts(await page('/moderate'), '.case-actions button')).toEqual([
      'The text is fine',
      'Remove',
      'Hide the text',
    ])
    const html = await decide(`show-text ${id}:1`)
    expect([await waiting(id), await isHidden(id)]).toEqual([0, 0])
    await undo(html)
    expect([await waiting(id), await isHidden(id)]).toEqual([1, 0])
  })
})

it.each([
  '',
  'remove',
  'remove some',
  'eat thread-1:1',
  'correct thread-1:1',
  'remove thread-1',
  'remove x:y',
])('takes "%s" for no decision', async (button) => {
  const { post } = await moderatorAt()
  expect((await post('/moderate/quotes', { do: button })).status).toBe(422)
})

it.each([
  'https://evil.example/',
  '//evil.example',
  '/submit',
  '/moderate/../submit',
  '/moderate?page=1&x=1',
  '/moderate/dealers/us-ok/smith\nX-Other: 1',
  '/moderate/dealers/us-ok/smith\u0000',
])('goes back to a page for moderators only, not to %s', async (back) => {
  const { post } = await moderatorAt()
  const response = await post('/moderate/quotes', { do: 'remove thread-1:1', back })
  expect(response.headers.get('Location')).toMatch(/^\/moderate\?done=/)
})
