import { describe, expect, it } from 'vitest'
import { expectProblem, NOT_ACCEPTED } from '../support/problem.ts'
import { LEAST } from '../support/quotes.ts'
import { site } from '../support/site.ts'
import { rows } from '../support/stored.ts'

const fairkey = site()

const UNKNOWN = 'This parameter is not known here: leave it out.'
const REGION = 'Give a state or province like US-OK, or a country like US.'

describe('a query', () => {
  it.each<[string, string, string]>([
    ['prices?region=XX', 'region', REGION],
    ['prices?region=us-ok', 'region', REGION],
    ['prices?region=', 'region', REGION],
    ['prices?region', 'region', REGION],
    ['prices?region=US&region=US', 'region', REGION],
    ['prices?region=US-west-south-central', 'region', REGION],
    ['prices?region=US%00', 'region', REGION],
    ['prices?v=1', 'v', UNKNOWN],
    ['prices?region=US&utm_source=x', 'utm_source', UNKNOWN],
    ['prices?Region=US', 'Region', UNKNOWN],
    ['prices?__proto__=1', '__proto__', UNKNOWN],
    ['prices?constructor=1', 'constructor', UNKNOWN],
    ['prices?%72egion=XX', 'region', REGION],
    ['quotes?region=XX', 'region', REGION],
    ['quotes?set=4-key', 'set', 'Give one of the sets: 1-key, 2-key, 3-key.'],
    ['quotes?set=2-key&set=1-key', 'set', 'Give one of the sets: 1-key, 2-key, 3-key.'],
    ['quotes?cursor=x', 'cursor', 'Give a cursor as the page before gave it in "next".'],
    ['quotes?cursor=', 'cursor', 'Give a cursor as the page before gave it in "next".'],
    ['quotes?limit=0', 'limit', 'Give a number from 1 to 100.'],
    ['quotes?limit=101', 'limit', 'Give a number from 1 to 100.'],
    ['quotes?limit=1&limit=2', 'limit', 'Give a number from 1 to 100.'],
    ['quotes?page=2', 'page', UNKNOWN],
    ['quotes/thread-1?v=1', 'v', UNKNOWN],
    ['regions?v=1', 'v', UNKNOWN],
    ['openapi.json?v=1', 'v', UNKNOWN],
  ])('is refused: %s', async (address, parameter, detail) => {
    const response = await fairkey.get(`/api/v1/${address}`)
    await expectProblem(response, 422, NOT_ACCEPTED, { errors: [{ parameter, detail }] })
  })

  it('is refused of a post, too', async () => {
    const response = await fairkey.get('/api/v1/quotes?dry=1', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(LEAST),
    })
    await expectProblem(response, 422, NOT_ACCEPTED, { errors: [{ parameter: 'dry', detail: UNKNOWN }] })
    expect(await rows()).toBe(0)
  })

  it('is told everything that is wrong with it', async () => {
    const response = await fairkey.get('/api/v1/quotes?set=x&limit=x&region=x')
    const { errors } = await response.json<{ errors: { parameter: string }[] }>()
    expect(errors.map(({ parameter }) => parameter)).toEqual(['region', 'set', 'limit'])
  })
})

describe('a quote', () => {
  it.each<[object, string, string]>([
    [{ set: '4-key' }, '/set', 'Choose which set you asked for: 1-key, 2-key, 3-key.'],
    [{ region: 'US-XX' }, '/region', 'Choose where the dealer is from the list.'],
    [{ colour: 'red' }, '/colour', 'This is not a part of a quote: leave it out.'],
    [{ 'a/b~c': 1 }, '/a~1b~0c', 'This is not a part of a quote: leave it out.'],
    [{ priceCents: '39000' }, '/priceCents', 'Give the price in whole cents: 39000 for $390.'],
    [{ priceCents: 1 }, '/priceCents', 'Check the price: a set costs between $20 and $5,000.'],
    [{ kind: 'not-here' }, '/priceCents', 'Leave the price out, or choose that they quoted one.'],
    [{ currency: 'CAD' }, '/currency', 'Dealers in the United States quote USD: give the price in it.'],
    [{ quotedOn: '2026-11-23' }, '/quotedOn', 'Give a day that is not in the future.'],
    [{ proof: ['vin', 'passport'] }, '/proof', 'Choose the proofs from the list.'],
    [
      { partNumber: '89742-24070' },
      '/partNumber',
      'The 2-key set is 89705-50944. Another number is another part, not counted here.',
    ],
    [{ sourceUrl: 'javascript:alert(1)' }, '/sourceUrl', 'Give a link that begins with https:// or http://.'],
    [{ note: '\ud800' }, '/note', 'Type the note again: it has half a character in it.'],
  ])('is refused with %j', async (said, pointer, detail) => {
    const response = await fairkey.postQuote({ ...LEAST, ...said })
    await expectProblem(response, 422, NOT_ACCEPTED, { errors: [{ pointer, detail }] })
    expect(await rows()).toBe(0)
  })

  it('is told everything that is wrong with it', async () => {
    const response = await fairkey.postQuote({ kind: 'x', priceCents: -1, ships: 'yes', x: 1 })
    const { errors } = await response.json<{ errors: { pointer: string }[] }>()
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/set',
      '/kind',
      '/priceCents',
      '/region',
      '/ships',
      '/x',
    ])
  })
})
