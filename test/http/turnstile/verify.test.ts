import { describe, expect, it } from 'vitest'
import { receiptAt } from '../support/form.ts'
import { attributes, textOf } from '../support/page.ts'
import { site } from '../support/site.ts'
import { figures, rows, storedQuote } from '../support/stored.ts'
import { GOOD, guarded, json, sendVerified, TOKEN } from '../support/turnstile.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

type Guarded = ReturnType<typeof guarded>

const idOf = (response: Response) =>
  /^\/quotes\/([^/]+)\//.exec(response.headers.get('Location') ?? '')?.[1] ?? ''

/** The quote is kept as held, its sender is told why, and nothing counts it. */
async function expectHeld(
  { fairkey }: Guarded,
  verification: string,
  fields: Readonly<Record<string, string>> = {},
) {
  const before = await figures(site())
  const response = await sendVerified(fairkey, fields)
  expect(response.status).toBe(303)
  expect(fairkey.logged.splice(0)).toMatchObject([{ route: '/submit', status: 303, verification }])
  expect(await storedQuote(idOf(response))).toMatchObject({
    status: 'held',
    hold: '{"reason":"not-verified"}',
  })
  const { heading, sentence } = await receiptAt(fairkey, response.headers.get('Location') ?? '')
  expect(heading).toBe('Held until somebody has looked')
  expect(sentence).toBe(
    'The check that a person sends it did not run in your browser, did not answer, or could not tell. It counts nowhere ' +
      'until somebody has looked at it. Nothing is lost, and you need not send it again.',
  )
  const figuresOnly = (text: string) => text.replaceAll(/"held":\d+/g, '')
  expect(figuresOnly(await figures(site()))).toBe(figuresOnly(before))
}

describe('a good token', () => {
  it('lets the quote count, and is asked about without the visitor’s address', async () => {
    const { fairkey, asked } = guarded([json(GOOD)])
    const response = await sendVerified(fairkey, {}, { 'CF-Connecting-IP': '192.0.2.77' })
    expect(await storedQuote(idOf(response))).toMatchObject({ status: 'published', hold: null })
    expect(fairkey.logged).toMatchObject([{ verification: 'verified' }])
    expect(asked).toEqual([
      {
        url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
        method: 'POST',
        body: { secret: 'secret-key', response: TOKEN, idempotency_key: expect.stringMatching(UUID) },
      },
    ])
  })

  it('is asked about with the same key for the same form, with another for any other', async () => {
    const { fairkey, asked } = guarded([json(GOOD)])
    const formKey = crypto.randomUUID()
    await sendVerified(fairkey, { formKey })
    await sendVerified(fairkey, { formKey })
    await sendVerified(fairkey, { formKey, price: '400' })
    await sendVerified(fairkey, { formKey: crypto.randomUUID() })
    await sendVerified(fairkey, { formKey, 'cf-turnstile-response': 'another' })
    const [one, again, ...others] = asked.map(({ body }) => body.idempotency_key)
    expect(again).toBe(one)
    expect(new Set([one, ...others]).size).toBe(4)
  })

  it('does not lift what holds a price', async () => {
    const { fairkey } = guarded([json(GOOD)])
    const response = await sendVerified(fairkey, { price: '4000', meant: 'as-typed' })
    expect(await storedQuote(idOf(response))).toMatchObject({
      status: 'held',
      hold: expect.stringContaining('implausible'),
    })
  })

  it('is not spent on a price that is asked again, and the page that asks can get another', async () => {
    const { fairkey, asked } = guarded([json(GOOD)])
    const response = await sendVerified(fairkey, { price: '4000' })
    const html = await response.text()
    expect([response.status, await textOf(html, 'h1')]).toEqual([422, '$4,000: did you mean $400?'])
    expect(await attributes(html, 'main form .cf-turnstile', 'data-action')).toEqual(['submit'])
    expect(await attributes(html, 'input[name=cf-turnstile-response]', 'value')).toEqual([])
    expect(response.headers.get('Content-Security-Policy')).toContain(
      'frame-src https://challenges.cloudflare.com',
    )
    expect(asked).toEqual([])
  })

  it('is not spent on a form that has an error', async () => {
    const { fairkey, asked } = guarded([json(GOOD)])
    expect((await sendVerified(fairkey, { price: 'x' })).status).toBe(422)
    expect(asked).toEqual([])
  })
})

describe('without a good token a quote is kept as held', () => {
  it.each<[what: string, verification: string, answers: Parameters<typeof guarded>[0]]>([
    ['false', 'refused', [json({ success: false, 'error-codes': ['invalid-input-response'] })]],
    ['a token used before', 'refused', [json({ success: false, 'error-codes': ['timeout-or-duplicate'] })]],
    ['a wrong secret', 'refused', [json({ success: false, 'error-codes': ['invalid-input-secret'] }, 400)]],
    ['the token of another site', 'other-host', [json({ ...GOOD, hostname: 'evil.example' })]],
    [
      'the token of a site whose name only ends so',
      'other-host',
      [json({ ...GOOD, hostname: 'x.fairkey.test' })],
    ],
    ['no host', 'other-host', [json({ success: true, action: 'submit' })]],
    ['the token of another action', 'other-action', [json({ ...GOOD, action: 'login' })]],
    ['no action', 'other-action', [json({ success: true, hostname: 'fairkey.test' })]],
    ['an error of its own', 'unreachable', [json({ success: true }, 500)]],
    ['no JSON', 'unreadable', [async () => new Response('<html>')]],
    ['nothing', 'unreadable', [async () => new Response('')]],
    ['another shape', 'unreadable', [json({ success: 'true', hostname: 'fairkey.test', action: 'submit' })]],
    ['a list', 'unreadable', [json([GOOD])]],
    ['no answer', 'unreachable', [async () => Promise.reject(new TypeError('Network connection lost.'))]],
  ])('where Turnstile answers: %s', async (_what, verification, answers) => {
    await expectHeld(guarded(answers), verification)
  })

  it('where none was sent, as without script', async () => {
    const turnstile = guarded([json(GOOD)])
    await expectHeld(turnstile, 'missing', { 'cf-turnstile-response': '' })
    expect(turnstile.asked).toEqual([])
  })

  it('where it is longer than any is', async () => {
    const turnstile = guarded([json(GOOD)])
    await expectHeld(turnstile, 'too-long', { 'cf-turnstile-response': 'x'.repeat(2049) })
    expect(turnstile.asked).toEqual([])
  })

  it('where it comes by the API', async () => {
    const { fairkey, asked } = guarded([json(GOOD)])
    const response = await fairkey.postQuote({ set: '2-key', region: 'US-OK', priceCents: 39_000 })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      quote: {
        status: 'held',
        held: { reason: 'not-verified', sentence: 'no check showed that a person sent it' },
      },
    })
    expect(asked).toEqual([])
  })
})

describe('where Turnstile does not answer', () => {
  it('a visitor waits two seconds, whether the request hangs or its answer does', async () => {
    const hanging = (signal: AbortSignal) =>
      new Promise<Response>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      )
    const endless = async () => new Response(new ReadableStream({ start: () => undefined }))
    const began = Date.now()
    await Promise.all([
      sendVerified(guarded([hanging]).fairkey, { price: '391' }),
      sendVerified(guarded([endless]).fairkey, { price: '392' }),
    ])
    expect(Date.now() - began).toBeGreaterThanOrEqual(1900)
    expect(Date.now() - began).toBeLessThan(3000)
    expect(await rows()).toBe(2)
    expect((await figures(site())).match(/"quotes":[1-9]/)).toBeNull()
  })

  it.each([
    ['an error', json({}, 502)],
    ['a lost connection', async () => Promise.reject(new TypeError('Network connection lost.'))],
  ])('it is asked a second time after %s, with the same key', async (_what, first) => {
    const { fairkey, asked } = guarded([first, json(GOOD)])
    const response = await sendVerified(fairkey)
    expect(await storedQuote(idOf(response))).toMatchObject({ status: 'published' })
    expect(asked).toHaveLength(2)
    expect(asked[1]).toEqual(asked[0])
  })
})
