import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { logRows, moderatorAt, notice } from '../support/moderation.ts'
import { attributes, texts } from '../support/page.ts'
import { posted } from '../support/quotes.ts'
import { site } from '../support/site.ts'

const fairkey = site()
const AT = '/dealers/us-ok/tulsa-lexus'
const NOTE = 'It has moved <b>to</b> Broken Arrow'

/** A dealer, and what somebody says about it. */
beforeEach(async () => {
  await posted(fairkey, { dealer: 'Lexus of Tulsa', city: 'Tulsa' })
  expect((await fairkey.postTo(`${AT}/remarks`, { reason: 'gone', note: NOTE })).status).toBe(303)
})

const outcomes = async () =>
  (await env.DB.prepare('SELECT outcome FROM remarks').all()).results.map(({ outcome }) => outcome)

const buttons = async (html: string) =>
  (await attributes(html, '[aria-labelledby=remarks] button', 'value')).map((value) => value ?? '')

it('stands in the queue and on the dealer’s page as what nobody has checked', async () => {
  const { page } = await moderatorAt()
  for (const path of ['/moderate', `/moderate${AT}`]) {
    const html = await page(path)
    expect(await texts(html, '[aria-labelledby=remarks] h3')).toEqual(['tulsa lexus (US-OK)'])
    expect(await texts(html, '[aria-labelledby=remarks] .case-note')).toEqual([NOTE])
    expect(await texts(html, '[aria-labelledby=remarks] article > p')).toEqual([
      'It has closed, moved or changed its name, somebody said on 22 November 2026. Nobody has checked it.',
    ])
    expect(await buttons(html)).toEqual([
      expect.stringMatching(/^nothing-to-do /),
      expect.stringMatching(/^put-right /),
    ])
  }
})

it.each([
  [0, 'nothing-to-do'],
  [1, 'put-right'],
])('is answered by button %i, logged without its words, undone and answered again', async (nth, outcome) => {
  const { page, done, undo } = await moderatorAt()
  const button = (await buttons(await page('/moderate')))[nth] ?? ''
  const answered = await done('/moderate/remarks', { do: button, back: `/moderate${AT}` })
  expect(await notice(answered)).toBe('You answered a remark on tulsa lexus (US-OK).')
  expect(await buttons(answered)).toEqual([])
  expect(await outcomes()).toEqual([outcome])
  const undone = await undo(answered)
  expect(await outcomes()).toEqual([null])
  expect(await buttons(undone)).toHaveLength(2)
  await undo(undone)
  expect(await outcomes()).toEqual([outcome])
  expect((await logRows()).map(({ action }) => action)).toEqual(['remark', 'undo-remark', 'remark'])
  const log = await page('/moderate/log')
  expect(await attributes(log, '.changed > div > a', 'href')).toEqual(Array(3).fill(`/moderate${AT}`))
  const kept = await env.DB.prepare('SELECT group_concat(before || after) AS kept FROM moderation_log').first(
    'kept',
  )
  expect(kept).not.toContain('Broken Arrow')
})

it('is answered once, whoever presses next', async () => {
  const ann = await moderatorAt()
  const bob = await moderatorAt({}, 'bob')
  const [nothing = '', right = ''] = await buttons(await ann.page('/moderate'))
  await ann.done('/moderate/remarks', { do: nothing })
  const late = await bob.done('/moderate/remarks', { do: right })
  expect(await notice(late)).toContain('1 change not made')
  expect(await outcomes()).toEqual(['nothing-to-do'])
  expect(await logRows()).toHaveLength(1)
})

it('that is forgotten meanwhile stays so when its answer is undone', async () => {
  const { page, done, undo } = await moderatorAt()
  const [button = ''] = await buttons(await page('/moderate'))
  const answered = await done('/moderate/remarks', { do: button })
  await env.DB.prepare('DELETE FROM remarks').run()
  expect(await notice(await undo(answered))).toContain('1 change not made')
  expect(await outcomes()).toEqual([])
})

it.each(['', 'put-right', 'remove 1', 'put-right a b', 'put-right <b>'])(
  'takes no other button: "%s"',
  async (button) => {
    const { post } = await moderatorAt()
    expect((await post('/moderate/remarks', { do: button })).status).toBe(422)
    expect(await outcomes()).toEqual([null])
  },
)

it('shows what was added to a flag beside its quote', async () => {
  const { id } = await posted(fairkey)
  await fairkey.postTo(`/quotes/${id}/flags`, { reason: 'wrong-price', note: 'They said $380' })
  const { page } = await moderatorAt()
  expect(await texts(await page(`/moderate/quotes/${id}`), '.case .case-note')).toEqual(['They said $380'])
})
