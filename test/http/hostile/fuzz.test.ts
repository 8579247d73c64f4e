import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { FORM_FIELDS } from '../../../src/input/submit-form.ts'
import { ANSWERS } from '../support/form.ts'
import { expectHarmless } from '../support/harmless.ts'
import { TEXTS } from '../support/hostile.ts'
import { LEAST } from '../support/quotes.ts'
import { newAddress, site, withLaunchQuotes } from '../support/site.ts'
import { figures, rows } from '../support/stored.ts'

const fairkey = site()

const PARTS = [
  'set',
  'kind',
  'priceCents',
  'currency',
  'region',
  'city',
  'dealer',
  'quotedOn',
  'cutting',
  'cuttingCents',
  'fittingCents',
  'ships',
  'proof',
  'partNumber',
  'note',
  'sourceUrl',
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...TEXTS),
)
const anything = fc.oneof(anyText, fc.jsonValue(), fc.double(), fc.integer({ min: 0, max: 600_000 }))

/** A sound quote with some of its parts replaced, added or left out. */
const quote = fc
  .record({
    said: fc.dictionary(fc.oneof(fc.constantFrom(...PARTS), anyText), anything, { maxKeys: 4 }),
    without: fc.subarray(Object.keys(LEAST)),
  })
  .map(({ said, without }) => ({
    ...Object.fromEntries(Object.entries(LEAST).filter(([part]) => !without.includes(part))),
    ...said,
  }))

const form = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...FORM_FIELDS, 'formKey'), anyText), anyText), {
  maxLength: 5,
})

let shown = ''
let stored = 0

beforeEach(async () => {
  await withLaunchQuotes()
  shown = await figures(fairkey)
  stored = 5
})

/** Stored as one quote, or refused without a trace; never a 5xx. */
async function expectSound(response: Response, sent: string) {
  await expectHarmless(response, sent)
  if (response.status === 201 || response.status === 303) {
    stored += 1
    shown = await figures(fairkey)
  } else {
    expect([400, 413, 415, 422]).toContain(response.status)
    expect(await figures(fairkey)).toBe(shown)
  }
  expect(await rows()).toBe(stored)
}

const RUNS = { numRuns: 100 }

it('takes or refuses any bytes', async () => {
  const target = fc.constantFrom(
    ['/api/v1/quotes', 'application/json'] as const,
    ['/submit', 'application/x-www-form-urlencoded'] as const,
  )
  await fc.assert(
    fc.asyncProperty(target, fc.uint8Array({ maxLength: 400 }), async ([path, type], bytes) => {
      const headers = { 'Content-Type': type, 'CF-Connecting-IP': newAddress() }
      const response = await fairkey.get(path, { method: 'POST', headers, body: Uint8Array.from(bytes) })
      await expectSound(response, new TextDecoder().decode(bytes))
    }),
    RUNS,
  )
}, 60_000)

it('takes or refuses any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(quote, fc.jsonValue()), async (body) => {
      const json = JSON.stringify(body)
      await expectSound(await fairkey.postQuote(json), json)
    }),
    RUNS,
  )
}, 60_000)

it('takes or refuses any form', async () => {
  await fc.assert(
    fc.asyncProperty(form, fc.boolean(), async (fields, complete) => {
      const sent = new URLSearchParams(complete ? ANSWERS : {})
      for (const [name, value] of fields) {
        if (complete) sent.set(name, value)
        else sent.append(name, value)
      }
      await expectSound(await fairkey.postForm(`${sent}`), `${sent}`)
    }),
    RUNS,
  )
}, 60_000)
