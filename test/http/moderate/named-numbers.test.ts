import { describe, expect, it } from 'vitest'
import { CORRECTED, logRows, moderatorAt, notice, VARS } from '../support/moderation.ts'
import { lampSite, withLampQuotes } from '../support/other-part/lamp-catalog.ts'
import { attributes, texts } from '../support/page.ts'
import { owned, posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { figures, storedQuote } from '../support/stored.ts'

const fairkey = site({ bindings: VARS })
const NAMED = '89785-24010'
const REFUSED = { kind: 'not-here', priceCents: null, namedNumber: NAMED }
const ONE = `A dealer names ${NAMED} instead, unchecked: one report, 22 November 2026.`
const TWO = `Dealers name ${NAMED} instead, unchecked: 2 reports, the last on 22 November 2026.`

const page = async (path: string) => (await fairkey.get(path)).text()
const onSetPage = async (path = '/us/2-key') => texts(await page(path), '.named-number')
const facts = async (id: string) => texts(await page(`/quotes/${id}`), '.facts dd')
const api = async (id: string) => (await fairkey.get(`/api/v1/quotes/${id}`)).json()
const inSupply = async (region = 'US') => {
  const { sets } = await (await fairkey.get(`/api/v1/prices?region=${region}`)).json<{
    sets: { set: string; supply: { named: unknown } }[]
  }>()
  return sets.find(({ set }) => set === '2-key')?.supply.named
}
const standing = async (id: string) => (await storedQuote(id))?.number_standing

describe('a number that a dealer named instead', () => {
  it('waits in the queue, and nobody reads it before a moderator has said yes', async () => {
    const { id } = await posted(fairkey, { ...REFUSED, namedNumber: '89785 24010' })
    expect(await api(id)).toMatchObject({ namedNumber: null, numberStanding: 'waiting' })
    expect(await facts(id)).toContain('a number is being looked at')
    const paths = ['/', '/us/2-key', '/us-ok/2-key', `/quotes/${id}`, '/api/v1/prices', '/api/v1/quotes']
    for (const path of paths) expect(await page(path), path).not.toContain(NAMED)
    const queue = await (await moderatorAt()).page('/moderate')
    expect(await texts(queue, '.case-reasons li')).toEqual([
      'Published',
      `Names another number: ${NAMED}, not shown until you say so`,
    ])
    expect(await texts(queue, '.case-actions button')).toEqual([
      'Show the number',
      'Leave the number out',
      'Remove',
    ])
  })

  it('is shown after a yes, with how many said so and when; an undo takes it back', async () => {
    const { id } = await posted(fairkey, { ...REFUSED, dealer: 'Alpha' })
    const other = await posted(fairkey, { ...REFUSED, region: 'US-TX', dealer: 'Beta' })
    const { decide, undo, page: moderated } = await moderatorAt()
    const [before, row] = [await figures(fairkey), await storedQuote(id)]
    const html = await decide(`show-number ${id}:1`, { back: `/moderate/quotes/${id}` })
    expect(await notice(html)).toBe('You showed the number named in a quote.')
    expect(await texts(html, '.changes li')).toEqual(['That number is: waiting → shown'])
    expect(await onSetPage()).toEqual([ONE])
    await decide(`show-number ${other.id}:1`)
    for (const path of ['/us/2-key', '/us-ok/2-key', '/us-ny/2-key'])
      expect(await onSetPage(path)).toEqual([TWO])
    expect(await onSetPage('/us/1-key')).toEqual([])
    expect(await onSetPage('/ca/2-key')).toEqual([])
    expect(await inSupply('US-NY')).toEqual([{ number: NAMED, reports: 2, lastNamedOn: '2026-11-22' }])
    expect(await facts(id)).toContain(`${NAMED}, unchecked`)
    expect(await api(id)).toMatchObject({ namedNumber: NAMED, numberStanding: 'shown' })
    expect(await texts(await moderated('/moderate'), '.case')).toEqual([])
    await undo(html)
    expect(await storedQuote(id)).toEqual({ ...row, version: 3 })
    expect(await onSetPage()).toEqual([ONE])
    await decide(`leave-number-out ${other.id}:2`)
    expect(await figures(fairkey)).toBe(before)
    expect((await logRows()).map(({ action }) => action)).toEqual([
      'show-number',
      'show-number',
      'undo-show-number',
      'leave-number-out',
    ])
  })

  it('is left out for good, and the report still counts', async () => {
    const { id } = await posted(fairkey, REFUSED)
    const { decide, page: moderated } = await moderatorAt()
    const html = await decide(`leave-number-out ${id}:1`)
    expect(await notice(html)).toBe('You left out the number named in a quote.')
    expect(await texts(html, '.case')).toEqual([])
    expect(await onSetPage()).toEqual([])
    expect(await api(id)).toMatchObject({ namedNumber: null, numberStanding: 'left-out' })
    expect((await facts(id)).join()).not.toMatch(/number is|unchecked/)
    expect(await page('/us/2-key')).toContain('a dealer in Oklahoma could not get it')
    expect(await texts(await moderated(`/moderate/quotes/${id}`), '.case-actions button')).toEqual([
      'Show the number',
      'Remove',
    ])
  })

  it('neither waits nor counts once its report is removed or replaced', async () => {
    const me = { 'CF-Connecting-IP': '192.0.2.9' }
    const first = await posted(fairkey, { ...REFUSED, dealer: 'Alpha' }, me)
    const { decide, page: moderated, undo } = await moderatorAt()
    await decide(`show-number ${first.id}:1`)
    const later = site({ now: '2026-11-22T18:30:00Z' })
    const second = await posted(later, { ...REFUSED, dealer: 'Alpha', namedNumber: '89785-24020' }, me)
    expect(await onSetPage()).toEqual([])
    const html = await decide(`remove ${second.id}:1`)
    expect(await texts(html, '.case')).toEqual([])
    expect(await onSetPage()).toEqual([ONE])
    await undo(html)
    expect(await onSetPage()).toEqual([])
    expect(await texts(await moderated('/moderate'), '.case')).toHaveLength(1)
  })

  it('waits again once its sender names another number, or says that the set can be had', async () => {
    const { quote, editToken } = await owned(fairkey, REFUSED)
    const { id } = quote
    const { decide } = await moderatorAt()
    await decide(`show-number ${id}:1`)
    await fairkey.change(id, editToken, { note: 'By phone.' })
    expect(await standing(id), 'something else has changed').toBe('shown')
    await fairkey.change(id, editToken, { namedNumber: '89785-24020' })
    expect([await standing(id), await onSetPage()]).toEqual(['waiting', []])
    await decide(`show-number ${id}:3`)
    await fairkey.change(id, editToken, { set: '3-key' })
    expect([await standing(id), await onSetPage('/us/3-key')]).toEqual(['waiting', []])
    const priced = await fairkey.change(id, editToken, { kind: 'quoted', priceCents: 39_000 })
    expect(priced.status).toBe(422)
    expect(await priced.json()).toMatchObject({
      errors: [{ pointer: '/namedNumber', detail: 'Leave it out, or choose that they cannot get it.' }],
    })
    await fairkey.change(id, editToken, { kind: 'quoted', priceCents: 39_000, namedNumber: null })
    expect([await standing(id), (await storedQuote(id))?.named_number]).toEqual([null, null])
  })

  it('is corrected by a moderator like anything else, and one that was not looked at waits', async () => {
    const { id } = await posted(fairkey, REFUSED)
    const { done, decide, undo, page: moderated } = await moderatorAt()
    expect(
      await attributes(await moderated(`/moderate/quotes/${id}`), '#field-namedNumber', 'value'),
    ).toEqual([NAMED])
    const { price: _price, ...corrected } = { ...CORRECTED, kind: 'discontinued', namedNumber: '89785-24020' }
    const html = await done(`/moderate/quotes/${id}`, { ...corrected, version: '1' })
    expect(await texts(html, '.changes li')).toContain(`Number named instead: ${NAMED} → 89785-24020`)
    await decide(`show-number ${id}:2`)
    expect(await onSetPage()).toEqual([expect.stringContaining('names 89785-24020 instead')])
    await undo(html)
    // What was shown was the other number.
    expect(await storedQuote(id)).toMatchObject({ named_number: NAMED, number_standing: 'waiting' })
    expect(await onSetPage()).toEqual([])
  })
})

it('is written as the catalogue of another part has it', async () => {
  await withLampQuotes()
  const fairlamp = lampSite()
  const said = { set: '2-bulb', region: 'CA-ON', kind: 'not-here', priceCents: null }
  const { id } = await posted(fairlamp, { ...said, namedNumber: 'LAMP-30' })
  expect((await storedQuote(id))?.named_number).toBe('LAMP-30')
  const own = await fairlamp.postQuote({ ...said, namedNumber: 'LAMP-2' })
  expect([own.status, await own.text()]).toEqual([422, expect.stringContaining('own number')])
  expect((await fairlamp.postQuote({ ...said, namedNumber: NAMED })).status).toBe(422)
  expect(await (await fairlamp.get('/submit?kind=not-here')).text()).toContain('like LAMP-10')
})
