import { describe, expect, it } from 'vitest'
import { CORRECTED, flag, logRows, moderatorAt, notice, statusOf, waiting } from '../support/moderation.ts'
import { posted, postedPrices } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { storedQuote } from '../support/stored.ts'

const fairkey = site()
const prankster = { 'CF-Connecting-IP': '192.0.2.66' }
const three = () => postedPrices(fairkey, [40_000, 50_000, 60_000])

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

it('an undo says where a network then has more than a day’s caps, though none of its senders has', async () => {
  const post = async (from: number, n: number) => {
    const sender = { 'CF-Connecting-IP': `2001:db8:1:${from}::1` }
    return (await posted(fairkey, { priceCents: 40_000 + n }, sender)).id
  }
  const ids: string[] = []
  for (let n = 0; n < 18; n++) ids.push(await post(n % 3, n))
  const { decide, undo } = await moderatorAt()
  const html = await decide('remove ticked', { ticked: ids.slice(0, 4).map((id) => `${id}:1`) })
  for (let n = 20; n < 24; n++) await post(5, n)
  expect(await notice(await undo(html))).toMatch(
    /^You undid: removed 4 quotes\. Network [0-9a-f]{8} now has 22 quotes published, more than the caps of a day/,
  )
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
