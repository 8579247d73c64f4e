import { describe, expect, it } from 'vitest'
import { attributes } from '../support/page.ts'
import { READING } from '../support/routes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { GOOD, guarded, json, KEYS, sendVerified } from '../support/turnstile.ts'

const API_JS = 'https://challenges.cloudflare.com/turnstile/v0/api.js'
const LOCKED_DOWN =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
const OPENED =
  "default-src 'none'; script-src 'self' https://challenges.cloudflare.com; style-src 'self'; img-src 'self'; " +
  "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  'frame-src https://challenges.cloudflare.com'

const policyOf = ({ headers }: Response) => headers.get('Content-Security-Policy')

/** Frames may be shown anywhere; a PNG has nothing to lock. */
function expectedAt(route: string): string | null {
  if (/^GET \/(?:w|og)\//.test(route)) return null
  return route.startsWith('GET /embed/')
    ? LOCKED_DOWN.replace("frame-ancestors 'none'", 'frame-ancestors *')
    : LOCKED_DOWN
}

async function expectWidget(response: Response) {
  expect(policyOf(response)).toBe(OPENED)
  const html = await response.text()
  expect(await attributes(html, 'form#submit .cf-turnstile', 'data-sitekey')).toEqual(['site-key'])
  expect(await attributes(html, '.cf-turnstile', 'data-action')).toEqual(['submit'])
  expect(await attributes(html, 'script[src^="https:"]', 'src')).toEqual([API_JS])
  expect(html).not.toContain('secret-key')
}

describe('with both keys', () => {
  const { fairkey } = guarded([json(GOOD)])

  it('the form has the widget, and its policy lets the widget in', async () => {
    await expectWidget(await fairkey.get('/submit'))
  })

  it('so has the form that is shown again', async () => {
    const response = await sendVerified(fairkey, { price: 'x' })
    expect(response.status).toBe(422)
    await expectWidget(response)
  })

  it('the answer to a form that was taken lets nothing in', async () => {
    const response = await sendVerified(fairkey)
    expect(response.status).toBe(303)
    expect(policyOf(response)).toBe(LOCKED_DOWN)
  })

  /** The forms that report a quote. */
  const GUARDED = ['GET /submit', 'GET /report/several']

  it('every other page lets nothing in', async () => {
    await withLaunchQuotes()
    for (const [route, { send }] of READING) {
      if (GUARDED.includes(route)) continue
      const response = await send(fairkey)
      expect(policyOf(response), route).toBe(expectedAt(route))
      expect(await response.text(), route).not.toContain('challenges.cloudflare.com')
    }
  })
})

describe('without both keys', () => {
  it.each([
    {},
    { TURNSTILE_SITE_KEY: KEYS.TURNSTILE_SITE_KEY },
    { TURNSTILE_SECRET_KEY: KEYS.TURNSTILE_SECRET_KEY },
    { TURNSTILE_SITE_KEY: '', TURNSTILE_SECRET_KEY: KEYS.TURNSTILE_SECRET_KEY },
  ])('nothing is let in, nothing asked, and quotes count: %j', async (bindings) => {
    const fairkey = site({ bindings })
    const response = await fairkey.get('/submit')
    expect(policyOf(response)).toBe(LOCKED_DOWN)
    expect(await response.text()).not.toMatch(/turnstile|cloudflare/i)
    const quote = await (
      await fairkey.postQuote({ set: '2-key', region: 'US-OK', priceCents: 39_000 })
    ).json()
    expect(quote).toMatchObject({ quote: { status: 'published' } })
    const sent = await sendVerified(fairkey)
    expect(sent.status).toBe(303)
  })

  it('one key alone is said in the log, once', async () => {
    const fairkey = site({ bindings: { TURNSTILE_SITE_KEY: 'site-key' } })
    for (let n = 0; n < 3; n++) await fairkey.get('/submit')
    expect(fairkey.logged.filter(({ event }) => event === 'configuration')).toEqual([
      { event: 'configuration', message: 'Turnstile is off: TURNSTILE_SECRET_KEY is not set.' },
    ])
    const none = site()
    await none.get('/submit')
    expect(none.logged.filter(({ event }) => event === 'configuration')).toEqual([])
  })
})
