import { expect, it } from 'vitest'
import type { PricesJson } from '../../../src/http/api/schemas.ts'
import { posted, postedPrices } from '../support/quotes.ts'
import { site } from '../support/site.ts'

const fairkey = site()

async function twoKey(region: string) {
  const { sets } = await (await fairkey.get(`/api/v1/prices?region=${region}`)).json<PricesJson>()
  return sets.find(({ set }) => set === '2-key')
}

it('dares to say more with every quote', async () => {
  await postedPrices(fairkey, [30000, 32000, 34000, 36000])
  expect(await twoKey('US-OK')).toMatchObject({
    quotes: 4,
    medianCents: 33000,
    likelyRangeCents: null,
    quartilesCents: null,
  })
  await postedPrices(fairkey, [38000])
  expect(await twoKey('US-OK')).toMatchObject({
    quotes: 5,
    medianCents: 34000,
    likelyRangeCents: [30000, 38000],
    quartilesCents: null,
  })
  await postedPrices(fairkey, [40000, 42000])
  expect(await twoKey('US-OK')).toMatchObject({ quotes: 7, medianCents: 36000, quartilesCents: null })
  await postedPrices(fairkey, [44000])
  expect(await twoKey('US-OK')).toMatchObject({
    area: { code: 'US-OK', level: 'region', name: 'Oklahoma' },
    window: '3y',
    quotes: 8,
    lowCents: 30000,
    medianCents: 37000,
    highCents: 44000,
    likelyRangeCents: [32000, 42000],
    quartilesCents: [33500, 40500],
    sentence: 'Oklahoma: 2026, 8 quotes.',
  })
})

it('compares with cutting, names the cheapest dealer and counts the named ones', async () => {
  const said = { dealer: 'Alpha Motors', cutting: 'extra', cuttingCents: 2500 }
  await posted(fairkey, { ...said, priceCents: 35000 })
  const cheapest = await posted(fairkey, {
    priceCents: 37000,
    dealer: 'alpha MOTORS',
    quotedOn: '2026-11-01',
  })
  await posted(fairkey, { priceCents: 41000, dealer: 'Beta', region: 'US-TX', kind: 'paid' })
  expect(await twoKey('US-OK')).toEqual({
    set: '2-key',
    keys: 2,
    partNumber: '89705-50944',
    area: { code: 'US-west-south-central', level: 'division', name: 'West South Central' },
    window: '3y',
    currency: 'USD',
    quotes: 3,
    dealers: 2,
    cheapest: {
      quoteId: cheapest.id,
      kind: 'quoted',
      priceCents: 37000,
      comparableCents: 37000,
      cutting: 'unknown',
      region: 'US-OK',
      dealer: 'alpha MOTORS',
      quotedOn: '2026-11-01',
      since: { kind: 'quoted', comparableCents: 37500, quotedOn: '2026-11-22' },
    },
    medianCents: 37500,
    lowCents: 37000,
    highCents: 41000,
    likelyRangeCents: null,
    quartilesCents: null,
    constantDollars: {
      year: 2025,
      cheapestQuoteId: cheapest.id,
      cheapestCents: 37000,
      medianCents: 37500,
    },
    newestQuotedOn: '2026-11-22',
    held: 0,
    availability: { lastPricedOn: '2026-11-22', lastUnavailableOn: null, unavailableReports: 0 },
    supply: {
      area: { code: 'US', level: 'country', name: 'United States' },
      word: 'yes',
      offered: 3,
      refused: 0,
      discontinued: 0,
      sinceYear: 2025,
      lastOfferedOn: '2026-11-22',
      lastPaidOn: '2026-11-22',
      lastRefusedOn: null,
      named: [],
      sentence:
        'Can be had: all 3 reports since January 2025 say so, the last on 22 November 2026. Last bought on 22 November 2026.',
    },
    sentence:
      '2 quotes from Oklahoma; with fewer than 3, this shows Oklahoma with ' +
      'Arkansas, Louisiana and Texas: 2026, 3 quotes from 2 named dealers.',
  })
})

it('counts held quotes beside the figures, and reports without a price apart from them', async () => {
  await postedPrices(fairkey, [38000, 39000, 40000])
  const before = await twoKey('US-OK')
  await posted(fairkey, { priceCents: 10000 })
  await posted(fairkey, { priceCents: null, kind: 'not-here', quotedOn: '2026-11-20' })
  await posted(fairkey, { priceCents: null, kind: 'discontinued', quotedOn: '2026-11-21' })
  expect(await twoKey('US-OK')).toEqual({
    ...before,
    held: 1,
    availability: { lastPricedOn: '2026-11-22', lastUnavailableOn: '2026-11-21', unavailableReports: 2 },
    supply: {
      area: { code: 'US', level: 'country', name: 'United States' },
      word: 'some',
      offered: 3,
      refused: 2,
      discontinued: 1,
      sinceYear: 2025,
      lastOfferedOn: '2026-11-22',
      lastPaidOn: null,
      lastRefusedOn: '2026-11-21',
      named: [],
      sentence:
        '3 reports say yes, 2 no, since January 2025. Last offered 22 November 2026, last refused 21 November. 1 of the refusals says that it is discontinued.',
    },
  })
})

it('never shows a quote whose state is not known in a state', async () => {
  await postedPrices(fairkey, [30000, 31000, 32000], { region: 'US' })
  expect(await twoKey('US-OK')).toMatchObject({
    area: { code: 'US' },
    quotes: 3,
    sentence:
      'No quotes from Oklahoma yet; with fewer than 3, this shows all of the United States: 2026, 3 quotes.',
  })
})
