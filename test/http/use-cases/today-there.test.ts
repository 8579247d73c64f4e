import { describe, expect, it } from 'vitest'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { owned } from '../support/quotes.ts'
import { newAddress, site } from '../support/site.ts'
import { storedQuote } from '../support/stored.ts'

/** In California it is 10 in the morning of the 22nd, in Guam 4 in the morning of the 23rd. */
const fairkey = site({ now: '2026-11-22T18:00:00Z' })
const IN_CALIFORNIA = { timezone: 'America/Los_Angeles' }
const FUTURE = 'Give a day that is not in the future.'

const send = (path: string, type: string, body: string) =>
  fairkey.get(path, {
    method: 'POST',
    headers: { 'Content-Type': type, 'CF-Connecting-IP': newAddress() },
    body,
    cf: IN_CALIFORNIA,
  })

const byApi = (region: string, quotedOn?: string) =>
  send(
    '/api/v1/quotes',
    'application/json',
    JSON.stringify({ set: '2-key', priceCents: 39_000, region, quotedOn }),
  )

const byForm = (region: string, answers: string) =>
  send('/submit', 'application/x-www-form-urlencoded', `set=2-key&price=390&region=${region}&${answers}`)

const idIn = (response: Response) => /quotes\/(\w+)/.exec(response.headers.get('Location') ?? '')?.[1] ?? ''

describe('a day that has begun in Guam and not in California, where the visitor’s network is', () => {
  it('is none in the future of a dealer in Guam, by API and form', async () => {
    for (const response of [
      await byApi('US-GU', '2026-11-23'),
      await byForm('US-GU', 'day=other&quotedOn=2026-11-23'),
    ])
      expect(await storedQuote(idIn(response))).toMatchObject({
        quoted_on: '2026-11-23',
        status: 'published',
      })
  })

  it('is in the future of a dealer in Oklahoma, by API and form', async () => {
    const errors = [{ pointer: '/quotedOn', detail: FUTURE }]
    await expectProblem(await byApi('US-OK', '2026-11-23'), 422, NOT_ACCEPTED, { errors })
    const response = await byForm('US-OK', 'day=other&quotedOn=2026-11-23')
    expect([response.status, (await response.text()).includes(FUTURE)]).toEqual([422, true])
  })

  it('may be chosen in the form, which stays on the visitor’s own today', async () => {
    const html = await (await fairkey.get('/submit', { cf: IN_CALIFORNIA })).text()
    expect(html).toMatch(/type="date"[^>]* max="2026-11-23"/)
    for (const response of [await byApi('US-GU'), await byForm('US-GU', 'day=today')])
      expect(await storedQuote(idIn(response))).toMatchObject({ quoted_on: '2026-11-22' })
  })

  it('is not told to be wrong before it is known where the dealer is', async () => {
    const told = async (day: string) =>
      (await (await byForm('', `day=other&quotedOn=${day}`)).text()).includes(FUTURE)
    expect([await told('2026-11-23'), await told('2026-11-24')]).toEqual([false, true])
  })

  it('may be what a quote is changed to, and the day after may not', async () => {
    const { quote, editToken } = await owned(fairkey, { region: 'US-GU' })
    expect((await fairkey.change(quote.id, editToken, { quotedOn: '2026-11-23' })).status).toBe(200)
    expect((await fairkey.change(quote.id, editToken, { quotedOn: '2026-11-24' })).status).toBe(422)
  })
})
