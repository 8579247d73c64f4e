import { expect, it } from 'vitest'
import { site, type TestSite, withLaunchQuotes } from '../../support/site.ts'

async function told(path: string, on: TestSite = site()): Promise<string> {
  const answer = await on.get(`/call${path}`)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/plain;charset=UTF-8'])
  expect(answer.headers.get('Cache-Control')).toBe('no-cache')
  return answer.text()
}

const FIVE = [40_000, 41_000, 41_600, 42_000, 43_000]

it('calls a typed price what the quotes carry, and cites one real quote that was cheaper', async () => {
  const on = site()
  for (const priceCents of FIVE) {
    const dealer = priceCents === 40_000 ? { dealer: 'Lexus of El Paso', quotedOn: '2026-03-14' } : {}
    const { status } = await on.postQuote({ set: '2-key', region: 'US-TX', priceCents, ...dealer })
    expect(status).toBe(201)
  }
  expect(await told('/us-tx/2-key/told?price=%24425', on)).toBe(
    '$425: fair; Lexus of El Paso asked $400 in March 2026.',
  )
  expect(await told('/us-tx/2-key/told?price=399', on)).toBe('$399: fair.')
  expect(await told('/us-tx/2-key/told?price=600', on)).toBe(
    '$600: highest since 2024 in the United States; Lexus of El Paso asked $400 in March 2026.',
  )
})

it('judges the price with the work on the pieces, and says where that is not known', async () => {
  const on = site()
  for (const priceCents of FIVE)
    await on.postQuote({ set: '2-key', region: 'US-TX', priceCents, cutting: 'included' })
  const cited = 'a dealer in Texas asked $400 with cutting in November 2026.'
  const start = '/us-tx/2-key/told?price=399'
  expect(await told(`${start}&cutting=extra&cuttingPrice=26`, on)).toBe(`$425 with cutting: fair; ${cited}`)
  expect(await told(`${start}&cutting=extra`, on)).toBe('$399 without cutting: fair.')
  expect(await told(`${start}&cutting=included`, on)).toBe('$399 with cutting: fair.')
  expect(await told(`${start}&cutting=unknown`, on)).toBe('$399: fair.')
})

it('cites no price that its dealer has taken back since', async () => {
  const on = site()
  for (const priceCents of FIVE) {
    const dealer = priceCents === 40_000 ? { dealer: 'Lexus of El Paso', quotedOn: '2026-03-14' } : {}
    await on.postQuote({ set: '2-key', region: 'US-TX', priceCents, ...dealer })
  }
  const since = { region: 'US-TX', dealer: 'Lexus of El Paso', quotedOn: '2026-10-01', priceCents: 41_800 }
  const other = { 'CF-Connecting-IP': '192.0.2.77' }
  await on.postQuote({ set: '2-key', ...since }, other)
  expect(await told('/us-tx/2-key/told?price=425', on)).toBe('$425: fair.')
})

it('only compares with what was asked in 2011', async () => {
  await withLaunchQuotes()
  expect(await told('/us-ok/2-key/told?price=520')).toBe(
    '$520: cheaper than 2 of 3 quotes in the United States, in 2025 dollars; ' +
      'an owner paid $280 with cutting in the United States in September 2011.',
  )
  expect(await told('/ca-on/2-key/told?price=520')).toBe('CA$520: there is no quote to compare it with yet.')
})

it.each([
  ['nothing typed', '?price='],
  ['no price', '?price=about'],
  ['too little for a set', '?price=5'],
  ['what looks like a slip', '?price=52'],
  ['another country’s money', '?price=520&region=CA-ON'],
  ['the other country’s money by name', '?price=C%24520'],
  ['nowhere', '?price=520&region=nowhere'],
])('says nothing of %s', async (_what, query) => {
  await withLaunchQuotes()
  expect(await told(`/us-ok/2-key/told${query}`)).toBe('')
})

it.each(['/call/us-zz/2-key/told', '/call/us-ok/4-key/told'])('%s is none', async (path) => {
  expect((await site().get(`${path}?price=520`)).status).toBe(404)
})
