import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { FORM_FIELDS } from '../../../src/input/submit-form.ts'
import { ANSWERS } from '../support/form.ts'
import { expectHarmless } from '../support/harmless.ts'
import { TEXTS } from '../support/hostile.ts'
import { type Owned, owned } from '../support/quotes.ts'
import { newAddress, site, withLaunchQuotes } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()
let own: Owned

beforeEach(async () => {
  await withLaunchQuotes()
  own = await owned(fairkey)
})

const path = (of: string) => `/quotes/${own.quote.id}${of}`

describe('a key that is anything', () => {
  it.each(['/edit', '/withdraw'])('does no harm on %s, and changes nothing', async (of) => {
    for (const key of TEXTS) {
      const response = await fairkey.postTo(path(of), { ...ANSWERS, price: '410', version: '1', key })
      await expectHarmless(response, key)
      expect(key === '' ? [401] : [403, 413]).toContain(response.status)
    }
    expect(await (await fairkey.get(`/api/v1${path('')}`)).json()).toEqual(own.quote)
  })
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...TEXTS))
const RUNS = { numRuns: 100 }

it('makes or refuses any change', async () => {
  const part = fc.constantFrom(
    'set',
    'kind',
    'priceCents',
    'region',
    'dealer',
    'quotedOn',
    'proof',
    'note',
    'x',
  )
  const body = fc.oneof(
    fc.dictionary(part, fc.oneof(anyText, fc.jsonValue(), fc.integer({ min: 0, max: 600_000 })), {
      maxKeys: 3,
    }),
    fc.jsonValue(),
  )
  await fc.assert(
    fc.asyncProperty(body, async (parts) => {
      const json = JSON.stringify(parts)
      const response = await fairkey.change(own.quote.id, own.editToken, json)
      await expectHarmless(response, json)
      expect([200, 409, 413, 422]).toContain(response.status)
    }),
    RUNS,
  )
  const form = fc.array(fc.tuple(fc.constantFrom(...FORM_FIELDS, 'version'), anyText), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(form, async (fields) => {
      const sent = new URLSearchParams({ ...ANSWERS, version: '1', key: own.editToken })
      for (const [name, value] of fields) sent.set(name, value.toWellFormed())
      const response = await fairkey.postTo(path('/edit'), `${sent}`)
      await expectHarmless(response, `${sent}`)
      expect([303, 409, 413, 422]).toContain(response.status)
    }),
    RUNS,
  )
  expect(await rows()).toBe(6)
}, 60_000)

it('takes or refuses any flag', async () => {
  const body = fc.oneof(fc.record({ reason: anyText }), fc.jsonValue())
  await fc.assert(
    fc.asyncProperty(body, fc.uint8Array({ maxLength: 100 }), async (flag, bytes) => {
      const json = JSON.stringify(flag)
      await expectHarmless(await fairkey.postJson(`/api/v1${path('/flags')}`, json), json)
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'CF-Connecting-IP': newAddress(),
      }
      const response = await fairkey.get(path('/flags'), {
        method: 'POST',
        headers,
        body: Uint8Array.from(bytes),
      })
      await expectHarmless(response, new TextDecoder().decode(bytes))
      expect(response.status).toBe(422)
    }),
    { numRuns: 50 },
  )
  expect(await rows()).toBe(6)
}, 60_000)
