import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { nightly } from '../../../src/jobs/nightly.ts'
import { flag, logRows, moderatorAt, statusOf } from '../support/moderation.ts'
import { texts } from '../support/page.ts'
import { owned, posted, postedPrices } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures, storedQuote } from '../support/stored.ts'

const fairkey = site()
const prankster = { 'CF-Connecting-IP': '192.0.2.66' }
const AT = '2026-11-22T18:00:00.000Z'

const priced = async () =>
  (await fairkey.get('/api/v1/prices?region=US')).json<{ sets: { quotes: number; held: number }[] }>()
const counted = async () => (await priced()).sets.map(({ quotes, held }) => [quotes, held])
const notice = async (html: string) => (await texts(html, '.done-notice p')).join(' ')

const three = () => postedPrices(fairkey, [40_000, 50_000, 60_000])
const waiting = (id: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM flags WHERE quote_id = ? AND handled_at IS NULL')
    .bind(id)
    .first('n')

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
    expect(await notice(await decide('remove ticked'))).toBe('Nothing was done: tick the quotes first.')
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
    await env.DB.prepare('UPDATE quotes SET text_hidden = 1').run()
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

const CORRECTED = {
  set: '2-key',
  kind: 'quoted',
  price: '390',
  region: 'US-TX',
  day: 'other',
  quotedOn: '2026-11-20',
}

describe('correcting a quote', () => {
  it('gives any part of it other contents and publishes it; an undo brings all of it back', async () => {
    await three()
    const { id } = await posted(fairkey, {
      priceCents: 3_900,
      note: 'typo',
      dealer: 'Smith',
      ships: true,
      proof: ['vin'],
    })
    const [before, row] = [await figures(fairkey), await storedQuote(id)]
    const { done, undo, page } = await moderatorAt()
    expect(await page(`/moderate/quotes/${id}`)).toContain('value="39"')
    const html = await done(`/moderate/quotes/${id}`, { ...CORRECTED, version: '1' })
    expect(await notice(html)).toBe('You corrected a quote.')
    expect(await storedQuote(id)).toMatchObject({
      price_cents: 39_000,
      comparable_cents: 39_000,
      region: 'US-TX',
      status: 'published',
      hold: null,
      note: null,
      dealer: null,
      dealer_key: null,
      voice: null,
      ships: null,
      proof: null,
      quoted_on: '2026-11-20',
      version: 2,
    })
    expect(await texts(html, '.changes li')).toEqual([
      'Status: held → published',
      'Price: $39 → $390',
      'Where: Oklahoma → Texas',
      'Dealer: Smith → none',
      'Day: 22 November 2026 → 20 November 2026',
      'Ships: yes → not said',
      'Proof: VIN → not said',
      'Note: typo → none',
    ])
    await undo(html)
    expect(await storedQuote(id)).toEqual({ ...row, version: 3 })
    expect(await figures(fairkey)).toBe(before)
  })

  it('leaves what a newer quote has superseded superseded, also of a sender who is forgotten', async () => {
    const older = await posted(fairkey, { dealer: 'Smith', note: 'typo' }, prankster)
    await posted(site({ now: '2026-11-22T18:30:00Z' }), { dealer: 'Smith', priceCents: 40_000 }, prankster)
    const correction = { ...CORRECTED, region: 'US-OK', dealer: 'Smith' }
    const ann = await moderatorAt()
    await ann.done(`/moderate/quotes/${older.id}`, { ...correction, version: '1' })
    expect(await statusOf(older.id)).toBe('superseded')
    await nightly(env.DB, new Date('2027-03-10T00:10:00Z'))
    const later = await moderatorAt({ now: '2027-03-10T10:00:00Z' })
    await later.done(`/moderate/quotes/${older.id}`, { ...correction, price: '395', version: '2' })
    expect(await storedQuote(older.id)).toMatchObject({ status: 'superseded', price_cents: 39_500 })
  })

  it('can be undone after its former words are forgotten: the dealer is of the region again', async () => {
    const { id } = await posted(fairkey, { dealer: 'Smith', note: 'typo' })
    const ann = await moderatorAt()
    await ann.done(`/moderate/quotes/${id}`, { ...CORRECTED, dealer: 'Smith', version: '1' })
    await nightly(env.DB, new Date('2027-03-10T00:10:00Z'))
    const later = await moderatorAt({ now: '2027-03-10T10:00:00Z' })
    await later.done('/moderate/undo', { entry: '1' })
    expect(await storedQuote(id)).toMatchObject({ region: 'US-OK', dealer_key: 'US-OK smith', note: null })
    const { results } = await env.DB.prepare(
      `SELECT area, value FROM counts WHERE counted = 'dealer' AND length(area) = 5 AND quotes > 0`,
    ).all()
    expect(results).toEqual([{ area: 'US-OK', value: 'US-OK smith' }])
  })

  it('asks again beside the field for what cannot be taken, and keeps what was typed', async () => {
    const [quote] = await three()
    const { post } = await moderatorAt()
    const response = await post(`/moderate/quotes/${quote?.id}`, {
      ...CORRECTED,
      price: 'a lot',
      version: '1',
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await texts(html, '#error-price')).toHaveLength(1)
    expect(html).toContain('value="a lot"')
    expect(await logRows()).toEqual([])
  })
})

describe('what its sender has withdrawn', () => {
  it('cannot be published, corrected or brought back by an undo, and says who took it off', async () => {
    const { quote, editToken } = await owned(fairkey, { note: 'My own' })
    const { id } = quote
    const { decide, done, undo, page } = await moderatorAt()
    const removed = await decide(`remove ${id}:1`)
    await decide(`publish ${id}:2`)
    expect((await fairkey.change(id, editToken)).status).toBe(200)
    const path = `/moderate/quotes/${id}`
    const html = await page(path)
    expect(await texts(html, '.case-reasons li')).toEqual(['Withdrawn by its sender'])
    expect(await texts(html, '.case-actions, #correct')).toEqual([])
    for (const refused of [
      () => decide(`publish ${id}:4`),
      () => done(path, { ...CORRECTED, version: '4' }),
      () => undo(removed),
    ]) {
      expect(await notice(await refused())).toMatch(/^1 change not made, .* its sender had withdrawn it/)
    }
    expect(await storedQuote(id)).toMatchObject({ status: 'removed', note: 'My own', version: 4 })
  })
})

describe('every action can be undone, the last one first,', () => {
  it('also what came before an action that is undone already', async () => {
    const { id } = await posted(fairkey, { note: 'typo', dealer: 'Smith' })
    const row = await storedQuote(id)
    await flag(id, 'spam')
    const { decide, done, undo } = await moderatorAt()
    const corrected = await done(`/moderate/quotes/${id}`, { ...CORRECTED, version: '1' })
    const removed = await decide(`remove ${id}:2`)
    expect(await notice(await undo(removed))).toBe('You undid: removed a quote.')
    expect(await notice(await undo(corrected))).toBe('You undid: corrected a quote.')
    expect(await storedQuote(id)).toEqual({ ...row, version: 5 })
    expect(await waiting(id)).toBe(1)
  })

  it('also what came before dealers were merged, whether these are parted again or not', async () => {
    const quotes = [await posted(fairkey, { dealer: 'Smith' }), await posted(fairkey, { dealer: 'Smith' })]
    await posted(fairkey, { dealer: 'Jones' })
    const { decide, done, undo } = await moderatorAt()
    const [first, second] = [
      await decide(`remove ${quotes[0]?.id}:1`),
      await decide(`remove ${quotes[1]?.id}:1`),
    ]
    const merged = await done('/moderate/dealers/us-ok/smith/merge', { into: 'US-OK jones', seen: '0' })
    await undo(first)
    expect(await storedQuote(quotes[0]?.id ?? '')).toMatchObject({
      status: 'published',
      dealer_key: 'US-OK jones',
      typed_key: 'US-OK smith',
    })
    await undo(merged)
    await undo(second)
    expect(await storedQuote(quotes[1]?.id ?? '')).toMatchObject({
      status: 'published',
      dealer_key: 'US-OK smith',
      typed_key: null,
    })
  })
})

it('an undo brings everything back, and says where a sender then has more than a day’s caps', async () => {
  const post = async (priceCents: number) => (await posted(fairkey, { priceCents }, prankster)).id
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push(await post(40_000 + n))
  const { decide, undo } = await moderatorAt()
  const html = await decide('remove ticked', { ticked: ids.map((id) => `${id}:1`) })
  for (let n = 0; n < 6; n++) await post(41_000 + n)
  const undone = await undo(html)
  expect(await notice(undone)).toMatch(
    /^You undid: removed 6 quotes\. Sender [0-9a-f]{8} now has 12 quotes published, more than the caps of a day/,
  )
  expect(await notice(await undo(undone))).toBe('You removed 6 quotes.')
})

describe('two moderators', () => {
  it('at once: the second is told, and changes nothing', async () => {
    const { id } = await posted(fairkey, { priceCents: 5_000 })
    const [ann, bob] = [await moderatorAt(), await moderatorAt({}, 'bob')]
    const both = await Promise.all([ann.decide(`publish ${id}:1`), bob.decide(`remove ${id}:1`)])
    const notices = await Promise.all(both.map(notice))
    expect(notices.filter((text) => text.startsWith('1 change not made'))).toHaveLength(1)
    expect(await logRows()).toHaveLength(1)
  })

  it('of ten, what one has changed is left alone, and the rest is done', async () => {
    const [first, second] = await three()
    const [ann, bob] = [await moderatorAt(), await moderatorAt({}, 'bob')]
    await ann.decide(`remove ${first?.id}:1`)
    const html = await bob.decide('remove ticked', { ticked: [`${first?.id}:1`, `${second?.id}:1`] })
    expect(await notice(html)).toMatch(
      /^You removed a quote\. 1 change not made, because somebody had changed it since/,
    )
  })

  it('an undo of what somebody has changed since says so and changes nothing', async () => {
    const { id } = await posted(fairkey, { priceCents: 5_000 })
    const [ann, bob] = [await moderatorAt(), await moderatorAt({}, 'bob')]
    const published = await ann.decide(`publish ${id}:1`)
    await bob.decide(`remove ${id}:2`)
    expect(await notice(await ann.undo(published))).toMatch(/^1 change not made/)
    expect(await statusOf(id)).toBe('removed')
  })

  it('undoing the same at once undo it once', async () => {
    const { id } = await posted(fairkey, { priceCents: 5_000 })
    const [ann, bob] = [await moderatorAt(), await moderatorAt({}, 'bob')]
    const html = await ann.decide(`publish ${id}:1`)
    await Promise.all([ann.undo(html), bob.undo(html)])
    expect((await logRows()).map(({ action }) => action)).toEqual(['publish', 'undo-publish'])
    expect(await statusOf(id)).toBe('held')
  })

  it('can undo an undoing', async () => {
    const { id } = await posted(fairkey, { priceCents: 5_000 })
    const { decide, undo } = await moderatorAt()
    await undo(await undo(await decide(`publish ${id}:1`)))
    expect((await logRows()).map(({ action, undoes }) => [action, undoes])).toEqual([
      ['publish', null],
      ['undo-publish', 1],
      ['publish', 2],
    ])
    expect(await statusOf(id)).toBe('published')
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
