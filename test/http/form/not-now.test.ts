import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import {
  CONNECTION_LOST,
  FAULTS,
  failingDatabase,
  INTERNAL_ERROR,
  OVERLOADED,
} from '../support/failing-database.ts'
import { ANSWERS, submitted } from '../support/form.ts'
import { attributes, textOf } from '../support/page.ts'
import { site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()
const NOT_KNOWN = 'Whether the quote was stored is not known.'
const formKey = 'b6a2c9de-1234-4abc-8def-000000000001'
const typed = { ...ANSWERS, price: ' $390 ', dealer: 'Alpha & Co', note: 'a <b>', proof: ['vin'], formKey }

/** The form is there again with everything in it, and no error at a field. */
async function expectKept(html: string, notice: string) {
  expect(await textOf(html, 'p.notice[role=alert]:not([hidden])')).toBe(notice)
  expect(await attributes(html, '#error-summary', 'id')).toEqual([])
  expect(await attributes(html, 'input[name=formKey]', 'value')).toEqual([formKey])
  expect(await attributes(html, 'input[name=set][checked]', 'value')).toEqual(['2-key'])
  expect(await attributes(html, 'option[selected]', 'value')).toEqual(['US-OK'])
  expect(await attributes(html, '#field-price', 'value')).toEqual([' $390 '])
  expect(await attributes(html, '#field-dealer', 'value')).toEqual(['Alpha & Co'])
  expect(await attributes(html, 'input[name=proof][checked]', 'value')).toEqual(['vin'])
  expect(await textOf(html, 'textarea')).toBe('a <b>')
}

describe.each(FAULTS)('where %s fails', (fault) => {
  it.each([
    [OVERLOADED, 'The quote was not stored.'],
    [CONNECTION_LOST, fault === 'batch' ? NOT_KNOWN : 'The quote was not stored.'],
    [INTERNAL_ERROR, fault === 'batch' ? NOT_KNOWN : 'The quote was not stored.'],
  ])('the form keeps what was typed: %s', async (message, said) => {
    const broken = site({ db: failingDatabase(env.DB, fault, new Error(message)) })
    const response = await broken.postForm(typed)
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('30')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    await expectKept(
      await response.text(),
      `${said} The quotes cannot be reached at the moment. Try again in half a minute. ` +
        'What you typed is still here, and counts once, however often it is sent.',
    )
    expect(await rows()).toBe(0)
  })

  it('what was typed counts once when it is sent again', async () => {
    const broken = site({ db: failingDatabase(env.DB, fault, new Error(OVERLOADED)) })
    await broken.postForm(typed)
    await submitted(fairkey, typed)
    await submitted(fairkey, typed)
    expect(await rows()).toBe(1)
  })

  it('a wrong answer is told all the same', async () => {
    const broken = site({ db: failingDatabase(env.DB, fault, new Error(OVERLOADED)) })
    expect((await broken.postForm({ ...typed, price: 'x' })).status).toBe(422)
  })
})

it('keeps what was typed after 40 quotes on one day', async () => {
  const me = { 'CF-Connecting-IP': '192.0.2.9' }
  for (let n = 0; n < 40; n++) await fairkey.postForm({ ...ANSWERS, price: String(400 + n) }, me)
  const response = await fairkey.postForm(typed, me)
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('86400')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  await expectKept(
    await response.text(),
    'More than 40 quotes from one sender in a day, or 120 from one network, are not taken. Send this one tomorrow.',
  )
  expect(await rows()).toBe(40)
})
