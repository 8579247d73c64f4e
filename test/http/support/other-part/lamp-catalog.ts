import { env } from 'cloudflare:workers'
import { type SeedQuote, seedSql } from '../../../../src/db/quotes/seed.ts'
import type { Catalog } from '../../../../src/domain/part/catalog.ts'
import { placesOf } from '../../../../src/domain/places/places.ts'
import { type SiteOptions, site, type TestSite } from '../site.ts'

/** Another part altogether: one set, sold in one country. */
export const lampCatalog: Catalog = {
  siteName: 'FairLamp',
  words: {
    part: 'lamp kit',
    what: 'An old lamp and its bulb are bought together.',
    includes: 'lamp plus bulb',
    piece: 'bulb',
    pieces: 'bulbs',
    withPieces: 'with their lamp',
    work: 'wiring',
    workOnPieces: 'wiring the bulbs',
    car: 'old tractor',
    dealer: 'tractor dealer',
    fitsBriefly: 'Fits the tractor of 1980.',
    fits: 'Fits the tractor of 1980 with the old socket.',
    carBriefly: 'Old Tractor',
    carLetters: 'OT',
    yourCar: 'your tractor',
    partNumberHint: 'Another number is another lamp.',
    dealerExample: 'Tractors of London',
    disclaimer: 'Not a tractor maker.',
  },
  dealerWords: { maker: ['agricola'], desks: [], generic: ['dealer'] },
  sets: [{ name: '1-bulb', short: '1', keys: 1, partNumber: 'LAMP-1' }],
  otherParts: { numbers: /LAMP-\d+/g, hyphensAfter: [4], example: 'LAMP-10', cars: ['Harvester 2'] },
  countries: [
    {
      code: 'CA',
      name: 'Canada',
      inText: 'Canada',
      brief: 'Canada',
      regionWord: 'province',
      currency: 'CAD',
      timeZone: 'America/Toronto',
      limits: { lowCents: 100, highCents: 99_900 },
      plausible: { lowCents: 200, highCents: 90_000 },
      priceIndex: { series: 'test', source: 'test', note: '', annual: { '2020': 100, '2025': 200 } },
      dealerLocator: 'https://lamps.example/dealers',
    },
  ],
  proofs: [{ proof: 'deed', label: 'Deed' }],
  earliestQuotedOn: '1980-01-01',
  sources: [],
  statements: [],
  guide: {
    title: 'Which tractor does the lamp kit fit?',
    description: 'The tractor of 1980.',
    heading: 'Does the lamp fit?',
    lead: 'By year.',
    fit: [
      {
        id: '1980',
        cars: '1980',
        years: [1980],
        verdict: 'yes',
        answer: 'Yes: it lights.',
        sources: ['manual'],
        more: [],
      },
    ],
    fitTest: {
      title: 'Say what you saw',
      lead: 'Look behind the grille.',
      models: [{ model: 'red', name: 'Red' }],
      years: [1980, 1981],
      asks: { model: 'Which tractor?', year: 'Of when?', found: 'Is the bracket there?' },
      yes: { label: 'There', said: 'a bracket' },
      no: { label: 'Missing', said: 'no bracket' },
      notLooked: 'How to see it',
      section: 'grille',
      foundIt: 'found the bracket',
    },
    sections: [{ id: 'grille', title: 'Behind the grille', passages: [] }],
    sources: [
      { id: 'manual', title: 'The manual', url: 'https://tractor.example/manual', about: 'By its maker.' },
    ],
  },
  callQuestions: (
    ['stock', 'price', 'code', 'cutting', 'ships', 'proof', 'returns', 'shelf', 'fitting'] as const
  ).map((topic) => ({
    topic,
    ask: `What about ${topic === 'cutting' ? 'wiring' : topic}?`,
    hint: 'With its bulb.',
  })),
  callDocuments: [{ name: 'Deed', why: 'of the tractor' }],
  forums: [],
}

/** The same with a second set, so that pages compare the two. */
export const twoLampSets: Catalog = {
  ...lampCatalog,
  sets: [...lampCatalog.sets, { name: '2-bulb', short: '2', keys: 2, partNumber: 'LAMP-2' }],
}

const QUOTE: Omit<SeedQuote, 'id'> = {
  set: '2-bulb',
  kind: 'quoted',
  priceCents: 39_000,
  region: 'CA-ON',
  city: 'London',
  dealer: 'Alpha Motors',
  quotedOn: '2026-11-20',
  cutting: 'unknown',
  cuttingCents: null,
  fittingCents: null,
  firstAskedCents: null,
  namedNumber: null,
  ships: true,
  proof: ['deed'],
  note: 'The old bulb was dim.',
  sourceUrl: null,
}

const QUOTES: readonly SeedQuote[] = [
  { ...QUOTE, id: 'thread-1', cutting: 'extra', cuttingCents: 2500, fittingCents: 9000 },
  { ...QUOTE, id: 'thread-2', cutting: 'extra', dealer: 'Beta', proof: [], ships: false },
  { ...QUOTE, id: 'thread-3', cutting: 'included', dealer: null, priceCents: 41_000 },
  { ...QUOTE, id: 'thread-4', set: '1-bulb', dealer: 'Beta', priceCents: 20_000, quotedOn: '2020-05-01' },
  { ...QUOTE, id: 'thread-5', kind: 'not-here', priceCents: null, dealer: 'Gamma' },
  {
    ...QUOTE,
    id: 'thread-6',
    priceCents: 90_000,
    hold: { reason: 'implausible', year: 2025, lowCents: 200, highCents: 90_000 },
  },
]

/** Loads quotes of the lamps, under the ids that the examples of routes ask for. */
export async function withLampQuotes(): Promise<void> {
  const rules = { places: placesOf(lampCatalog.countries), catalog: twoLampSets }
  const statements = seedSql(QUOTES, rules, '2026-11-22T00:00:00.000Z').split(/;\n/)
  for (const statement of statements.filter((text) => text !== '')) await env.DB.prepare(statement).run()
}

/** What the examples of routes name, and its counterpart here. */
const COUNTERPARTS: readonly (readonly [RegExp, string])[] = [
  [/\bus-ok\b/g, 'ca-on'],
  [/\bUS-OK\b/g, 'CA-ON'],
  [/\bUS\b/g, 'CA'],
  [/\/us(?=\/)/g, '/ca'],
  [/\b(\d)-key\b/g, '$1-bulb'],
]

const translated = (said: unknown): unknown =>
  said === undefined
    ? undefined
    : JSON.parse(COUNTERPARTS.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(said)))

/** A site about lamps that understands what is asked of one about keys. */
export function lampSite(options: SiteOptions = {}): TestSite {
  const own = site({ ...options, parts: { ...options.parts, catalog: twoLampSets } })
  const sending = Object.entries(own).map(([name, value]) =>
    typeof value === 'function' && name !== 'app'
      ? [name, (...asked: unknown[]) => (value as (...said: unknown[]) => unknown)(...asked.map(translated))]
      : [name, value],
  )
  return Object.fromEntries(sending) as TestSite
}
