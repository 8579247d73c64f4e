import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { createApp } from '../../src/http/app.ts'
import { lampCatalog, lampSite, withLampQuotes } from './support/other-part/lamp-catalog.ts'
import { saidBy } from './support/other-part/said.ts'
import { testParts } from './support/parts.ts'
import { EXAMPLES, MODERATED } from './support/routes.ts'
import { ORIGIN, site } from './support/site.ts'

describe('one set', () => {
  const app = createApp(testParts({ catalog: lampCatalog }))

  it('takes and shows quotes of whatever part its catalogue is about', async () => {
    const posted = await app.request(
      '/api/v1/quotes',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ set: '1-bulb', region: 'CA-ON', priceCents: 4500, quotedOn: '2020-06-01' }),
      },
      env,
    )
    expect(posted.status).toBe(201)
    const prices = await (await app.request('/api/v1/prices?region=CA-ON', {}, env)).json()
    expect(prices).toMatchObject({
      region: 'CA-ON',
      sets: [
        {
          set: '1-bulb',
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
    const fairlamp = site({ parts: { catalog: lampCatalog } })
    const paths = [
      '/',
      '/ca-on',
      '/ca-on/1-bulb',
      '/ca/1-bulb',
      '/submit',
      '/figures',
      '/dealers',
      '/dealers/ca-on',
      '/guide',
      '/call/ca-on/1-bulb',
      '/call/ca/1-bulb',
      '/widgets',
      '/embed/ca-on/1',
      '/w/ca-on/1.png',
      '/w/ca-on/all-bar.svg',
      '/og/ca-on.png',
      '/og/ca-on/1-bulb.png',
      '/api/v1/openapi.json',
    ]
    const statuses = await Promise.all(paths.map(async (path) => (await fairlamp.get(path)).status))
    expect(statuses).toEqual(paths.map(() => 200))
  })
})

describe('words of the part that the real catalogue is about', () => {
  /** A secret is a key, too, whatever the part: these are about nothing else. */
  const SECRET_KEYS =
    /random key|the day’s key|the key of a day|deleted keys|ends in a key|key needed|without this key|idempotency-key|this key|new key/gi

  const OF_THE_PART = [
    'keys?|keyless|roms?|chips?|receivers?|remotes?|fobs?|transponders?|immobili[sz]ers?|cut|cutting|cutters?',
    'cars?|coupes?|vins?|doors?',
    ...catalog.sets.flatMap(({ name, partNumber }) => [name, partNumber]),
    ...catalog.dealerWords.maker,
    ...catalog.proofs.map(({ label }) => label),
    ...catalog.forums.map(({ name }) => name),
    catalog.siteName,
  ]
  const WORDS = new RegExp(`(?<![\\w-])(?:${OF_THE_PART.join('|')})(?![\\w])`, 'gi')

  /** Addresses have names of their own, and the tests' host is FairKey's. */
  const ADDRESSES = new RegExp(`(?:https://)?${new URL(ORIGIN).host}[^\\s"&<>()[\\]]*(?:[?]key=\\S*)?`, 'g')

  /** Each word of the part, with what stands around it. */
  const wordsIn = (said: string): string[] => {
    const text = said.replaceAll(/\s+/g, ' ').replaceAll(ADDRESSES, '').replaceAll(SECRET_KEYS, '')
    return [...text.matchAll(WORDS)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40))
  }

  const fairlamp = lampSite({ bindings: MODERATED })

  beforeEach(withLampQuotes)

  it('are found where they are', async () => {
    const answers = await Promise.all(['/', '/guide', '/api/v1/openapi.json'].map((path) => site().get(path)))
    const [home = '', guide = '', openapi = ''] = await Promise.all(answers.map(saidBy))
    expect(wordsIn(home).join()).toMatch(/key sets of the early Lexus SC/)
    expect(wordsIn(guide)).not.toEqual([])
    expect(wordsIn(openapi)).toEqual([expect.stringMatching(/^FairKey API/)])
  })

  it.each(Object.entries(EXAMPLES))('are nowhere in %s', async (_route, { send }) => {
    const answer = await send(fairlamp)
    expect(answer.status).toBeLessThan(500)
    expect(wordsIn(await saidBy(answer))).toEqual([])
  })

  it('are on no receipt, whatever became of the quote', async () => {
    const { postForm, postTo, get } = fairlamp
    const three = { set: '2-key', region: 'US-OK', price: '390' }
    const sent = [
      await postForm({ ...three, cutting: 'extra', cuttingPrice: '25' }),
      await postForm({ ...three, price: '990' }),
      await postForm({ ...three, price: '', kind: 'not-here' }),
      await EXAMPLES['POST /quotes/:id/edit']?.send(fairlamp),
      await EXAMPLES['POST /quotes/:id/withdraw']?.send(fairlamp),
      await postTo('/quotes/thread-2/flags', { reason: 'private-data' }),
    ]
    for (const answer of sent) {
      expect(answer?.status).toBe(303)
      const receipt = await get(answer?.headers.get('Location') ?? '')
      expect(receipt.status).toBe(200)
      expect(wordsIn(await saidBy(receipt))).toEqual([])
    }
  })

  it('are in no error of the form or of the API', async () => {
    const { get, postForm, postQuote, postJson } = fairlamp
    const three = { set: '2-key', region: 'US-OK' }
    const refused = [
      await postForm({}),
      await postForm({ ...three, price: 'much', cuttingPrice: 'more', fittingPrice: 'most' }),
      await postForm({ ...three, price: '390', cutting: 'included', cuttingPrice: '25' }),
      await postForm({ ...three, price: '5', cutting: 'extra', cuttingPrice: '2500', partNumber: '7' }),
      await postForm({
        ...three,
        price: '390',
        proof: ['none', 'deed'],
        day: 'other',
        quotedOn: '1066-10-14',
      }),
      await postForm({ ...three, price: '990', cutting: 'extra', cuttingPrice: '20' }),
      await postQuote('no JSON'),
      await postQuote({}),
      await postQuote({ ...three, cutting: 'perhaps', cuttingCents: 'some', priceCents: 1.5, keys: 2 }),
      await postQuote({ ...three, priceCents: 39_000, cutting: 'included', cuttingCents: 2500 }),
      await postQuote({ ...three, priceCents: 39_000, partNumber: '7', sourceUrl: 'here', proof: ['soul'] }),
      await postJson('/api/v1/quotes/thread-1/flags', { reason: 'ugly' }),
      await fairlamp.change('thread-1', null, { ships: true }),
      await fairlamp.change('thread-1', 'wrong', { ships: true }),
      await get('/check?set=2-key&region=US-OK&price=much'),
      await get('/api/v1/verdict?set=2-key&region=US-OK&priceCents=1'),
      await get('/nowhere/at/all'),
      await get('/us-ok/9-key'),
      await get('/embed/us-ok/9'),
      await get('/quotes/thread-1/edit?key=wrong'),
    ]
    for (const answer of refused) {
      expect(answer.status, answer.url).toBeGreaterThanOrEqual(400)
      const said = await saidBy(answer)
      expect(said).not.toBe('')
      expect(wordsIn(said)).toEqual([])
    }
  })

  it('are in no widget and not in the code that shows it', async () => {
    const looks = ['', '-bar', '-button', '-dark', '-bar-optitron']
    const places = ['us-ok', 'us', 'ca-qc']
    const paths = places.flatMap((place) => [
      ...looks.flatMap((look) => [`/w/${place}/2${look}.svg`, `/w/${place}/all${look}.svg`]),
      `/w/${place}/9.svg`,
      `/embed/${place}/1`,
      `/embed/${place}/all`,
      `/widgets?region=${place.toUpperCase()}&set=2&forum=phpbb`,
    ])
    for (const path of paths) {
      const said = await saidBy(await fairlamp.get(path))
      expect(said, path).not.toBe('')
      expect(wordsIn(said), path).toEqual([])
    }
  })

  it('are not in what a moderator sees of a change', async () => {
    await EXAMPLES['POST /moderate/quotes/:id']?.send(fairlamp)
    const log = await EXAMPLES['GET /moderate/log']?.send(fairlamp)
    const said = log ? await saidBy(log) : ''
    expect(said).toMatch(/Wiring/)
    expect(wordsIn(said)).toEqual([])
  })
})
