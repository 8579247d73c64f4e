import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { measured } from '../../db/support/measured.ts'
import { newAddress, site } from '../support/site.ts'

const fairkey = site()

type From = Readonly<Record<string, string>>

/** Where the nth of a household's /64s is: a line has a /56, which is 256 of them. */
const inHousehold = (nth: number): From => ({
  'CF-Connecting-IP': `2001:db8:1:ab${(nth + 16).toString(16)}::1`,
})

/** The nth address of one IPv4 network. */
const inOffice = (nth: number): From => ({ 'CF-Connecting-IP': `192.0.2.${nth}` })

const elsewhere = (): From => ({ 'CF-Connecting-IP': newAddress() })

const MODELS = ['sc-300', 'sc-400']
const YEARS = Array.from({ length: 9 }, (_, n) => String(1992 + n))

const tell = (year: string, found: string, from: From, model = 'sc-400') =>
  fairkey.postTo('/guide', { model, year, found }, from)

const fits = async () =>
  (await (await fairkey.get('/api/v1/fit')).json<{ fits: { reports: number; found: number }[] }>()).fits

/** What the counts must be: everything counted anew. */
async function expectTrueCounts() {
  const recounted = await env.DB.prepare(
    `SELECT model, year, count(*) AS reports, sum(found) AS found FROM fit_reports WHERE removed = 0
      GROUP BY model, year ORDER BY year, model`,
  ).all()
  const kept = await env.DB.prepare('SELECT * FROM fit_counts WHERE reports > 0 ORDER BY year, model').all()
  expect(kept.results).toEqual(recounted.results)
}

describe.each([
  ['a household’s line', inHousehold],
  ['one IPv4 network', inOffice],
])('%s with sixty addresses', (_what, from) => {
  it('that say the same of one model and year at once are three voices', async () => {
    for (const n of [1, 2, 3]) await tell('1994', n === 3 ? 'no' : 'yes', elsewhere())
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => tell('1994', 'no', from(n))))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(57)
    expect(await fits()).toMatchObject([{ reports: 6, found: 2 }])
    await expectTrueCounts()
  })

  it('that send whatever there is are eighteen voices a day, and leave room for everybody else', async () => {
    const all = MODELS.flatMap((model) => YEARS.map((year) => [model, year] as const))
    const sent = all.flatMap(([model, year], n) =>
      [0, 1, 2].map((more) => tell(year, 'no', from((3 * n + more) % 60), model)),
    )
    const answers = await Promise.all(sent)
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(18)
    expect((await tell('1994', 'yes', elsewhere())).status).toBe(303)
    await expectTrueCounts()
  })

  it('gain nothing by changing their answers: the newest of each counts', async () => {
    for (let n = 0; n < 3; n++) await tell('1994', 'yes', from(n))
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => tell('1994', n % 2 === 0 ? 'no' : 'yes', from(n % 3))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    for (let n = 0; n < 3; n++) await tell('1994', 'no', from(n))
    expect(await fits()).toMatchObject([{ reports: 3, found: 0 }])
    await expectTrueCounts()
  })
})

it('a thousand reports cost a reader no more than one does, and a sender those of the model and year', async () => {
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO fit_reports (model, year, found, sender, network, reported_at)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
        SELECT 'sc-400', 1992 + i % 9, i % 2, 's' || i, 'n' || i, '2026-11-22T17:00:00.000Z' FROM n`,
    ),
  ])
  await tell('1994', 'yes', elsewhere())
  const reading = measured(env.DB)
  await site({ db: reading.d1 }).get('/guide')
  expect(reading.cost).toMatchObject({ queries: 1, rowsWritten: 0 })
  expect(reading.cost.rowsRead).toBeLessThanOrEqual(18)
  const writing = measured(env.DB)
  await site({ db: writing.d1 }).postTo('/guide', { model: 'sc-400', year: '1994', found: 'no' }, elsewhere())
  expect(writing.cost.queries).toBeLessThanOrEqual(10)
  expect(writing.cost.rowsRead).toBeLessThanOrEqual(250)
  expect(writing.cost.rowsWritten).toBeLessThanOrEqual(20)
})
