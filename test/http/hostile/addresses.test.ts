import { beforeEach, describe, expect, it } from 'vitest'
import { FORM_FIELDS } from '../../../src/input/submit-form.ts'
import { WIDGET_FIELDS } from '../../../src/input/widget-choice.ts'
import { expectHarmless } from '../support/harmless.ts'
import { MARKUP } from '../support/hostile.ts'
import { posted } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'
import { figures, rows } from '../support/stored.ts'

const fairkey = site()

/** Escapes that no browser writes. */
const RAW = [
  '%',
  '%0',
  '%00',
  '%zz',
  '%ff',
  '%ed%a0%80',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '%5c..%5c',
  '..%2f..%2f',
  '%0d%0aSet-Cookie:%20x=1',
  '%u0041',
  '東京',
  '\u202e',
  ';a=b',
  ':id',
  '*',
  '{x}',
  'x'.repeat(8000),
]

const ODD = [
  '',
  ' ',
  'a\u0000b',
  'a\u202eb',
  '\ud800',
  "' OR '1'='1",
  '__proto__',
  'constructor',
  '1e309',
  'x'.repeat(4000),
]

const VALUES = [...[...MARKUP, ...ODD].map((text) => encodeURIComponent(text.toWellFormed())), ...RAW]

const ADDRESSES: readonly ((value: string) => string)[] = [
  (value) => `/${value}`,
  (value) => `//${value}`,
  (value) => `/us-ok/${value}`,
  (value) => `/${value}/2-key`,
  (value) => `/us-ok/2-key/${value}`,
  (value) => `/?${value}`,
  (value) => `/us-ok?a=${value}`,
  (value) => `/US-OK?a=${value}`,
  (value) => `/regions?region=${value}`,
  (value) => `/quotes/${value}`,
  (value) => `/quotes/${value}/receipt`,
  (value) => `/quotes/thread-1/receipt?before=${value}&again=${value}`,
  (value) => `/quotes/thread-1/receipt?key=${value}&done=${value}`,
  (value) => `/quotes/thread-1?flag=${value}`,
  (value) => `/quotes/thread-1/edit?key=${value}`,
  (value) => `/quotes/${value}/edit?key=${value}`,
  (value) => `/quotes/thread-1/withdraw?key=${value}`,
  (value) => `/submit?${[...FORM_FIELDS, 'formKey'].map((field) => `${field}=${value}`).join('&')}`,
  (value) => `/submit?${value}=${value}`,
  (value) => `/widgets?${WIDGET_FIELDS.map((field) => `${field}=${value}`).join('&')}`,
  (value) => `/widgets?${value}=${value}`,
  (value) => `/embed/${value}`,
  (value) => `/embed/us-ok/${value}`,
  (value) => `/embed/${value}/2?${value}`,
  (value) => `/near-you?${value}`,
  (value) => `/healthz?${value}`,
  (value) => `/api/v1/${value}`,
  (value) => `/api/v1/prices?region=${value}`,
  (value) => `/api/v1/prices?${value}=${value}`,
  (value) => `/api/v1/quotes?set=${value}&region=${value}&cursor=${value}&limit=${value}`,
  (value) => `/api/v1/quotes/${value}`,
  (value) => `/api/v1/quotes/${value}?${value}`,
  (value) => `/api/v1/openapi.json?${value}`,
]

beforeEach(withLaunchQuotes)

describe('an address with anything in it', { timeout: 20_000 }, () => {
  it.each(ADDRESSES.map((address) => [address('...').slice(0, 80), address] as const))(
    'does no harm: %s',
    async (_, address) => {
      const before = await figures(fairkey)
      for (let start = 0; start < VALUES.length; start += 20) {
        const some = VALUES.slice(start, start + 20)
        const responses = await Promise.all(some.map((value) => fairkey.get(address(value))))
        for (const [index, response] of responses.entries()) {
          await expectHarmless(response, some[index] ?? '')
          const to = response.headers.get('Location')
          if (to !== null) expect(to).toMatch(/^\/(?!\/)/)
        }
      }
      expect(await rows()).toBe(5)
      expect(await figures(fairkey)).toBe(before)
    },
  )
})

describe('a header with anything in it', { timeout: 20_000 }, () => {
  const VALUES = [
    ...MARKUP,
    '',
    '*',
    '"',
    '"a", "',
    '\\',
    'null',
    '-1',
    "' OR 1=1 --",
    'x'.repeat(8000),
    '::::',
    '1:2',
    '%',
  ]
  const NAMES = ['If-None-Match', 'Accept', 'Accept-Encoding', 'Cookie', 'Origin', 'Range', 'User-Agent']

  it.each(NAMES)('does no harm: %s', async (name) => {
    const paths = ['/us-ok', '/api/v1/quotes/thread-1']
    for (const path of paths) {
      const send = (value: string) => fairkey.get(path, { headers: { [name]: value } })
      const responses = await Promise.all(VALUES.map(send))
      for (const [index, response] of responses.entries()) {
        const value = VALUES[index] ?? ''
        await expectHarmless(response, value)
        expect(response.status).toBe(name === 'If-None-Match' && value === '*' ? 304 : 200)
      }
    }
  })

  it('does no harm where it says who posts', async () => {
    for (const [index, address] of VALUES.entries()) {
      await posted(fairkey, { priceCents: 40_000 + index }, { 'CF-Connecting-IP': address })
    }
    expect(await rows()).toBe(5 + VALUES.length)
  })
})
