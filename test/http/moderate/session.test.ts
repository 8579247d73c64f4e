import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/http/sender/ids.ts'
import { CONNECTION_LOST, failingDatabase } from '../support/failing-database.ts'
import { cookieOf, moderatorAt, send, VARS } from '../support/moderation.ts'
import { texts } from '../support/page.ts'
import { site } from '../support/site.ts'

const ANN = { name: 'ann', secret: 'first-secret-of-ann' }
const open = () => site({ bindings: VARS })

/** The sessions that there are. */
const stored = async () =>
  (await env.DB.prepare('SELECT * FROM sessions').all<Record<string, string>>()).results

describe('a session', () => {
  const sessionAt = async (now: string) =>
    cookieOf(await send(site({ bindings: VARS, now }), '/moderate/login', ANN))
  const statusWith = async (Cookie: string, vars = VARS, now = '2026-11-22T18:00:00Z') =>
    (await site({ bindings: vars, secret: null, now }).get('/moderate', { headers: { Cookie } })).status

  it('lasts for two hours', async () => {
    const cookie = await sessionAt('2026-11-22T18:00:00Z')
    expect(await statusWith(cookie, VARS, '2026-11-22T19:59:59Z')).toBe(200)
    expect(await statusWith(cookie, VARS, '2026-11-22T20:00:00Z')).toBe(303)
  })

  it('is over at once when its moderator is taken out or gets another secret, and nobody else’s is', async () => {
    const bob = 'bob:first-secret-of-bob'
    const statusUnder = async (vars: object) =>
      statusWith(await sessionAt('2026-11-22T18:00:00Z'), { ...VARS, ...vars })
    expect(await statusUnder({ MODERATORS: bob })).toBe(303)
    expect(await statusUnder({ MODERATORS: `ann:other-secret-of-ann ${bob}` })).toBe(303)
    expect(await statusUnder({ MODERATORS: 'ann:first-secret-of-ann' })).toBe(200)
    expect(await statusUnder({ SIGNING_SECRET: 'another one' })).toBe(303)
  })

  it('is over for every copy of its cookie once it was ended, and no other session is', async () => {
    const [one, other] = [await sessionAt('2026-11-22T18:00:00Z'), await sessionAt('2026-11-22T18:00:00Z')]
    await send(open(), '/moderate/logout', {}, { Cookie: one })
    expect([await statusWith(one), await statusWith(other)]).toEqual([303, 200])
    const action = await send(open(), '/moderate/quotes', { do: 'remove thread-1:1' }, { Cookie: one })
    expect(action.headers.get('Location')).toBe('/moderate/login?ended=1')
  })

  it('is deleted when it comes with another secret in force, so the old secret does not bring it back', async () => {
    const cookie = await sessionAt('2026-11-22T18:00:00Z')
    expect(await statusWith(cookie, { ...VARS, MODERATORS: 'ann:other-secret-of-ann' })).toBe(303)
    expect(await stored()).toEqual([])
    expect(await statusWith(cookie)).toBe(303)
  })

  it('is not said to have ended where the database could not end it', async () => {
    const cookie = await sessionAt('2026-11-22T18:00:00Z')
    const db = failingDatabase(env.DB, 'prepare', new Error(CONNECTION_LOST))
    const response = await send(site({ bindings: VARS, db }), '/moderate/logout', {}, { Cookie: cookie })
    expect([response.status, response.headers.get('Set-Cookie')]).toEqual([503, null])
    expect(await statusWith(cookie)).toBe(200)
  })

  it('cannot be ended by a page of another site', async () => {
    const cookie = await sessionAt('2026-11-22T18:00:00Z')
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' }
    expect((await send(open(), '/moderate/logout', {}, headers)).status).toBe(403)
    expect(await statusWith(cookie)).toBe(200)
  })

  it.each(['moderator', 'ends_at', 'token_hash'])('cannot be altered in the database: %s', async (column) => {
    const cookie = await sessionAt('2026-11-22T18:00:00Z')
    const bobs = cookieOf(
      await send(open(), '/moderate/login', { name: 'bob', secret: 'first-secret-of-bob' }),
    )
    await send(open(), '/moderate/logout', {}, { Cookie: bobs })
    const altered = {
      moderator: 'bob',
      ends_at: '2026-11-23T00:00:00.000Z',
      token_hash: await sha256('5e'.repeat(32)),
    }[column]
    await env.DB.prepare(`UPDATE sessions SET ${column} = ?`).bind(altered).run()
    expect(await statusWith(column === 'token_hash' ? `__Host-moderator=${'5e'.repeat(32)}` : cookie)).toBe(
      303,
    )
  })

  it('cannot be altered', async () => {
    const cookie = await sessionAt('2026-11-22T18:00:00Z')
    const token = cookie.replace('__Host-moderator=', '')
    const other = token.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))
    for (const value of [
      other,
      token.slice(1),
      `${token}0`,
      token.toUpperCase(),
      `ann.${token}`,
      '...',
      '',
    ]) {
      expect(await statusWith(`__Host-moderator=${value}`), value).toBe(303)
    }
    expect(await statusWith(cookie.replace('__Host-', '')), 'without its prefix').toBe(303)
    expect(await statusWith(cookie)).toBe(200)
  })

  it('that has ended does nothing, and says so', async () => {
    const response = await send(open(), '/moderate/quotes', { do: 'remove thread-1:1' })
    expect(response.headers.get('Location')).toBe('/moderate/login?ended=1')
    const page = await (await open().get('/moderate/login?ended=1')).text()
    expect(await texts(page, '.notice')).toEqual([
      'Your session has ended, and nothing was done. Log in again.',
    ])
    expect(await env.DB.prepare('SELECT count(*) AS n FROM moderation_log').first('n')).toBe(0)
  })

  it('is stored as what opens none: no token, and no secret', async () => {
    const { fairkey, get } = await moderatorAt()
    const cookie = cookieOf(await send(fairkey, '/moderate/login', ANN))
    const sessions = await stored()
    expect(sessions).toHaveLength(2)
    expect(sessions).toContainEqual({
      token_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      moderator: 'ann',
      ends_at: '2026-11-22T20:00:00.000Z',
      seal: expect.stringMatching(/^[\w-]{43}$/),
    })
    const text = JSON.stringify(sessions)
    expect(text).not.toContain(cookie.split('=')[1])
    expect(text).not.toContain(ANN.secret)
    for (const { token_hash } of sessions) {
      const response = await fairkey.get('/moderate', {
        headers: { Cookie: `__Host-moderator=${token_hash}` },
      })
      expect(response.status).toBe(303)
    }
    expect((await get('/moderate')).status).toBe(200)
  })

  it('ends where the browser logs in again', async () => {
    const first = cookieOf(await send(open(), '/moderate/login', ANN))
    const second = cookieOf(await send(open(), '/moderate/login', ANN, { Cookie: first }))
    expect(await stored()).toHaveLength(1)
    expect((await open().get('/moderate', { headers: { Cookie: first } })).status).toBe(303)
    expect((await open().get('/moderate', { headers: { Cookie: second } })).status).toBe(200)
  })
})
