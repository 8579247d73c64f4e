import { beforeEach, describe, expect, it } from 'vitest'
import { site, withLaunchQuotes } from '../support/site.ts'

const US = { code: 'US', level: 'country', name: 'United States' }

const NO_FIGURES = {
  window: 'all',
  quotes: 0,
  dealers: 0,
  cheapest: null,
  medianCents: null,
  lowCents: null,
  highCents: null,
  likelyRangeCents: null,
  quartilesCents: null,
  constantDollars: null,
  newestQuotedOn: null,
  held: 0,
  availability: { lastPricedOn: null, lastUnavailableOn: null, unavailableReports: 0 },
}

const ONE_KEY = {
  set: '1-key',
  keys: 1,
  partNumber: '89705-50943',
  area: US,
  window: 'all',
  currency: 'USD',
  quotes: 1,
  dealers: 0,
  cheapest: {
    quoteId: 'thread-3',
    kind: 'quoted',
    priceCents: 25000,
    comparableCents: 25000,
    cutting: 'unknown',
    region: 'US-OK',
    dealer: null,
    quotedOn: '2011-09-24',
  },
  medianCents: 25000,
  lowCents: 25000,
  highCents: 25000,
  likelyRangeCents: null,
  quartilesCents: null,
  constantDollars: {
    year: 2025,
    cheapestQuoteId: 'thread-3',
    cheapestCents: 35781,
    medianCents: 35781,
  },
  newestQuotedOn: '2011-09-24',
  held: 0,
  availability: { lastPricedOn: '2011-09-24', lastUnavailableOn: null, unavailableReports: 0 },
}

const TWO_KEY = {
  ...ONE_KEY,
  set: '2-key',
  keys: 2,
  partNumber: '89705-50944',
  quotes: 3,
  cheapest: {
    quoteId: 'thread-1',
    kind: 'paid',
    priceCents: 28000,
    comparableCents: 28000,
    cutting: 'included',
    region: 'US',
    dealer: null,
    quotedOn: '2011-09-14',
  },
  medianCents: 39000,
  lowCents: 28000,
  highCents: 47500,
  constantDollars: {
    year: 2025,
    cheapestQuoteId: 'thread-1',
    cheapestCents: 40075,
    medianCents: 55819,
  },
}

const THREE_KEY = {
  ...NO_FIGURES,
  set: '3-key',
  keys: 3,
  partNumber: '89705-50945',
  area: US,
  currency: 'USD',
  availability: { lastPricedOn: null, lastUnavailableOn: '2011-09-14', unavailableReports: 1 },
  sentence: 'No quotes from the United States yet.',
}

const fairkey = site()

async function prices(query = '') {
  const response = await fairkey.get(`/api/v1/prices${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/json')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  return response.json()
}

describe('the figures of 2011', () => {
  beforeEach(withLaunchQuotes)

  it.each(['', '?region=US'])('are those of the United States at /api/v1/prices%s', async (query) => {
    expect(await prices(query)).toEqual({
      region: 'US',
      sets: [
        { ...ONE_KEY, sentence: 'All of the United States: 2011, 1 quote.' },
        { ...TWO_KEY, sentence: 'All of the United States: 2011, 3 quotes.' },
        THREE_KEY,
      ],
    })
  })

  it('are the country’s for Oklahoma, and it says so', async () => {
    const why = '1 quote from Oklahoma; with fewer than 3, this shows all of the United States'
    expect(await prices('?region=US-OK')).toEqual({
      region: 'US-OK',
      sets: [
        { ...ONE_KEY, sentence: `${why}: 2011, 1 quote.` },
        { ...TWO_KEY, sentence: `${why}: 2011, 3 quotes.` },
        THREE_KEY,
      ],
    })
  })

  it('are the country’s for a state without a quote', async () => {
    const why = 'No quotes from Texas yet; with fewer than 3, this shows all of the United States'
    expect(await prices('?region=US-TX')).toEqual({
      region: 'US-TX',
      sets: [
        { ...ONE_KEY, sentence: `${why}: 2011, 1 quote.` },
        { ...TWO_KEY, sentence: `${why}: 2011, 3 quotes.` },
        THREE_KEY,
      ],
    })
  })

  it.each(['CA', 'CA-QC'])('do not reach %s', async (region) => {
    const area = { code: 'CA', level: 'country', name: 'Canada' }
    const none = { ...NO_FIGURES, area, currency: 'CAD', sentence: 'No quotes from Canada yet.' }
    expect(await prices(`?region=${region}`)).toEqual({
      region,
      sets: [
        { ...none, set: '1-key', keys: 1, partNumber: '89705-50943' },
        { ...none, set: '2-key', keys: 2, partNumber: '89705-50944' },
        { ...none, set: '3-key', keys: 3, partNumber: '89705-50945' },
      ],
    })
  })
})

it('has nothing to say before there is any quote', async () => {
  const { sets } = (await prices()) as { sets: object[] }
  expect(sets).toEqual([
    {
      ...THREE_KEY,
      set: '1-key',
      keys: 1,
      partNumber: '89705-50943',
      availability: NO_FIGURES.availability,
    },
    {
      ...THREE_KEY,
      set: '2-key',
      keys: 2,
      partNumber: '89705-50944',
      availability: NO_FIGURES.availability,
    },
    { ...THREE_KEY, availability: NO_FIGURES.availability },
  ])
})
