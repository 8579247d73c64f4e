import { expect, it } from 'vitest'
import { site } from '../../support/site.ts'

const fairkey = site()

/** What the platform says of where a visitor is. */
const from = async (cf: IncomingRequestCfProperties | object) => {
  const response = await fairkey.get('/near-you', { cf: { ...cf } })
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  return response.json()
}

it('names the region that the visitor is in', async () => {
  expect(await from({ country: 'US', regionCode: 'OK' })).toEqual({
    region: { code: 'US-OK', slug: 'us-ok', name: 'Oklahoma' },
  })
  expect(await from({ country: 'CA', regionCode: 'QC' })).toEqual({
    region: { code: 'CA-QC', slug: 'ca-qc', name: 'Quebec' },
  })
})

it.each([
  [{ country: 'PR' }, 'US-PR'],
  [{ country: 'PR', regionCode: '127' }, 'US-PR'],
  [{ country: 'US', regionCode: 'PR' }, 'US-PR'],
  [{ country: 'GU' }, 'US-GU'],
  [{ country: 'VI' }, 'US-VI'],
  [{ country: 'AS' }, 'US-AS'],
  [{ country: 'MP' }, 'US-MP'],
])('knows a territory that the platform calls a country: %j', async (cf, code) => {
  expect(await from(cf)).toMatchObject({ region: { code } })
})

it.each([{ country: 'CA' }, { country: 'DE' }, { country: 'IN' }, { country: 'GA', regionCode: '1' }])(
  'takes no other country for a state of the same letters: %j',
  async (cf) => {
    expect(await from(cf)).toEqual({ region: null })
  },
)

it.each([{}, { country: 'US' }, { country: 'DE', regionCode: 'BY' }, { country: 'US', regionCode: 'west' }])(
  'names none where it is %j',
  async (cf) => {
    expect(await from(cf)).toEqual({ region: null })
  },
)
