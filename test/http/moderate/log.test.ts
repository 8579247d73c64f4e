import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '../../../src/domain/dealers/dealer-facts.ts'
import { measured } from '../../db/support/measured.ts'
import { flag, moderatorAt } from '../support/moderation.ts'
import { attributes, texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { numbersIn } from '../support/tables.ts'

const fairkey = site()

describe('the log', () => {
  it('says who did what and when, what became of it, and undoes all of it or one', async () => {
    const quotes = [await posted(fairkey), await posted(fairkey)]
    const { decide, page, done } = await moderatorAt()
    await decide('remove ticked', { ticked: quotes.map(({ id }) => `${id}:1`) })
    const html = await page('/moderate/log')
    expect(await texts(html, '.moderator-action-head p')).toEqual([
      'ann removed 2 quotes',
      '22 November 2026, 18:00 UTC',
    ])
    expect(await texts(html, '.changes li')).toEqual([
      'Status: published → removed',
      'Status: published → removed',
    ])
    expect(await texts(html, '.moderator-action button')).toEqual([
      'Undo all 2',
      'Undo this one',
      'Undo this one',
    ])
    const [entry = ''] = (await attributes(html, 'input[name=entry]', 'value')).flatMap(
      (value) => value ?? [],
    )
    const after = await done('/moderate/undo', { entry, back: '/moderate/log' })
    expect(await texts(after, '.moderator-action-head strong')).toEqual(['ann', 'ann'])
    expect(await texts(after, '.undone')).toEqual(['undone since'])
  })

  it('shows fifty at a time', async () => {
    await env.DB.batch(
      Array.from({ length: 60 }, (_, n) =>
        env.DB.prepare(
          `INSERT INTO moderation_log (at, moderator, action_id, action, subject, before, after)
           VALUES ('2026-11-22T18:00:00.000Z', 'ann', ?, 'facts', 'US-OK smith', ?, ?)`,
        ).bind(`d${n}`, JSON.stringify(NO_FACTS), JSON.stringify({ ...NO_FACTS, phone: '555 0100' })),
      ),
    )
    const { page } = await moderatorAt()
    const first = await page('/moderate/log')
    expect(await texts(first, '.moderator-action')).toHaveLength(50)
    const [older = ''] = (await attributes(first, '.next a', 'href')).flatMap((path) => path ?? [])
    expect(await texts(await page(older), '.moderator-action')).toHaveLength(10)
  })

  it('knows no entry that is not there', async () => {
    const { post } = await moderatorAt()
    for (const fields of [{ entry: '7' }, { actionId: 'none' }, {}]) {
      expect((await post('/moderate/undo', fields)).status).toBe(404)
    }
  })
})

it('opens any quote by its id or its address', async () => {
  const { id } = await posted(fairkey)
  const { get } = await moderatorAt()
  for (const typed of [id, ` ${id} `, `https://fairkey.test/quotes/${id}/receipt?again=1`]) {
    const response = await get(`/moderate/find?quote=${encodeURIComponent(typed)}`)
    expect(response.headers.get('Location'), typed).toBe(`/moderate/quotes/${id}`)
  }
})

describe('what everybody sees of moderation', () => {
  const at = (now: string) => site({ now })
  const numbers = async (now: string) => {
    const response = await at(now).get('/moderation')
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=3600')
    return response.text()
  }
  const facts = async (html: string, id: string) => {
    const [, section = ''] = new RegExp(`aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(html) ?? []
    return texts(section, 'dd')
  }

  it('is numbers by month, year and reason, without a name or anything that was written', async () => {
    const october = '2026-10-05T12:00:00Z'
    for (const priceCents of [40_000, 50_000, 60_000])
      await posted(at(october), { priceCents, note: 'Bob said so' })
    const held = await posted(at(october), { priceCents: 5_000 })
    const other = await posted(at('2026-11-02T12:00:00Z'), { priceCents: 200_000 })
    await flag(held.id, 'spam')
    const { decide, undo } = await moderatorAt()
    await decide(`publish ${held.id}:1`)
    await undo(await decide(`remove ${other.id}:1`))
    await decide(`remove ${other.id}:3`)
    const html = await numbers('2026-11-22T18:00:00Z')
    expect(numbersIn(html, 'by-year')).toEqual([['2026', '5', '2', '1', '1']])
    expect(numbersIn(html, 'by-month')).toEqual([
      ['November 2026', '1', '1', '1', '1'],
      ['October 2026', '4', '1', '0', '0'],
    ])
    expect(await facts(html, 'actions')).toEqual(['1', '1', '0', '0', '0', '0', '0', '0', '0', '0', '0'])
    expect(await facts(html, 'holds')).toEqual(['1', '1', '0', '0', '0', '0', '0', '0'])
    expect(await facts(html, 'flags')).toEqual(['0', '0', '0', '1', '0'])
    for (const secret of ['ann', 'Bob', held.id]) expect(html.includes(secret), secret).toBe(false)
  })

  it('keeps the numbers of a month that is over, whatever becomes of its quotes', async () => {
    for (const priceCents of [40_000, 50_000]) await posted(at('2026-10-05T12:00:00Z'), { priceCents })
    await numbers('2026-11-22T18:00:00Z')
    await env.DB.prepare('DELETE FROM quotes').run()
    expect(numbersIn(await numbers('2027-01-05T12:00:00Z'), 'by-year')).toEqual([
      ['2027', '0', '0', '0', '0'],
      ['2026', '2', '0', '0', '0'],
    ])
  })

  it('counts what came in again after an hour, also of a month that has ended meanwhile', async () => {
    const received = async (now: string) =>
      numbersIn(await numbers(now), 'by-month').map((cells) => cells.slice(0, 2))
    await posted(at('2026-11-30T22:00:00Z'))
    expect(await received('2026-11-30T23:00:00Z')).toEqual([['November 2026', '1']])
    await posted(at('2026-11-30T23:30:00Z'))
    expect(await received('2026-11-30T23:59:59Z')).toEqual([['November 2026', '1']])
    await posted(at('2026-12-01T00:00:00Z'))
    expect(await received('2026-12-01T00:00:01Z')).toEqual([
      ['December 2026', '1'],
      ['November 2026', '2'],
    ])
  })

  it('reads no more for more quotes within the hour', async () => {
    const cost = async (quotes: number) => {
      for (let n = 0; n < quotes; n++) await posted(at('2026-10-05T12:00:00Z'), { priceCents: 40_000 })
      await env.DB.prepare('DELETE FROM monthly_counts').run()
      await numbers('2026-11-22T18:00:00Z')
      const { d1, cost } = measured(env.DB)
      await site({ db: d1 }).get('/moderation')
      return cost
    }
    const few = await cost(2)
    expect(few).toMatchObject({ queries: 2, rowsWritten: 0 })
    expect(await cost(20)).toEqual(few)
  })
})
