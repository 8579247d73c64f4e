import { beforeEach, describe, expect, it } from 'vitest'
import { NO_FIGURES, NO_SUPPLY, ONE_KEY, THREE_KEY, TWO_KEY } from '../support/launch-figures.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

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
    const supply = { ...NO_SUPPLY, area }
    const none = { ...NO_FIGURES, supply, area, currency: 'CAD', sentence: 'No quotes from Canada yet.' }
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
      supply: NO_SUPPLY,
    },
    {
      ...THREE_KEY,
      set: '2-key',
      keys: 2,
      partNumber: '89705-50944',
      availability: NO_FIGURES.availability,
      supply: NO_SUPPLY,
    },
    { ...THREE_KEY, availability: NO_FIGURES.availability, supply: NO_SUPPLY },
  ])
})
