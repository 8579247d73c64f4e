import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { attributes, textOf } from '../support/page.ts'
import { expectProblem } from '../support/problem.ts'
import { LEAST } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

/** A limiter that lets so many of each key through, and remembers the keys. */
function limiter(limit: number) {
  const keys: string[] = []
  const SENDING: RateLimit = {
    limit: async ({ key }) => {
      keys.push(key)
      return { success: keys.filter((other) => other === key).length <= limit }
    },
  }
  return { keys, bindings: { SENDING } }
}

const TOO_FAST = 'That was very much in one minute. Wait a minute, then send it again.'
const ANSWERS = { set: '2-key', region: 'US-OK', price: ' $390 ', note: 'a <b>' }
const from = (address: string) => ({ 'CF-Connecting-IP': address })

describe('the fence', () => {
  it('lets a network send so much a minute, and asks it to wait then', async () => {
    const { bindings } = limiter(2)
    const fairkey = site({ bindings })
    for (const priceCents of [39_001, 39_002]) {
      expect((await fairkey.postQuote({ ...LEAST, priceCents }, from('192.0.2.1'))).status).toBe(201)
    }
    const response = await fairkey.postQuote(LEAST, from('192.0.2.1'))
    await expectProblem(response, 429, TOO_FAST, { headers: { 'Retry-After': '60' } })
    expect((await fairkey.postQuote(LEAST, from('192.0.2.2'))).status).toBe(201)
    expect(await rows()).toBe(3)
    expect(fairkey.logged.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'too fast', 'ok'])
  })

  it('keeps what was typed into the form', async () => {
    const { bindings } = limiter(0)
    const response = await site({ bindings }).postForm({ ...ANSWERS, region: 'US-OK' })
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('60')
    const html = await response.text()
    expect(await textOf(html, 'p.notice[role=alert]:not([hidden])')).toBe(
      `${TOO_FAST} What you typed is still here, and counts once, however often it is sent.`,
    )
    expect(await attributes(html, '#field-price', 'value')).toEqual([' $390 '])
    expect(await textOf(html, 'textarea')).toBe('a <b>')
    expect(await rows()).toBe(0)
  })

  it('knows networks only by a hash, another one in every Worker', async () => {
    const { keys, bindings } = limiter(9)
    const [one, other] = [site({ bindings }), site({ bindings })]
    for (const address of ['2001:db8:1:2::3', '2001:DB8:1:2::4', '192.0.2.1', '::ffff:192.0.2.1']) {
      await one.postQuote(LEAST, from(address))
    }
    await other.postQuote(LEAST, from('192.0.2.1'))
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true)
    const [home, sameHome, lone, sameLone, elsewhere] = keys
    expect([sameHome, sameLone]).toEqual([home, lone])
    expect(new Set([home, lone, elsewhere]).size).toBe(3)
  })

  it('counts what is sent, not what is read', async () => {
    const { keys, bindings } = limiter(0)
    const fairkey = site({ bindings })
    for (const path of ['/submit', '/guide', '/api/v1/regions']) {
      expect((await fairkey.get(path)).status).toBe(200)
      expect((await fairkey.get(path, { method: 'HEAD' })).status).toBe(200)
    }
    expect(keys).toEqual([])
    expect((await fairkey.get('/nothing', { method: 'DELETE' })).status).toBe(429)
  })

  it('lets everything pass where it fails itself', async () => {
    const limit = async () => Promise.reject(new Error('no limiter today'))
    const fairkey = site({ bindings: { SENDING: { limit } } })
    expect((await fairkey.postQuote(LEAST)).status).toBe(201)
  })

  it('is bound as the code expects it', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => env.SENDING.limit({ key: 'one network' })))
    expect(all.filter(({ success }) => success)).toHaveLength(30)
  })
})
