import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { attributes, textOf, texts } from '../../support/page.ts'
import { posted } from '../../support/quotes.ts'
import { newAddress, site } from '../../support/site.ts'

const fairkey = site()
const AT = '/dealers/us-ok/tulsa-lexus'
const SAID = { reason: 'gone', note: 'It has moved to Broken Arrow' }
const me = { 'CF-Connecting-IP': '192.0.2.9' }

beforeEach(async () => {
  await posted(fairkey, { dealer: 'Lexus of Tulsa', city: 'Tulsa' })
})

const remark = (fields: Readonly<Record<string, string>> | string = SAID, headers = {}, at = AT) =>
  fairkey.postTo(`${at}/remarks`, fields, headers)

const stored = async () =>
  (await env.DB.prepare('SELECT dealer_key, reason, note, outcome FROM remarks').all()).results

describe('a remark on a dealer', () => {
  it('is kept for the moderators, and its receipt says what happens next', async () => {
    const before = await (await fairkey.get(AT)).text()
    const response = await remark()
    expect([response.status, response.headers.get('Location')]).toEqual([303, `${AT}?remark=placed`])
    const html = await (await fairkey.get(`${AT}?remark=placed`)).text()
    expect(await textOf(html, '.thanks')).toBe(
      'Thank you. Nobody has checked it, so it is not shown. A moderator reads it, and either puts the page right, ' +
        'adds what the dealership says with its day, or leaves the page as it is. It is deleted after 90 days. ' +
        'Look here again: nobody is written to.',
    )
    expect(await attributes(html, 'meta[name=robots]', 'content')).toEqual(['noindex'])
    const [row] = await stored()
    expect(row).toMatchObject({ ...SAID, outcome: null })
    expect(await (await fairkey.get(AT)).text()).toBe(before)
  })

  it('is one a sender and dealer, and the first stands', async () => {
    await remark(SAID, me)
    const again = await remark({ reason: 'other', note: 'And it was rude' }, me)
    expect(again.headers.get('Location')).toBe(`${AT}?remark=repeated`)
    const html = await (await fairkey.get(`${AT}?remark=repeated`)).text()
    expect(await textOf(html, '.thanks')).toContain('this was not added')
    expect((await stored()).map(({ note }) => note)).toEqual([SAID.note])
  })

  it.each([
    ['', ['Choose what is wrong.', 'Say in a sentence what is wrong.']],
    ['reason=rude&note=It+closed', ['Choose what is wrong.']],
    ['reason=gone&note=+%E2%80%8B', ['Say in a sentence what is wrong.']],
    [`reason=gone&note=${'x'.repeat(281)}`, ['Shorten what you add to 280 characters.']],
    [
      'reason=own-words&note=Call+us+at+(405)+555-0123',
      [
        'Leave out phone numbers, e-mail addresses, @names and links: what is sent here is kept without them.',
      ],
    ],
  ])('that cannot be taken is asked for again, and nothing is kept: %s', async (sent, errors) => {
    const response = await remark(sent)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await texts(html, '.summary a')).toEqual(errors)
    expect(await texts(html, '.field-error')).toEqual(errors.map((error) => `Error: ${error}`))
    expect(await attributes(html, 'details.more', 'open')).toEqual([''])
    expect(await textOf(html, 'title')).toMatch(/^Error: /)
    expect(await stored()).toEqual([])
  })

  it('keeps what was typed where it cannot be taken', async () => {
    const html = await (await remark({ reason: 'own-words', note: 'See www.example.com <b>' })).text()
    expect(await textOf(html, 'textarea')).toBe('See www.example.com <b>')
    expect(await attributes(html, 'input[checked]', 'value')).toEqual(['own-words'])
  })

  it('is of a dealer that is shown', async () => {
    expect((await remark(SAID, {}, '/dealers/us-ok/nobody')).status).toBe(404)
    expect((await remark(SAID, {}, '/dealers/us-zz/nobody')).status).toBe(404)
    await env.DB.prepare('DELETE FROM dealer_words').run()
    expect((await remark()).status).toBe(404)
    expect(await stored()).toEqual([])
  })
})

describe('of many remarks', () => {
  const paths = Array.from({ length: 20 }, (_, n) => `/dealers/us-ok/motors-${n + 10}`)

  beforeEach(async () => {
    for (const [n] of paths.entries()) await posted(fairkey, { dealer: `Motors ${n + 10}` })
  })

  const statuses = async (from: (n: number) => Readonly<Record<string, string>>) =>
    (await Promise.all(paths.map((at, n) => remark(SAID, from(n), at)))).map(({ status }) => status)

  const taken = (all: readonly number[]) => all.filter((status) => status === 303).length

  it('exactly 5 of one sender are taken in a day, also when all arrive at once', async () => {
    expect(taken(await statuses(() => me))).toBe(5)
    const more = await remark(SAID, me, paths.at(-1))
    expect([more.status, more.headers.get('Retry-After')]).toEqual([429, '86400'])
    const html = await more.text()
    expect(await textOf(html, '.notice')).toBe(
      'More than 5 remarks on dealers from one sender in a day, or 15 from one network, are not taken. Send this one tomorrow.',
    )
    expect(await textOf(html, 'textarea')).toBe(SAID.note)
  })

  it('exactly 15 of one network, and then still those of another', async () => {
    expect(taken(await statuses((n) => ({ 'CF-Connecting-IP': `192.0.2.${n}` })))).toBe(15)
    expect((await remark(SAID, { 'CF-Connecting-IP': newAddress() }, paths[0])).status).toBe(303)
  })
})

it('what is added to a flag is kept with it, without contact data', async () => {
  const { id } = await posted(fairkey)
  const note = 'They said $380'
  const refused = await fairkey.postTo(`/quotes/${id}/flags`, {
    reason: 'wrong-price',
    note: 'a@example.com',
  })
  expect(refused.status).toBe(422)
  expect(await texts(await refused.text(), '.field-error')).toHaveLength(1)
  expect((await fairkey.postTo(`/quotes/${id}/flags`, { reason: 'wrong-price', note })).status).toBe(303)
  const { results } = await env.DB.prepare('SELECT reason, note FROM flags').all()
  expect(results).toEqual([{ reason: 'wrong-price', note }])
})
