import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { measured } from '../../db/support/measured.ts'
import { flag, moderatorAt } from '../support/moderation.ts'
import { attributes, texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()
const prankster = { 'CF-Connecting-IP': '192.0.2.66' }

beforeEach(withLaunchQuotes)

const queue = async (path = '/moderate') => (await moderatorAt()).page(path)

it('says that nothing waits where nothing does', async () => {
  expect(await texts(await queue(), '.moderate .lead')).toEqual(['Nothing waits here.'])
})

it('is kept nowhere and found by nobody', async () => {
  const { get } = await moderatorAt()
  for (const path of ['/moderate', '/moderate/log', '/moderate/dealers', '/moderate/nothing']) {
    const { headers } = await get(path)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
  }
})

describe('a held quote', () => {
  it('stands there with its reason in figures, its text, and the prices around it', async () => {
    await posted(fairkey, { priceCents: 10_000, note: 'Ask for Bob', dealer: 'Smith Motors' })
    const html = await queue()
    expect(await texts(html, '.case-price')).toEqual(['$100'])
    expect(await texts(html, '.case-reasons li')).toEqual([
      'Held: under 0.4 x $558, the median in 2025 dollars',
    ])
    expect(await texts(html, '.case-note')).toEqual(['Ask for Bob'])
    expect(await texts(html, '.surroundings > p')).toEqual([
      '$100 in 2025 dollars, among the 3 counted in the United States; median $558.',
    ])
    expect(await texts(html, '.surroundings desc')).toEqual([
      '3 quotes, lowest $401, median $558, highest $680, in 2025 dollars, this quote $100.',
    ])
    expect(await texts(html, '.neighbours tbody tr')).toEqual([
      '$401$28014 September 2011, dealer not named, United States, state not known',
      '$558$39024 September 2011, dealer not named, Oklahoma',
      '$680$47514 September 2011, dealer not named, United States, state not known',
    ])
  })

  it('has the counted quotes nearest to it in constant dollars beside it, each with its dealer', async () => {
    for (const [dealer, priceCents] of [
      ['Alpha', 52_000],
      ['Beta', 60_000],
      ['Gamma', 70_000],
    ] as const) {
      await posted(fairkey, { dealer, priceCents })
    }
    await posted(fairkey, { priceCents: 200_000 })
    expect(await texts(await queue(), '.neighbours tbody th')).toEqual(['$558', '$600', '$680', '$700'])
  })

  it('without any other price says so', async () => {
    await posted(fairkey, { set: '3-key', region: 'CA-ON', priceCents: 400_000 })
    expect(await texts(await queue(), '.surroundings')).toEqual([
      'No other price counts for this set in its country yet.',
    ])
  })

  it('is escaped, whatever its sender wrote', async () => {
    await posted(fairkey, { priceCents: 10_000, note: '<script>alert(1)</script>', dealer: '"><b>Smith' })
    const html = await queue()
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('"><b>Smith')
  })
})

describe('a flagged quote', () => {
  it('stands there with its flags counted by reason, and still counts', async () => {
    const { id } = await posted(fairkey, { priceCents: 50_000 })
    for (const reason of ['wrong-price', 'wrong-price', 'spam']) await flag(id, reason)
    const html = await queue()
    expect(await texts(html, '.case-reasons li')).toEqual(['Published', 'Flagged: 1 × spam, 2 × wrong price'])
    expect(await texts(await (await fairkey.get('/us-ok/2-key')).text(), '.basis strong')).toContain(
      '4 quotes',
    )
  })

  it('shows moderators the text that is hidden from visitors', async () => {
    const { id } = await posted(fairkey, { note: 'My name is Bob' })
    await flag(id, 'private-data')
    await env.DB.prepare('UPDATE quotes SET text_hidden = 1, name_hidden = 1 WHERE id = ?').bind(id).run()
    const html = await queue()
    expect(await texts(html, '.case-note')).toEqual(['My name is Bob'])
    expect(await texts(html, '.case-actions button')).toEqual([
      'Show the text',
      'Keep the text hidden',
      'Remove',
    ])
  })

  it('is no longer there once it is removed or its flags are answered', async () => {
    const [removed, answered] = [await posted(fairkey), await posted(fairkey)]
    await flag(removed.id, 'spam')
    await flag(answered.id, 'spam')
    await env.DB.prepare(`UPDATE quotes SET status = 'removed' WHERE id = ?`).bind(removed.id).run()
    await env.DB.prepare(`UPDATE flags SET handled_at = 'then' WHERE quote_id = ?`).bind(answered.id).run()
    expect(await texts(await queue(), '.case')).toEqual([])
  })
})

describe('senders', () => {
  it('stand one by one, the longest waiting first, each with all that it has sent', async () => {
    await posted(site({ now: '2026-11-22T17:00:00Z' }), { priceCents: 10_100 }, prankster)
    await posted(fairkey, { priceCents: 9_000 })
    await posted(fairkey, { priceCents: 10_200 }, prankster)
    await posted(fairkey, { priceCents: 48_000, dealer: 'Other Motors' }, prankster)
    const html = await queue()
    expect(await texts(html, '.sender h2')).toEqual([
      expect.stringMatching(/^Sender [0-9a-f]{8} of network [0-9a-f]{8} 2 wait, 1 more of this sender$/),
      expect.stringMatching(/^Sender [0-9a-f]{8} of network [0-9a-f]{8} 1 waits$/),
    ])
    expect(await texts(html, '.case-price')).toEqual(['$102', '$101', '$90'])
    expect(await texts(html, '.other-quote .case-tick')).toEqual(['$480, 2-key quoted, Oklahoma'])
    const [all = ''] = (await attributes(html, 'input[name=all]', 'value')).flatMap((value) => value ?? [])
    expect(all.split(' ')).toHaveLength(3)
  })

  it('of one network show the same network', async () => {
    for (const last of ['1', '2']) {
      await posted(fairkey, { priceCents: 10_000 }, { 'CF-Connecting-IP': `2001:db8:1:${last}::1` })
    }
    await posted(fairkey, { priceCents: 10_000 })
    const labels = (await texts(await queue(), '.sender h2')).map((text) => text.split(' '))
    const [senders, networks] = [1, 4].map((at) => new Set(labels.map((words) => words[at])).size)
    expect({ senders, networks }).toEqual({ senders: 3, networks: 2 })
  })

  it('who are no longer known stand alone, quote by quote', async () => {
    for (const priceCents of [10_000, 10_100]) await posted(fairkey, { priceCents }, prankster)
    await env.DB.prepare('UPDATE quotes SET sender = NULL, network = NULL, voice = NULL').run()
    expect(await texts(await queue(), '.sender h2')).toEqual([
      'Sender not known 1 waits',
      'Sender not known 1 waits',
    ])
  })

  it('beyond ten are on the next page', async () => {
    for (let n = 0; n < 12; n++) await posted(fairkey, { priceCents: 10_000 + n })
    const first = await queue()
    expect(await texts(first, '.sender')).toHaveLength(10)
    expect(await texts(first, '.lead')).toEqual(['12 quotes are held; who has waited longest comes first.'])
    expect(await attributes(first, '.ways a', 'href')).toEqual(['/moderate?page=2'])
    const second = await queue('/moderate?page=2')
    expect(await texts(second, '.sender')).toHaveLength(2)
    expect(await attributes(second, '.ways a', 'href')).toEqual(['/moderate'])
  })

  it('cost as many queries when many wait as when one does', async () => {
    const queriesNow = async () => {
      const { d1, cost } = measured(env.DB)
      const { page } = await moderatorAt({ db: d1 })
      await page('/moderate')
      cost.queries = 0
      await page('/moderate')
      return cost.queries
    }
    await posted(fairkey, { priceCents: 10_000 })
    const few = await queriesNow()
    for (let n = 0; n < 12; n++) await posted(fairkey, { priceCents: 10_001 + n })
    expect(await queriesNow()).toBe(few)
    expect(few).toBeLessThanOrEqual(9)
  })
})

describe('the alarm', () => {
  const high = (n: number) => posted(fairkey, { priceCents: 150_000 + n * 30_000 })
  const fair = (n: number) => posted(fairkey, { priceCents: 50_000 + n * 100 })
  const alarms = async () => texts(await queue(), '.notice li')

  it('says where more than half of at least five senders were held for their price', async () => {
    for (const n of [0, 1, 2]) await high(n)
    for (const n of [0]) await fair(n)
    expect(await alarms()).toEqual([])
    await fair(1)
    expect(await alarms()).toEqual(['2-key in the United States'])
    await fair(2)
    expect(await alarms()).toEqual([])
  })

  it('still knows of those that were published since, and of none held for being too many', async () => {
    const held = [await high(0), await high(1), await high(2)]
    const { decide } = await moderatorAt()
    for (const { id } of held) await decide(`publish ${id}:1`)
    for (const n of [0, 1]) await fair(n)
    expect(await alarms()).toEqual(['2-key in the United States'])
    await env.DB.prepare(
      `UPDATE quotes SET hold = '{"reason":"too-many-today"}' WHERE hold IS NOT NULL`,
    ).run()
    expect(await alarms()).toEqual([])
  })

  it('says what three senders of one week could not get, and no offer answers', async () => {
    const refused = () => posted(fairkey, { kind: 'discontinued', priceCents: undefined })
    const headings = async () => texts(await queue(), '.notice h2')
    for (let n = 0; n < 2; n++) await refused()
    expect(await headings()).toEqual([])
    await refused()
    expect(await headings()).toEqual(['The supply may have ended'])
    expect(await alarms()).toEqual(['2-key in the United States'])
    for (let n = 0; n < 3; n++) await fair(n)
    expect(await headings()).toEqual([])
  })

  it('looks at the last twenty only, and switches nothing off', async () => {
    for (const n of [0, 1, 2]) await high(n)
    for (const n of [0, 1]) await fair(n)
    expect((await high(3)).status).toBe('held')
    const later = site({ now: '2026-11-22T19:00:00Z' })
    for (let n = 0; n < 20; n++) await posted(later, { priceCents: 50_000 + n * 100 })
    expect(await alarms()).toEqual([])
  })
})
