import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { logRows, moderatorAt, notice } from '../support/moderation.ts'
import { attributes, texts } from '../support/page.ts'
import { newAddress, site } from '../support/site.ts'

const fairkey = site()

const tell = async (year: string, found: string, from = newAddress(), model = 'sc-400') => {
  const sent = await fairkey.postTo('/guide', { model, year, found }, { 'CF-Connecting-IP': from })
  expect(sent.status).toBe(303)
}

const fits = async () =>
  (await (await fairkey.get('/api/v1/fit')).json<{ fits: unknown[] }>()).fits as readonly {
    year: number
    reports: number
    found: number
  }[]

const stored = async () =>
  (await env.DB.prepare('SELECT id, found, removed FROM fit_reports ORDER BY id').all()).results

/** Two honest owners of 1994, and a prankster with two addresses of one network. */
async function aPrank() {
  await tell('1994', 'yes')
  await tell('1994', 'no', '192.0.2.66')
  await tell('1995', 'no', '192.0.2.66')
  await tell('1994', 'no', '192.0.2.67')
  await tell('1994', 'yes')
}

const HONEST = [{ year: 1994, reports: 2, found: 2 }]
const WITH_PRANK = [
  { year: 1994, reports: 4, found: 2 },
  { year: 1995, reports: 1, found: 0 },
]

/** The button of that sender or network which the page shows beside a report. */
async function buttonFor(html: string, whose: 'sender' | 'network'): Promise<string> {
  const values = (await attributes(html, 'button[name=do]', 'value')).flatMap((value) => value ?? [])
  const ofPrankster = values.filter((value) => value.startsWith(`remove-fit ${whose} `))
  return (whose === 'network' ? ofPrankster[1] : ofPrankster[2]) ?? ''
}

describe('the page of fit reports', () => {
  it('says that there are none', async () => {
    const html = await (await moderatorAt()).page('/moderate/fit')
    expect((await texts(html, '.moderate .lead')).join()).toMatch(/^Nobody has told anything here\./)
  })

  it('shows them newest first, by sender, with when they came', async () => {
    await aPrank()
    const html = await (await moderatorAt()).page('/moderate/fit')
    const headings = await texts(html, '.sender h2')
    expect(headings).toHaveLength(4)
    for (const heading of headings) expect(heading).toMatch(/^Sender [0-9a-f]{8} of network [0-9a-f]{8}$/)
    expect(await texts(html, '.fit-reports li')).toEqual(
      [
        'SC 400 of 1994, the door is there',
        'SC 400 of 1994, there is no door',
        'SC 400 of 1995, there is no door',
        'SC 400 of 1994, there is no door',
        'SC 400 of 1994, the door is there',
      ].map((said) => `${said}22 November 2026, 18:00 UTC`),
    )
  })

  it('goes on where it ends, and an action leads back to the page that it was done on', async () => {
    await env.DB.prepare(
      `INSERT INTO fit_reports (model, year, found, sender, network, reported_at)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 51)
        SELECT 'sc-300', 1992, 1, 's' || i, 'n' || i, '2026-11-22T17:00:00.000Z' FROM n`,
    ).run()
    const { page, post } = await moderatorAt()
    const first = await page('/moderate/fit')
    expect(await texts(first, '.fit-reports li')).toHaveLength(50)
    expect(await attributes(first, '.next a', 'href')).toEqual(['/moderate/fit?before=2'])
    const second = await page('/moderate/fit?before=2')
    expect(await attributes(second, 'input[name=ticked]', 'value')).toEqual(['1'])
    expect(await texts(second, '.next')).toEqual([])
    const [back = ''] = await attributes(second, 'input[name=back]', 'value')
    const done = await post('/moderate/fit', { do: 'remove-fit ticked', ticked: '1', back: back ?? '' })
    expect(done.headers.get('Location')).toMatch(/^\/moderate\/fit\?before=2&done=/)
  })

  it('names nobody where the sender is forgotten', async () => {
    await tell('1994', 'yes')
    await env.DB.prepare('UPDATE fit_reports SET sender = NULL, network = NULL').run()
    const html = await (await moderatorAt()).page('/moderate/fit')
    expect(await texts(html, '.sender h2')).toEqual(['Sender not known'])
    expect(await texts(html, '.at-once button')).toEqual(['Take off the ticked', 'Bring back the ticked'])
  })
})

describe('taking reports off', () => {
  it.each([
    ['sender', 'You took off 2 fit reports.', [{ year: 1994, reports: 3, found: 2 }]],
    ['network', 'You took off 3 fit reports.', HONEST],
  ] as const)(
    'of a whole %s takes them off the counts at once, and undoing brings them back',
    async (whose, said, left) => {
      await aPrank()
      const { page, done, undo } = await moderatorAt()
      expect(await fits()).toMatchObject(WITH_PRANK)
      const html = await done('/moderate/fit', {
        do: await buttonFor(await page('/moderate/fit'), whose),
        back: '/moderate/fit',
      })
      expect(await notice(html)).toContain(said)
      expect(await fits()).toMatchObject(left)
      expect(await fits()).toHaveLength(left.length)
      expect(
        (await texts(html, '.fit-reports li')).filter((text) => text.includes('Taken off')),
      ).toHaveLength(whose === 'sender' ? 2 : 3)
      const undone = await undo(html)
      expect(await notice(undone)).toMatch(/^You undid: took off [23] fit reports\./)
      expect(await fits()).toMatchObject(WITH_PRANK)
      const again = await undo(undone)
      expect(await notice(again)).toContain(said)
      expect(await fits()).toMatchObject(left)
    },
  )

  it('of the ticked ones leaves the others, and what was off already is said to be', async () => {
    await aPrank()
    const { done } = await moderatorAt()
    await done('/moderate/fit', { do: 'remove-fit ticked', ticked: ['2', '3'] })
    const html = await done('/moderate/fit', { do: 'remove-fit ticked', ticked: ['3', '4'] })
    expect(await notice(html)).toMatch(/^You took off a fit report\. ?1 change not made, /)
    expect(await fits()).toMatchObject(HONEST)
    await done('/moderate/fit', { do: 'restore-fit ticked', ticked: ['2', '3', '4'] })
    expect(await fits()).toMatchObject(WITH_PRANK)
    expect(await notice(await done('/moderate/fit', { do: 'remove-fit ticked' }))).toBe(
      'Nothing was done: tick something first.',
    )
  })

  it('stands in the log without who said it, links to the report, and is counted in public', async () => {
    await aPrank()
    const { page, done } = await moderatorAt()
    await done('/moderate/fit', { do: 'remove-fit ticked', ticked: ['2', '3'] })
    expect(await logRows()).toMatchObject([
      { moderator: 'ann', action: 'remove-fit', subject: '2' },
      { moderator: 'ann', action: 'remove-fit', subject: '3' },
    ])
    const { before, after } =
      (await env.DB.prepare('SELECT before, after FROM moderation_log LIMIT 1').first()) ?? {}
    expect([before, after]).toEqual([
      '{"model":"sc-400","year":1994,"found":false,"removed":false}',
      '{"model":"sc-400","year":1994,"found":false,"removed":true}',
    ])
    const log = await page('/moderate/log')
    expect(await texts(log, '.changed > div')).toEqual([
      'SC 400 of 1995, there is no doorCounted: yes → no',
      'SC 400 of 1994, there is no doorCounted: yes → no',
    ])
    expect(await attributes(log, '.changed a', 'href')).toEqual([
      '/moderate/fit?before=4',
      '/moderate/fit?before=3',
    ])
    const numbers = await texts(await page('/moderation'), '[aria-labelledby=actions] .facts div')
    expect(numbers).toContain('Fit reports taken off2')
  })

  it('can be undone one by one; an answer that its sender changed meanwhile stays the new one', async () => {
    await tell('1994', 'no', '192.0.2.66')
    await tell('1995', 'no', '192.0.2.66')
    const { done } = await moderatorAt()
    await done('/moderate/fit', { do: 'remove-fit ticked', ticked: ['1', '2'] })
    await tell('1994', 'yes', '192.0.2.66')
    const first = await env.DB.prepare(`SELECT id FROM moderation_log WHERE subject = '1'`).first<number>(
      'id',
    )
    const html = await done('/moderate/undo', { entry: String(first), back: '/moderate/fit' })
    expect(await notice(html)).toBe('You undid: took off a fit report.')
    expect(await stored()).toEqual([
      { id: 1, found: 1, removed: 0 },
      { id: 2, found: 0, removed: 1 },
    ])
    const again = await done('/moderate/undo', { entry: String(first), back: '/moderate/fit' })
    expect(await notice(again)).toMatch(/^1 change not made/)
  })

  it.each([
    '',
    'remove ticked',
    'remove-fit',
    'remove-fit all',
    'remove-fit sender',
    "remove-fit sender ' OR 1",
    'publish ticked',
  ])('by a button that is none ("%s") does nothing', async (button) => {
    await tell('1994', 'yes')
    const { post } = await moderatorAt()
    expect((await post('/moderate/fit', { do: button, ticked: '1' })).status).toBe(422)
    expect(await stored()).toMatchObject([{ removed: 0 }])
  })

  it('is for moderators alone', async () => {
    await tell('1994', 'yes')
    const answer = await site({ bindings: { MODERATORS: 'ann:first-secret-of-ann' } }).postTo(
      '/moderate/fit',
      {
        do: 'remove-fit ticked',
        ticked: '1',
      },
    )
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/moderate/login?ended=1'])
    expect(await stored()).toMatchObject([{ removed: 0 }])
  })
})
