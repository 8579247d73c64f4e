import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { nightly } from '../../../src/jobs/nightly.ts'
import { CORRECTED, logRows, moderatorAt, notice, statusOf } from '../support/moderation.ts'
import { texts } from '../support/page.ts'
import { owned, posted, postedPrices } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures, storedQuote } from '../support/stored.ts'

const fairkey = site()
const prankster = { 'CF-Connecting-IP': '192.0.2.66' }
const three = () => postedPrices(fairkey, [40_000, 50_000, 60_000])

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
