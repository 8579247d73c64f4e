import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { faultyDatabase, type When } from '../support/failing-database.ts'
import { attributes, texts } from '../support/page.ts'
import { newAddress, site, type TestSite, withLaunchQuotes } from '../support/site.ts'
import { rows } from '../support/stored.ts'
import { failAtEveryCall, WHAT_FAILS } from './support/at-every-call.ts'

const FORM = {
  set: '2-key',
  region: 'US-OK',
  dealer1: 'Alpha',
  price1: '390',
  dealer2: 'Beta',
  price2: 'no',
  dealer3: 'Gamma',
  price3: '410',
}

const failing = (message: string, when: When) =>
  site({ db: faultyDatabase(env.DB, new Error(message), when), parts: { wait: async () => {} } })

const send = ({ postTo }: TestSite, formKey: string, from: string): Promise<Response> =>
  postTo('/report/several', { ...FORM, formKey }, { 'CF-Connecting-IP': from })

/** All or nothing is stored while the database fails, which of them is said, and what was typed stays. */
async function expectHonest(message: string, when: When) {
  const [key, from] = [crypto.randomUUID(), newAddress()]
  const before = await rows()
  const first = await send(failing(message, when), key, from)
  const stored = (await rows()) - before
  expect([0, 3]).toContain(stored)
  if (first.status === 503) {
    expect(first.headers.get('Retry-After')).toMatch(/^\d+$/)
    const html = await first.text()
    const [notice = ''] = await texts(html, '.notice')
    if (stored > 0) expect(notice).toMatch(/^Whether these quotes were stored is not known\./)
    if (/^None of these quotes was stored/.test(notice)) expect(stored).toBe(0)
    else expect(notice).toMatch(/^Whether these quotes were stored is not known\./)
    expect(await attributes(html, 'input[name=price3]', 'value')).toEqual(['410'])
    expect(await attributes(html, 'input[name=formKey]', 'value')).toEqual([key])
  } else {
    expect(first.status).toBe(303)
    expect(stored).toBe(3)
  }
  const again = await send(site(), key, from)
  expect(again.status).toBe(303)
  const receipt = await (await site().get(again.headers.get('Location') ?? '')).text()
  expect(await attributes(receipt, '#edit-links a', 'href')).toHaveLength(3)
  expect((await rows()) - before).toBe(3)
}

beforeEach(withLaunchQuotes)

it.each(WHAT_FAILS)(
  'a form about several dealers is stored whole or not at all, and never lied about, at whatever call the database says "%s"',
  (message, isOpen) =>
    failAtEveryCall(
      isOpen,
      (when) => send(failing('', when), crypto.randomUUID(), newAddress()),
      (when) => expectHonest(message, when),
    ),
  60_000,
)
