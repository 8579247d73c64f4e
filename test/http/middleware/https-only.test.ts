import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { LEAST } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()

const ask = async (url: string, init: RequestInit = {}) =>
  fairkey.app.fetch(
    new Request(url, { redirect: 'manual', ...init }),
    { DB: env.DB },
    createExecutionContext(),
  )

beforeEach(withLaunchQuotes)

describe('a request over http', () => {
  it.each([
    '/',
    '/us-ok/2-key?price=390',
    '/nothing',
    '/us-ok/',
    '/w/us-ok/2.png',
    '/og/us-ok/2-key.png',
    '/embed/us-ok/2',
    '/api/v1/prices?region=US-OK',
    '/healthz',
    '/.well-known/security.txt',
  ])('of %s is sent to https, and that is kept nowhere', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await ask(`http://fairkey.example${path}`, { method })
      expect([response.status, response.headers.get('Location')]).toEqual([
        308,
        `https://fairkey.example${path}`,
      ])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(await response.text()).toBe('')
    }
  })

  it('that sends something is sent there with it, and does nothing here', async () => {
    const response = await ask('http://fairkey.example/api/v1/quotes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(LEAST),
    })
    expect([response.status, response.headers.get('Location')]).toEqual([
      308,
      'https://fairkey.example/api/v1/quotes',
    ])
    expect(await rows()).toBe(5)
  })

  it.each([
    ['http://fairkey.example:8080/us-ok', 'https://fairkey.example/us-ok'],
    ['http://93.184.216.34/us-ok', 'https://93.184.216.34/us-ok'],
    ['http://172.32.0.1/us-ok', 'https://172.32.0.1/us-ok'],
    ['http://[2001:db8::1]/us-ok', 'https://[2001:db8::1]/us-ok'],
    ['http://localhost.example/us-ok', 'https://localhost.example/us-ok'],
    ['http://10.example/us-ok', 'https://10.example/us-ok'],
    ['http://fairkey.example//evil.example/', 'https://fairkey.example//evil.example/'],
  ])('of %s leads to %s', async (from, to) => {
    expect((await ask(from)).headers.get('Location')).toBe(to)
  })

  it.each([
    'localhost',
    'localhost:8787',
    'fairkey.localhost',
    '127.0.0.1:8787',
    '127.1.2.3',
    '[::1]:8787',
    '0.0.0.0:8787',
    '192.168.1.20:8787',
    '10.0.0.7',
    '172.16.0.1',
    '[fd00::1]',
    'laptop.local:8787',
    'laptop:8787',
  ])('of one’s own machine or network is answered: %s', async (host) => {
    expect((await ask(`http://${host}/us-ok`)).status).toBe(200)
  })
})

it('answers over https as ever', async () => {
  expect((await ask('https://fairkey.example/us-ok')).status).toBe(200)
})
