import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Catalog } from '../../src/domain/part/catalog.ts'
import { createApp } from '../../src/http/app.ts'
import { testParts } from './support/parts.ts'

/** Another part altogether: one set, sold in one country. */
const catalog: Catalog = {
  siteName: 'FairLamp',
  words: {
    part: 'lamp kit',
    what: 'An old lamp and its bulb are bought together.',
    includes: 'lamp plus bulb',
    car: 'old tractor',
    dealer: 'tractor dealer',
    fits: 'Fits the tractor of 1980.',
    partNumberHint: 'Another number is another lamp.',
    dealerExample: 'Tractors of London',
    disclaimer: 'Not a tractor maker.',
  },
  dealerWords: { maker: ['agricola'], desks: [], generic: ['dealer'] },
  sets: [{ name: '1-lamp', short: '1', keys: 1, partNumber: 'LAMP-1' }],
  otherParts: { numbers: /LAMP-\d+/g, cars: ['Harvester 2'] },
  countries: [
    {
      code: 'CA',
      name: 'Canada',
      inText: 'Canada',
      brief: 'Canada',
      regionWord: 'province',
      currency: 'CAD',
      timeZone: 'America/Toronto',
      limits: { lowCents: 100, highCents: 9900 },
      plausible: { lowCents: 200, highCents: 9000 },
      priceIndex: { series: 'test', source: 'test', note: '', annual: { '2020': 100, '2025': 200 } },
    },
  ],
  proofs: [{ proof: 'deed', label: 'Deed' }],
  earliestQuotedOn: '1980-01-01',
  sources: [],
  guide: {
    title: 'Which tractor does the lamp kit fit?',
    description: 'The tractor of 1980.',
    heading: 'Does the lamp fit?',
    lead: 'By year.',
    fit: [
      { id: '1980', cars: '1980', verdict: 'yes', answer: 'Yes: it lights.', sources: ['manual'], more: [] },
    ],
    sections: [],
    sources: [
      { id: 'manual', title: 'The manual', url: 'https://tractor.example/manual', about: 'By its maker.' },
    ],
  },
  callQuestions: [{ topic: 'price', ask: 'What is the lamp?', hint: 'With its bulb.' }],
  callDocuments: [{ name: 'Deed', why: 'of the tractor' }],
  forums: [],
}

const app = createApp(testParts({ catalog }))

it('takes and shows quotes of whatever part its catalogue is about', async () => {
  const posted = await app.request(
    '/api/v1/quotes',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ set: '1-lamp', region: 'CA-ON', priceCents: 4500, quotedOn: '2020-06-01' }),
    },
    env,
  )
  expect(posted.status).toBe(201)
  const prices = await (await app.request('/api/v1/prices?region=CA-ON', {}, env)).json()
  expect(prices).toMatchObject({
    region: 'CA-ON',
    sets: [
      {
        set: '1-lamp',
        partNumber: 'LAMP-1',
        currency: 'CAD',
        quotes: 1,
        medianCents: 4500,
        constantDollars: { year: 2025, medianCents: 9000 },
      },
    ],
  })
  const home = await (await app.request('/', {}, env)).text()
  expect(home).toContain('CA$45')
  expect(home).toContain('FairLamp')
  expect(home).not.toMatch(/United States|ROM/)
})

it('serves every kind of page for it', async () => {
  const paths = [
    '/',
    '/ca-on',
    '/ca-on/1-lamp',
    '/ca/1-lamp',
    '/submit',
    '/figures',
    '/dealers',
    '/dealers/ca-on',
    '/guide',
    '/call/ca-on/1-lamp',
    '/call/ca/1-lamp',
    '/widgets',
    '/embed/ca-on/1',
    '/w/ca-on/1.png',
    '/w/ca-on/all-bar.svg',
    '/og/ca-on.png',
    '/og/ca-on/1-lamp.png',
    '/api/v1/openapi.json',
  ]
  const statuses = await Promise.all(
    paths.map(async (path) => {
      const execution = createExecutionContext()
      const { status } = await app.request(path, {}, env, execution)
      await waitOnExecutionContext(execution)
      return status
    }),
  )
  expect(statuses).toEqual(paths.map(() => 200))
})
