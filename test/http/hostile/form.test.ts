import { beforeEach, describe, expect, it } from 'vitest'
import { ANSWERS } from '../support/form.ts'
import { sendEach } from '../support/harmless.ts'
import { MARKUP, TEXTS } from '../support/hostile.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

/** A form with one field written as given, percent-encoded already. */
const encodedWith = (field: string, value: string) =>
  `${new URLSearchParams({ ...ANSWERS, cutting: 'extra', [field]: '' })}`.replace(
    new RegExp(`(^|&)${field}=[^&]*`),
    `$1${field}=${value}`,
  )

/** What no browser encodes: half characters, NUL, bytes that are no UTF-8, and broken escapes. */
const BYTES = [
  '%ED%A0%80',
  '%ED%B0%80%ED%A0%80',
  '%00',
  'a%00b',
  '%FF%FE',
  '%C0%AF',
  '%F5%80%80%80',
  '%80',
  '%E2%80%AE',
  '%EF%BB%BF%EF%BB%BFx%E2%80%8B',
]

const ENCODED = [...TEXTS.map((text) => encodeURIComponent(text.toWellFormed())), ...BYTES]

const EMPTY = ['', '%20']

/** What nobody sees is nothing. */
const UNSEEN = ['%E2%81%A6%E2%81%A7%E2%81%A9', '%EF%BF%BF', '%E2%80%AE']
const NOTHING = ENCODED.filter((value) => [...EMPTY, ...UNSEEN].includes(value))

beforeEach(withLaunchQuotes)

describe('a field of the form that is anything', { timeout: 20_000 }, () => {
  it.each<[string, readonly string[]]>([
    ['set', []],
    ['region', []],
    ['price', []],
    ['partNumber', NOTHING],
    ['sourceUrl', NOTHING],
    ['cuttingPrice', [...NOTHING, '0']],
    ['fittingPrice', [...NOTHING, '0']],
  ])('is taken as "%s" only where it is one', async (field, expected) => {
    const send = (value: string) => fairkey.postForm(encodedWith(field, value))
    const taken = await sendEach(fairkey, ENCODED, send)
    expect(taken.toSorted()).toEqual(expected.toSorted())
  })

  it.each(['kind', 'cutting'])('is taken as "%s" only where it is a choice or left out', async (field) => {
    const send = (value: string) => fairkey.postForm(encodedWith(field, value))
    expect(await sendEach(fairkey, ENCODED, send)).toEqual(EMPTY)
  })

  it('is taken as "proof" only where it is a choice', async () => {
    const send = (value: string) => fairkey.postForm(encodedWith('proof', value))
    expect(await sendEach(fairkey, ENCODED, send)).toEqual([])
  })

  it('is taken as the day only where it is one', async () => {
    const send = (value: string) => fairkey.postForm(`${encodedWith('quotedOn', value)}&day=other`)
    expect(await sendEach(fairkey, ENCODED, send)).toEqual([])
  })

  it.each([
    ['dealer', ENCODED],
    ['city', [...EMPTY, ...BYTES, ...MARKUP.map(encodeURIComponent)]],
    ['note', [...EMPTY, ...BYTES, ...MARKUP.map(encodeURIComponent)]],
  ])('is taken as "%s" only where it is a short text', async (field, values) => {
    const send = (value: string) => fairkey.postForm(encodedWith(field, value))
    const taken = await sendEach(fairkey, values, send)
    expect(taken).toEqual(expect.arrayContaining([...EMPTY, ...MARKUP.map(encodeURIComponent)]))
    const unseen = ['%E2%80%AE', '%EF%BB%BF%EF%BB%BFx%E2%80%8B']
    expect(BYTES.filter((value) => taken.includes(value))).toEqual(unseen)
  })

  it.each(['day', 'ships', 'formKey', 'unknown', '__proto__', 'constructor'])(
    'as "%s" does no harm whatever it is',
    async (field) => {
      const send = (value: string) => fairkey.postForm(encodedWith(field, value))
      const taken = await sendEach(
        fairkey,
        ['%00', '%ED%A0%80', '%FF', encodeURIComponent(MARKUP[0] ?? ''), 'toString'],
        send,
      )
      expect(taken.length).toBeGreaterThan(0)
    },
  )
})

it('takes of several answers to one question the first', async () => {
  const least = `${new URLSearchParams(ANSWERS)}`
  const bodies = [
    `${least}&set=4-key&price=1&region=XX`,
    `set=4-key&${least}`,
    `price=1&${least}`,
    `${least}&${least}`,
    `set[]=2-key&region=US-OK&price=390`,
  ]
  const taken = await sendEach(fairkey, bodies, (body) => fairkey.postForm(body))
  expect(taken).toEqual([bodies[0], bodies[3]])
})
