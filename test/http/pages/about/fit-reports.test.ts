import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { CONNECTION_LOST, failingDatabase } from '../../support/failing-database.ts'
import { attributes, textOf, texts } from '../../support/page.ts'
import { newAddress, site } from '../../support/site.ts'

const fairkey = site()
const SEEN = { model: 'sc-400', year: '1994', found: 'yes' }
const NO_DOOR = { ...SEEN, found: 'no' }

const tell = (fields: Readonly<Record<string, string>>, from = newAddress()) =>
  fairkey.postTo('/guide', fields, { 'CF-Connecting-IP': from })

/** What the page says that a taken report leads to. */
async function answered(fields: Readonly<Record<string, string>>, from?: string): Promise<string | null> {
  const response = await tell(fields, from)
  expect(response.status).toBe(303)
  const location = response.headers.get('Location') ?? ''
  expect(location).toMatch(/^\/guide\?.*#tell$/)
  return textOf(await (await fairkey.get(location)).text(), '.thanks')
}

const stored = async () =>
  (await env.DB.prepare('SELECT model, year, found, removed FROM fit_reports ORDER BY id').all()).results

const guide = async () => (await fairkey.get('/guide')).text()

describe('a fit report', () => {
  it('is answered with what was stored and what the count is now', async () => {
    expect(await answered(SEEN)).toBe(
      'Thank you. Stored: SC 400 of 1994, the door is there. Now 1994: 1 of 1 report found the door (SC 400).',
    )
    expect(await answered(NO_DOOR)).toBe(
      'Thank you. Stored: SC 400 of 1994, there is no door. Now 1994: 1 of 2 reports found the door (SC 400).',
    )
    expect(await answered({ ...SEEN, model: 'sc-300' })).toBe(
      'Thank you. Stored: SC 300 of 1994, the door is there. ' +
        'Now 1994: 2 of 3 reports found the door (SC 300: 1 of 1, SC 400: 1 of 2).',
    )
  })

  it('of the same sender again counts once, and another answer replaces the first', async () => {
    const me = newAddress()
    await answered(SEEN, me)
    expect(await answered(SEEN, me)).toBe(
      'Thank you. You have said so before: SC 400 of 1994, the door is there. It counts once. ' +
        'Now 1994: 1 of 1 report found the door (SC 400).',
    )
    expect(await answered(NO_DOOR, me)).toBe(
      'Thank you. Stored: SC 400 of 1994, there is no door. It takes the place of what you said before. ' +
        'Now 1994: 0 of 1 report found the door (SC 400).',
    )
    expect(await stored()).toEqual([{ model: 'sc-400', year: 1994, found: 0, removed: 0 }])
  })

  it('stays off where a moderator has taken it off, and is not said to count', async () => {
    const me = newAddress()
    await answered(SEEN, me)
    await env.DB.prepare('UPDATE fit_reports SET removed = 1').run()
    expect(await answered(NO_DOOR, me)).toMatch(/^Thank you\. A moderator has taken your report off: /)
    expect(await stored()).toEqual([{ model: 'sc-400', year: 1994, found: 0, removed: 1 }])
  })

  it('is one of six a day', async () => {
    const me = newAddress()
    const years = ['1992', '1993', '1994', '1995', '1996', '1997']
    for (const year of years) expect((await tell({ ...SEEN, year }, me)).status).toBe(303)
    const refused = await tell({ ...SEEN, year: '1998' }, me)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '86400'])
    const html = await refused.text()
    expect(await textOf(html, '.notice')).toBe(
      'More than 6 of these reports from one sender in a day, or 18 from one network, are not taken, ' +
        'nor more than 3 for a model and year from one network. Try again tomorrow.',
    )
    expect(await attributes(html, 'input[checked]', 'value')).toEqual(['sc-400', '1998', 'yes'])
    expect((await tell({ ...NO_DOOR, year: '1997' }, me)).status).toBe(303)
    expect(await stored()).toHaveLength(6)
  })
})

describe('a form that lacks an answer', () => {
  it.each([
    [{}, ['Choose the model.', 'Choose the year.', 'Choose what you found.']],
    [{ ...SEEN, year: '1991' }, ['Choose the year.']],
    [{ ...SEEN, model: 'ls-400' }, ['Choose the model.']],
    [{ ...SEEN, found: 'perhaps' }, ['Choose what you found.']],
  ])('%j is there again with what is wrong beside it, and nothing is stored', async (fields, messages) => {
    const response = await tell(fields)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await texts(html, '.tell .summary a')).toEqual(messages)
    expect(await texts(html, '.tell .field-error')).toEqual(messages.map((message) => `Error: ${message}`))
    const targets = await attributes(html, '.tell .summary a', 'href')
    for (const target of targets) expect(html).toContain(`id="${target?.slice(1)}"`)
    expect(await stored()).toEqual([])
  })

  it('keeps what was chosen', async () => {
    const html = await (await tell({ model: 'sc-300', year: '1995' })).text()
    expect(await attributes(html, 'input[checked]', 'value')).toEqual(['sc-300', '1995'])
    expect(html).toContain('<title>Error: ')
  })
})

describe('the guide', () => {
  it('says nothing of reports while there are none', async () => {
    expect(await texts(await guide(), '.fit-counts')).toEqual([])
  })

  it('shows the counts beside the sources, of those years alone that have a report', async () => {
    for (const found of ['yes', 'yes', 'yes', 'no']) await tell({ ...SEEN, found })
    await tell({ ...SEEN, year: '1995', model: 'sc-300' })
    const html = await guide()
    expect(await texts(html, '.fit-counts li')).toEqual([
      '1994: 3 of 4 reports found the door (SC 400)',
      '1995: 1 of 1 report found the door (SC 300)',
    ])
    expect(await texts(html, '[id="1994-95"] .fit-counts li')).toHaveLength(2)
    expect(await textOf(html, '[id="1994-95"] .fit-answer')).toMatch(/^Disputed: one owner thinks/)
    expect(await texts(html, '.tell .thanks')).toEqual([])
  })

  it('is another one for readers who ask again, once somebody has told something', async () => {
    const first = await fairkey.get('/guide')
    const known = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } }
    expect((await fairkey.get('/guide', known)).status).toBe(304)
    await tell(SEEN)
    const second = await fairkey.get('/guide', known)
    expect([second.status, second.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
  })

  it('is there without the database: without counts, and says nothing of them', async () => {
    const empty = await guide()
    await tell(SEEN)
    const away = site({ db: failingDatabase(env.DB, 'prepare', new Error(CONNECTION_LOST)) })
    const answer = await away.get('/guide')
    expect([answer.status, await answer.text()]).toEqual([200, empty])
    expect(away.logged).toMatchObject([{ status: 200, outcome: 'database lost' }])
  })

  it.each([
    '?fit=stored',
    '?fit=stored&model=sc-400&year=1991&found=yes',
    '?fit=won&model=sc-400&year=1994&found=yes',
  ])('answers %s as if nothing had been sent', async (query) => {
    expect(await (await fairkey.get(`/guide${query}`)).text()).toBe(await guide())
  })
})

describe('GET /api/v1/fit', () => {
  it('counts by model and year, and knows nothing of what the catalogue does not', async () => {
    expect(await (await fairkey.get('/api/v1/fit')).json()).toEqual({ fits: [] })
    await tell({ ...SEEN, year: '1995' })
    await tell(NO_DOOR)
    await tell(SEEN)
    await tell({ ...SEEN, model: 'sc-300' })
    await env.DB.prepare(`INSERT INTO fit_counts VALUES ('soarer', 1994, 1, 1), ('sc-300', 1993, 0, 0)`).run()
    expect(await (await fairkey.get('/api/v1/fit')).json()).toEqual({
      fits: [
        { model: 'sc-300', name: 'SC 300', year: 1994, reports: 1, found: 1 },
        { model: 'sc-400', name: 'SC 400', year: 1994, reports: 2, found: 1 },
        { model: 'sc-400', name: 'SC 400', year: 1995, reports: 1, found: 1 },
      ],
    })
  })
})
