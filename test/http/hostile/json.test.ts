import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendEach } from '../support/harmless.ts'
import { MARKUP, TEXTS } from '../support/hostile.ts'
import { LEAST } from '../support/quotes.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

/** What is no text: as JSON writes it, so that 1e309 and doubles stay what they are. */
const OTHERS = [
  'true',
  'false',
  'null',
  '0',
  '-0',
  '-1',
  '-39000',
  '1e309',
  '-1e309',
  '1e-309',
  '9007199254740993',
  '1e21',
  '0.1',
  '39000.5',
  '39000.0000000001',
  '[]',
  '{}',
  '[null]',
  '[[["vin"]]]',
  '["vin","vin"]',
  '["constructor"]',
  '[39000]',
  '{"__proto__":1}',
  '{"toString":1}',
  '{"length":1,"0":"vin"}',
  '{"valueOf":39000}',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
]

const VALUES = [...TEXTS.map((text) => JSON.stringify(text)), ...OTHERS]

const LEAVES_OUT = ['""', '" "', 'null']
/** What nobody sees is nothing. */
const UNSEEN = ['\u2066\u2067\u2069', '\uFFFF'].map((text) => JSON.stringify(text))
const TEXT_TAKEN = [...MARKUP, "'; DROP TABLE quotes; --", '%00', '../../../../etc/passwd'].map((text) =>
  JSON.stringify(text),
)

/** A quote with one of its parts, old or new, written as given. */
const bodyWith = (part: string, value: string) =>
  `{${Object.entries({ ...LEAST, cutting: 'extra', [part]: undefined })
    .filter(([, said]) => said !== undefined)
    .map(([name, said]) => `${JSON.stringify(name)}:${JSON.stringify(said)},`)
    .join('')}${JSON.stringify(part)}:${value}}`

beforeEach(withLaunchQuotes)

describe('a part of a quote that is anything', { timeout: 20_000 }, () => {
  it.each<[string, readonly string[]]>([
    ['set', []],
    ['kind', []],
    ['priceCents', []],
    ['region', []],
    ['currency', ['null']],
    ['quotedOn', ['null']],
    ['cutting', []],
    ['cuttingCents', ['null', '0', '-0']],
    ['fittingCents', ['null', '0', '-0']],
    ['ships', ['true', 'false', 'null']],
    ['proof', ['null', '[]']],
    ['partNumber', [...LEAVES_OUT, ...UNSEEN]],
    ['sourceUrl', [...LEAVES_OUT, ...UNSEEN]],
  ])('is taken as "%s" only where it is one', async (part, expected) => {
    const send = (value: string) => fairkey.postQuote(bodyWith(part, value))
    const taken = await sendEach(fairkey, VALUES, send)
    expect(taken.toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    ['dealer', VALUES],
    ['city', [...LEAVES_OUT, ...TEXT_TAKEN, ...OTHERS]],
    ['note', [...LEAVES_OUT, ...TEXT_TAKEN, ...OTHERS]],
  ])('is taken as "%s" only where it is a short text', async (part, values) => {
    const send = (value: string) => fairkey.postQuote(bodyWith(part, value))
    const taken = await sendEach(fairkey, values, send)
    expect(taken).toEqual(expect.arrayContaining([...LEAVES_OUT, ...TEXT_TAKEN]))
    const { results } = await env.DB.prepare(
      `SELECT ${part} AS said FROM quotes WHERE sender IS NOT NULL`,
    ).all()
    expect(results).toHaveLength(taken.length)
    for (const { said } of results) {
      expect(String(said).length).toBeLessThanOrEqual(280)
      expect(String(said)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/u)
    }
  })
})

it.each(['unknown', '__proto__', 'constructor', 'toString', '', ...MARKUP])(
  'takes no quote with a part called "%s"',
  async (part) => {
    const send = (value: string) => fairkey.postQuote(bodyWith(part, value))
    expect(await sendEach(fairkey, ['null', '1', '""', '{}', '"<b>"'], send)).toEqual([])
  },
)

it('takes each of two parts of one name for what JSON says: the last', async () => {
  const least = JSON.stringify(LEAST).slice(1, -1)
  const bodies = [
    `{${least},"priceCents":1}`,
    `{"priceCents":1,${least}}`,
    `{${least},"set":"4-key"}`,
    `{${least},"region":["US-OK"]}`,
  ]
  expect(await sendEach(fairkey, bodies, (body) => fairkey.postQuote(body))).toEqual([bodies[1]])
})
