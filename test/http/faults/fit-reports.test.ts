import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { CONNECTION_LOST, faultyDatabase, OVERLOADED, type When } from '../support/failing-database.ts'
import { cookieOf, send, VARS } from '../support/moderation.ts'
import { newAddress, site, type TestSite } from '../support/site.ts'

const siteWith = (message = '', when: When | null = null) =>
  site({
    bindings: VARS,
    ...(when === null ? {} : { db: faultyDatabase(env.DB, new Error(message), when) }),
    parts: { wait: async () => {} },
  })

const tell = (fairkey: TestSite, from: string) =>
  fairkey.postTo('/guide', { model: 'sc-400', year: '1994', found: 'no' }, { 'CF-Connecting-IP': from })

/** How many reports stand, what is counted, and what the log says. */
const state = () =>
  env.DB.prepare(
    `SELECT (SELECT count(*) FROM fit_reports WHERE removed = 0) AS standing,
      (SELECT coalesce(sum(reports), 0) FROM fit_counts) AS counted, (SELECT count(*) FROM moderation_log) AS logged`,
  ).first<{ standing: number; counted: number; logged: number }>()

/** Every call of the database that an act makes, each failing before it is done, or after. */
async function eachFailure(
  act: (fairkey: TestSite) => Promise<Response>,
  lies: (answer: Response) => Promise<void>,
) {
  let calls = 0
  const counting: When = ({ number }) => {
    calls = number
    return null
  }
  expect((await act(siteWith('', counting))).status).toBe(303)
  expect(calls).toBeGreaterThan(1)
  for (let at = 1; at <= calls; at += 1) {
    await lies(await act(siteWith(OVERLOADED, ({ number }) => (number === at ? 'before' : null))))
    await lies(await act(siteWith(CONNECTION_LOST, ({ number }) => (number === at ? 'before' : null))))
    await lies(await act(siteWith(CONNECTION_LOST, ({ number }) => (number === at ? 'after' : null))))
  }
}

it('a fit report is stored and counted once, and never lied about, at whatever call the database fails', async () => {
  let from = ''
  let before = 0
  const act = async (fairkey: TestSite) => {
    from = newAddress()
    before = (await state())?.standing ?? 0
    return tell(fairkey, from)
  }
  await eachFailure(act, async (answer) => {
    const stored = (await state())?.standing !== before
    const text = await answer.text()
    if (answer.status === 303) expect(stored).toBe(true)
    else {
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '30'])
      if (stored) expect(text).toContain('Whether this was stored is not known')
      if (/Nothing was stored\./.test(text)) expect(stored).toBe(false)
    }
    expect((await tell(siteWith(), from)).status).toBe(303)
    expect(await state()).toMatchObject({ standing: before + 1, counted: before + 1 })
  })
})

it('a moderator’s taking off is done and logged once, at whatever call the database fails', async () => {
  const login = { name: 'ann', secret: 'first-secret-of-ann' }
  const Cookie = cookieOf(await send(siteWith(), '/moderate/login', login))
  const off = (fairkey: TestSite) =>
    send(fairkey, '/moderate/fit', { do: 'remove-fit ticked', ticked: '1' }, { Cookie })
  const begin = async () => {
    await env.DB.batch(
      ['fit_reports', 'fit_counts', 'moderation_log'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    )
    await tell(siteWith(), newAddress())
  }
  const act = async (fairkey: TestSite) => {
    await begin()
    return off(fairkey)
  }
  await eachFailure(act, async () => {
    expect((await off(siteWith())).status).toBe(303)
    expect(await state()).toEqual({ standing: 0, counted: 0, logged: 1 })
  })
})
