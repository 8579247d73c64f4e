import { describe, expect, it } from 'vitest'
import { idOf, submitted } from '../support/form.ts'
import { site } from '../support/site.ts'
import { storedQuote } from '../support/stored.ts'

const fairkey = site()

it('is stored with everything that was said', async () => {
  const receipt = await submitted(fairkey, {
    set: '1-key',
    kind: 'paid',
    price: '$390.50',
    region: 'CA-QC',
    dealer: ' Alpha  “A” Motors ',
    city: 'Que\u0301bec',
    day: 'other',
    quotedOn: '2026-11-01',
    cutting: 'extra',
    cuttingPrice: '25',
    fittingPrice: 'CA$130',
    firstAskedPrice: '450',
    ships: 'no',
    proof: ['vin', 'registration'],
    partNumber: '89705 50943',
    note: 'one\r\ntwo <b>',
    sourceUrl: 'https://forum.example/a?b=c&d#e',
  })
  expect(await storedQuote(idOf(receipt))).toMatchObject({
    set: '1-key',
    kind: 'paid',
    price_cents: 39050,
    comparable_cents: 41550,
    region: 'CA-QC',
    country: 'CA',
    city: 'Québec',
    dealer: 'Alpha “A” Motors',
    quoted_on: '2026-11-01',
    year: 2026,
    cutting: 'extra',
    cutting_cents: 2500,
    fitting_cents: 13000,
    first_asked_cents: 45000,
    ships: 0,
    proof: '["vin","registration"]',
    note: 'one two <b>',
    source_url: 'https://forum.example/a?b=c&d#e',
    status: 'published',
    hold: null,
    received_at: '2026-11-22T18:00:00.000Z',
  })
})

describe('a day', () => {
  it.each([
    [{ day: 'today' }, '2026-11-22'],
    [{ day: 'yesterday' }, '2026-11-21'],
    [{ day: 'other', quotedOn: '2011-09-24' }, '2011-09-24'],
    [{}, '2026-11-22'],
  ])('of %j is %s', async (fields, day) => {
    expect(await storedQuote(idOf(await submitted(fairkey, fields)))).toMatchObject({ quoted_on: day })
  })

  it('is the one in the home country where the visitor’s is not known', async () => {
    const night = site({ now: '2026-11-23T04:59:00Z' })
    expect(await storedQuote(idOf(await submitted(night)))).toMatchObject({ quoted_on: '2026-11-22' })
    const morning = site({ now: '2026-11-23T05:00:00Z' })
    expect(await storedQuote(idOf(await submitted(morning)))).toMatchObject({ quoted_on: '2026-11-23' })
  })

  it('is the visitor’s where the platform knows their time zone', async () => {
    const night = site({ now: '2026-11-23T07:30:00Z' })
    for (const [timezone, day] of [
      ['America/Los_Angeles', '2026-11-22'],
      ['Pacific/Auckland', '2026-11-23'],
      ['Not/AZone', '2026-11-23'],
    ]) {
      const response = await night.get('/submit', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'CF-Connecting-IP': String(timezone),
        },
        body: 'set=2-key&region=US-CA&price=390',
        cf: { timezone },
      })
      const [, id = ''] = /quotes\/(\w+)/.exec(response.headers.get('Location') ?? '') ?? []
      expect(await storedQuote(id)).toMatchObject({ quoted_on: day })
    }
  })
})

describe('an answer without a price', () => {
  it.each(['not-here', 'discontinued'])('is taken: %s', async (kind) => {
    const receipt = await submitted(fairkey, { kind, price: '' })
    expect(await storedQuote(idOf(receipt))).toMatchObject({
      kind,
      price_cents: null,
      comparable_cents: null,
      status: 'published',
    })
  })
})
