import { catalog } from '../../../src/catalog/catalog.ts'
import { launchQuotes } from '../../../src/catalog/launch-quotes.ts'
import { dealerKey } from '../../../src/domain/dealers/dealer-key.ts'
import { areaFigures, type Counts, inParts } from '../../../src/domain/figures/figures.ts'
import { percentOff } from '../../../src/domain/figures/haggling.ts'
import {
  type ChartsLookup,
  type FiguresLookup,
  placeOfFigures,
  type SetFigures,
  setFigures,
} from '../../../src/domain/figures/set-figures.ts'
import { type CountryRules, findSet } from '../../../src/domain/part/catalog.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import { comparablePrice } from '../../../src/domain/quotes/comparable-price.ts'
import type { Quote, QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { recencyOf } from '../../../src/domain/quotes/recency.ts'
import { yearOf } from '../../../src/domain/text/day-text.ts'

export const places = placesOf(catalog.countries)

/** A country of the catalogue. */
export function countryOf(code: 'US' | 'CA'): CountryRules {
  const country = places.country(code)
  if (!country) throw new Error(`${code} is no country of the catalogue`)
  return country
}

const NOTHING_SAID: QuoteReport = {
  set: '2-key',
  kind: 'quoted',
  priceCents: 39000,
  region: 'US-OK',
  city: null,
  dealer: null,
  quotedOn: '2026-05-01',
  cutting: 'unknown',
  cuttingCents: null,
  fittingCents: null,
  firstAskedCents: null,
  namedNumber: null,
  ships: null,
  proof: null,
  note: null,
  sourceUrl: null,
}

/** A published quote; its comparable price follows from the rest. */
export function quoteOf(said: Partial<Quote> & { id: string }): Quote {
  const report = { ...NOTHING_SAID, ...said }
  return {
    status: 'published',
    hold: null,
    textHidden: false,
    nameHidden: false,
    numberStanding: report.namedNumber === null ? null : 'waiting',
    receivedAt: '2026-11-22T10:00:00.000Z',
    comparableCents: comparablePrice(report),
    dealerKey: dealerKey({ ...report, name: report.dealer }, catalog.dealerWords),
    ...report,
  }
}

const reportOf = (quote: Quote) => ({ year: yearOf(quote.quotedOn), quotes: 1, newest: recencyOf(quote) })

/** Counts quotes in the plainest way, whatever their area. */
export function countsOf(quotes: readonly Quote[]): Counts {
  const published = quotes.filter((quote) => quote.status === 'published')
  const prices = published.flatMap((quote) =>
    quote.comparableCents === null
      ? []
      : [
          {
            year: yearOf(quote.quotedOn),
            cents: quote.comparableCents,
            dealer: dealerKey({ ...quote, name: quote.dealer }, catalog.dealerWords),
            newest: recencyOf(quote),
          },
        ],
  )
  const samePrice = Map.groupBy(prices, ({ year, cents }) => `${year} ${cents}`)
  return {
    prices: [...samePrice.values()].flatMap((same) => {
      const [newest] = same.toSorted((a, b) => (a.newest < b.newest ? 1 : -1))
      return newest ? [{ ...newest, quotes: same.length }] : []
    }),
    dealers: prices.flatMap(({ year, dealer }) => (dealer === null ? [] : [{ year, dealer }])),
    paid: published.filter(({ kind }) => kind === 'paid').map(reportOf),
    refusals: published
      .filter(({ comparableCents }) => comparableCents === null)
      .map((quote) => ({ ...reportOf(quote), kind: quote.kind })),
    discounts: published.flatMap(({ quotedOn, firstAskedCents, priceCents }) =>
      firstAskedCents === null || priceCents === null
        ? []
        : [{ year: yearOf(quotedOn), percent: percentOff(firstAskedCents, priceCents), quotes: 1 }],
    ),
    named: published.flatMap((quote) =>
      quote.namedNumber === null || quote.numberStanding !== 'shown'
        ? []
        : [{ ...reportOf(quote), number: quote.namedNumber }],
    ),
    held: quotes.filter((quote) => quote.status === 'held').length,
  }
}

const quotesIn = (quotes: readonly Quote[], area: string, set: string) =>
  quotes.filter(
    (quote) => quote.set === set && places.areasOf(quote.region).some(({ code }) => code === area),
  )

function figuresIn(area: string, counted: readonly Quote[], thisYear: number) {
  const index = places.country(area)?.priceIndex
  if (!index) throw new Error(`${area} lies in no country`)
  return inParts(areaFigures(countsOf(counted), thisYear, index))
}

/** The figures of every area and set, straight from the quotes. */
export function lookupIn(quotes: readonly Quote[], thisYear: number): FiguresLookup {
  return (area, set) => {
    const counted = quotesIn(quotes, area, set)
    const named = counted.map((quote) => ({ ...quote, quoteId: quote.id, since: null }))
    return { ...figuresIn(area, counted, thisYear).brief, quotes: named, changedAt: null }
  }
}

/** What their charts need. */
export const chartsIn =
  (quotes: readonly Quote[], thisYear: number): ChartsLookup =>
  (area, set) =>
    figuresIn(area, quotesIn(quotes, area, set), thisYear).charts

/** What a place's visitor is shown of a set. */
export function shownAt(code: string, set: string, quotes: readonly Quote[], thisYear = 2026): SetFigures {
  const place = placeOfFigures(places, code)
  const keySet = findSet(catalog, set)
  if (!place || !keySet) throw new Error(`nothing is known of ${code} and ${set}`)
  return setFigures(place, keySet, lookupIn(quotes, thisYear))
}

/** What FairKey starts with: the forum thread of 2011. */
export const thread: readonly Quote[] = launchQuotes.map(quoteOf)
