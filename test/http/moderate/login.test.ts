import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { MODERATORS, moderatorAt, SIGNING_SECRET, send, VARS } from '../support/moderation.ts'
import { texts } from '../support/page.ts'
import { site } from '../support/site.ts'

const ANN = { name: 'ann', secret: 'first-secret-of-ann' }
const open = () => site({ bindings: VARS })

describe('moderation is closed, like any unknown address,', () => {
  it.each([
    ['where nothing is configured', {}],
    ['without anybody to sign for', { MODERATORS }],
    ['without moderators', { SIGNING_SECRET }],
    ['with an empty list of moderators', { SIGNING_SECRET, MODERATORS: ' \n ' }],
  ])('%s', async (_what, vars) => {
    const fairkey = site({ bindings: vars, secret: null })
    for (const path of ['/moderate', '/moderate/login', '/moderate/log', '/moderate/quotes/thread-1']) {
      const response = await fairkey.get(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await response.text()).toContain('There is nothing at this address.')
    }
    expect((await send(fairkey, '/moderate/login', ANN)).status).toBe(404)
  })

  it.each([
    ['a secret that is too short', 'ann:short'],
    ['an entry that is no name and secret', 'ann:first-secret-of-ann bob'],
    ['a name twice', 'ann:first-secret-of-ann ann:other-secret-of-ann'],
  ])('with %s, which the log tells without the secret', async (_what, list) => {
    const fairkey = site({ bindings: { SIGNING_SECRET, MODERATORS: list } })
    expect((await send(fairkey, '/moderate/login', ANN)).status).toBe(404)
    await fairkey.get('/moderate')
    const [error, ...again] = fairkey.reported.splice(0)
    expect(again, 'once is enough').toEqual([])
    expect(String(error)).toMatch(/^Error: MODERATORS: .*Nobody can moderate until it is mended\.$/)
    expect(String(error)).not.toContain('secret-of')
  })
})

describe('logging in', () => {
  it('takes a name with its secret, and gives a cookie that only this site gets back', async () => {
    const response = await send(open(), '/moderate/login', ANN)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/moderate')
    const [pair = '', ...rest] = (response.headers.get('Set-Cookie') ?? '').split('; ')
    expect(pair).toMatch(/^__Host-moderator=[0-9a-f]{64}$/)
    expect(rest.sort()).toEqual(['HttpOnly', 'Max-Age=7200', 'Path=/', 'SameSite=Strict', 'Secure'])
  })

  it.each([
    ['another secret', { ...ANN, secret: 'first-secret-of-bob' }],
    ['an unknown name', { ...ANN, name: 'eve' }],
    ['nothing', { name: '', secret: '' }],
    ['an unknown name and no secret', { name: 'eve', secret: '' }],
  ])('refuses %s in the same words', async (_what, fields) => {
    const response = await send(open(), '/moderate/login', fields)
    expect(response.status).toBe(422)
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(await texts(await response.text(), '.notice')).toEqual([
      'This name and secret do not belong together.',
    ])
  })

  it('does not repeat the secret that was typed', async () => {
    const response = await send(open(), '/moderate/login', { name: 'ann', secret: 'nearly-the-right-one' })
    expect(await response.text()).not.toContain('nearly-the-right-one')
  })

  it('ends by logging out', async () => {
    const { post } = await moderatorAt()
    const response = await post('/moderate/logout', {})
    expect(response.headers.get('Location')).toBe('/moderate/login')
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^__Host-moderator=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })
})

describe('guessing secrets', () => {
  const from = (ip: string, now = '2026-11-22T18:00:00Z', fields: object = { secret: 'a-guess-of-mine' }) =>
    send(site({ bindings: VARS, now }), '/moderate/login', { ...ANN, ...fields }, { 'CF-Connecting-IP': ip })

  it('is refused after five attempts of a sender, also with the right secret, for a quarter of an hour', async () => {
    for (let n = 0; n < 5; n++) expect((await from('192.0.2.1')).status).toBe(422)
    const refused = await from('192.0.2.1', undefined, {})
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('900')
    expect(refused.headers.get('Set-Cookie')).toBeNull()
    expect((await from('192.0.2.2', undefined, {})).status).toBe(303)
    expect((await from('192.0.2.1', '2026-11-22T18:14:59Z', {})).status).toBe(429)
    expect((await from('192.0.2.1', '2026-11-22T18:15:00Z', {})).status).toBe(303)
  })

  it('gets no more tries by trying fifty at once', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => from('192.0.2.1')))
    expect(all.filter(({ status }) => status === 422)).toHaveLength(5)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(45)
  })

  it('gets no more than 15 tries from one network, however many addresses it has', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, (_, n) => from(`2001:db8:1:${n % 10}::1`)))
    expect(all.filter(({ status }) => status === 422)).toHaveLength(15)
    expect((await from('2001:db8:1:ffff::1', undefined, {})).status).toBe(429)
    expect((await from('2001:db8:2::1', undefined, {})).status).toBe(303)
  })

  it('from many networks keeps no moderator out who comes from another one', async () => {
    for (let n = 0; n < 24; n++) {
      await Promise.all(Array.from({ length: 5 }, () => from(`192.0.${n}.1`)))
    }
    expect((await from('198.51.100.7', undefined, {})).status).toBe(303)
  })

  it('counts no attempt that succeeded, and keeps no address', async () => {
    for (let n = 0; n < 8; n++) expect((await from('192.0.2.1', undefined, {})).status).toBe(303)
    await from('192.0.2.1')
    const { results } = await env.DB.prepare('SELECT sender, network, at FROM login_attempts').all()
    expect(results).toEqual([
      {
        sender: expect.stringMatching(/^[0-9a-f]{32}$/),
        network: expect.stringMatching(/^[0-9a-f]{32}$/),
        at: '2026-11-22T18:00:00.000Z',
      },
    ])
  })
})
