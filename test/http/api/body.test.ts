import { describe, expect, it } from 'vitest'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { LEAST } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()

/** A post whose headers and body are just these. */
const post = (headers: HeadersInit, body: BodyInit | null, path = '/api/v1/quotes') =>
  fairkey.get(path, {
    method: 'POST',
    headers: { 'CF-Connecting-IP': newAddress(), ...headers },
    body,
  })

const bytes = (text: string) => new TextEncoder().encode(text)
const streamOf = (text: string) => new Blob([text]).stream()
const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('a body that is no JSON', () => {
  it.each([
    '',
    ' ',
    '{',
    '{"set":}',
    "{'set':'2-key'}",
    '{"set":"2-key",}',
    '{"set":"2-key"} x',
    'set=2-key&region=US-OK&price=390',
    '<quote/>',
    'undefined',
    'NaN',
    '{"priceCents":NaN}',
    '{"priceCents":039000}',
    '{"priceCents":+39000}',
    '{"priceCents":0x9858}',
    '{"note":"a\nb"}',
    '{"note":"\\x41"}',
    '{"note":"\\ud8"}',
    '[',
    '\u0000',
  ])('is malformed: %s', async (body) => {
    const response = await fairkey.postQuote(body)
    await expectProblem(response, 400, 'The body could not be read: send valid JSON.')
    expect(await rows()).toBe(0)
  })

  it('is malformed as deep as it may nest', async () => {
    const response = await fairkey.postQuote('[{"a":'.repeat(2000))
    await expectProblem(response, 400, 'The body could not be read: send valid JSON.')
  })
})

describe('a body of up to 16 KB', () => {
  const padded = (length: number) => JSON.stringify(LEAST).padEnd(length, ' ')
  const TOO_LARGE = 'What was sent is over 16 KB: a quote is much shorter.'

  it('is taken to the last byte', async () => {
    expect((await post(JSON_TYPE, padded(16_384))).status).toBe(201)
    expect((await post({ ...JSON_TYPE, 'Content-Length': '16384' }, padded(16_384))).status).toBe(201)
    expect((await post(JSON_TYPE, streamOf(padded(16_384)))).status).toBe(201)
  })

  it.each([16_385, 100_000, 3_000_000])('is refused with %i bytes, said or not', async (length) => {
    const said = { ...JSON_TYPE, 'Content-Length': String(length) }
    await expectProblem(await post(said, padded(length)), 413, TOO_LARGE)
    await expectProblem(await post(JSON_TYPE, padded(length)), 413, TOO_LARGE)
    await expectProblem(await post(JSON_TYPE, streamOf(padded(length))), 413, TOO_LARGE)
    expect(await rows()).toBe(0)
  })

  it('counts bytes, not characters', async () => {
    const body = JSON.stringify({ ...LEAST, note: '東'.repeat(6000) })
    expect(body.length).toBeLessThan(16_384)
    await expectProblem(await post(JSON_TYPE, body), 413, TOO_LARGE)
  })
})

describe('a body that does not say that it is JSON', () => {
  const NOT_JSON = 'Send the body as application/json.'

  it.each([
    '',
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/problem+json',
    'application/xml',
    'json',
    '; charset=utf-8',
    'text/plain, application/json',
  ])('is refused as %j', async (type) => {
    const response = await post({ 'Content-Type': type }, JSON.stringify(LEAST))
    await expectProblem(response, 415, NOT_JSON)
    expect(await rows()).toBe(0)
  })

  it('is refused without a Content-Type', async () => {
    await expectProblem(await post({}, bytes(JSON.stringify(LEAST))), 415, NOT_JSON)
    await expectProblem(await post({}, null), 415, NOT_JSON)
  })

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON ; charset="utf-8"',
    ' application/json',
    'application/json;',
  ])('is taken as %j', async (type) => {
    const response = await post({ 'Content-Type': type }, JSON.stringify(LEAST))
    expect(response.status).toBe(201)
  })

  it('is no matter of the body: an empty one is malformed', async () => {
    await expectProblem(await post(JSON_TYPE, null), 400, 'The body could not be read: send valid JSON.')
  })
})

describe('JSON that is no quote', () => {
  it.each(['null', '[]', '[{"set":"2-key"}]', '"2-key"', '1', 'true', '{}'])(
    'is refused: %s',
    async (body) => {
      const whole = [{ pointer: '', detail: 'Send one quote as a JSON object.' }]
      const missing = [
        { pointer: '/set', detail: 'Choose which set you asked for.' },
        { pointer: '/region', detail: 'Choose where the dealer is.' },
      ]
      const errors = body === '{}' ? missing : whole
      await expectProblem(await fairkey.postQuote(body), 422, NOT_ACCEPTED, { errors })
      expect(await rows()).toBe(0)
    },
  )

  it('is taken behind a byte order mark', async () => {
    expect((await fairkey.postQuote(`\uFEFF${JSON.stringify(LEAST)}`)).status).toBe(201)
  })
})
