import { catalog } from '../../../src/catalog/catalog.ts'
import { figuresShown } from '../../../src/domain/figures/figures-shown.ts'
import { placeOfFigures } from '../../../src/domain/figures/set-figures.ts'
import { findSet } from '../../../src/domain/part/catalog.ts'
import { widgetParts } from '../../../src/domain/widgets/widget-parts.ts'
import { fitSnippet, widgetSnippets } from '../../../src/domain/widgets/widget-snippets.ts'
import { judgedBy } from './judged.ts'
import { chartsIn, countryOf, countsOf, lookupIn, places, quoteOf, shownAt, thread } from './quotes.ts'

const twoKey = thread.filter((quote) => quote.set === '2-key')
const figures = shownAt('US-OK', '2-key', thread)
const charts = chartsIn(thread, 2026)('US', '2-key')
const quote = quoteOf({ id: 'new', quotedOn: '2011-10-01', dealer: 'Smith' })
const in2011 = (code: string) => {
  const area = places.areasOf('US-OK').find((known) => known.code === code)
  return { area, figures: lookupIn(thread, 2026)(code, '2-key') }
}
const witness = { id: 'w', sender: 'a', network: 'n', constantCents: 0, receivedAt: quote.receivedAt }
const earlier = { id: 'a', voice: 'v', status: 'published', receivedAt: '2026-11-22T10:00:00.000Z' }

const widgetSite = { origin: 'https://fairkey.example', siteName: 'FairKey', home: 'US' }
const forumOf100Characters = catalog.forums[0]
const twoKeysInOklahoma = {
  forum: forumOf100Characters,
  place: { code: 'US-OK', name: 'Oklahoma' },
  set: { short: '2', name: '2-key ROM set', sets: 1 },
  size: 'card',
  theme: 'light',
} as const
if (!forumOf100Characters) throw new Error('the catalogue names a forum')
const parts = widgetParts({ ...twoKeysInOklahoma, forum: forumOf100Characters }, widgetSite)
const snippets = widgetSnippets(parts)

/** The names that examples in src/domain take for granted, besides everything that its files export. */
export const exampleScope: Readonly<Record<string, unknown>> = {
  catalog,
  twoModels: {
    models: [
      { model: 'a', name: 'Model A' },
      { model: 'b', name: 'Model B' },
    ],
    years: [1994, 1995],
  },
  places,
  site: widgetSite,
  twoKeysInOklahoma,
  forumOf100Characters,
  parts,
  snippets,
  fitted: fitSnippet(snippets, forumOf100Characters),
  figures,
  quote,
  earlier,
  usIndex: countryOf('US').priceIndex,
  usRules: countryOf('US'),
  plausible: countryOf('US').plausible,
  westSouthCentral: in2011('US-west-south-central').area,
  figuresOf2011: figures.counted,
  figuresForOklahoma: figures,
  source: { figures, shown: figuresShown(figures), thisYear: 2026 },
  sets: catalog.sets,
  pricesOf2011: [40075, 55819, 67984].map((cents) => ({ cents, quotes: 1 })),
  counts: countsOf(twoKey),
  judgedByOf2011: judgedBy(figures, thread),
  charts,
  yardstick: charts?.yardstick,
  logs: charts?.yardstick?.logs,
  oklahomaIn2011: in2011('US-OK'),
  neighboursIn2011: in2011('US-west-south-central'),
  unitedStatesIn2011: in2011('US'),
  inOklahoma: placeOfFigures(places, 'US-OK'),
  twoKeySet: findSet(catalog, '2-key'),
  lookup: lookupIn(thread, 2026),
  before: { area: 'US', window: 'all', quotes: 3 },
  now: shownAt('US-OK', '2-key', [...thread, quote]),
  held: witness,
  hold: { reason: 'far-below', factor: 0.4, medianCents: 55819, year: 2025 },
  other: { ...witness, id: 'o', sender: 'b', network: 'm' },
  laterOfSameVoice: { ...earlier, receivedAt: '2026-11-22T10:00:00.001Z' },
}
