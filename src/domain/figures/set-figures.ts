import type { Catalog, CountryRules, KeySet } from '../part/catalog.ts'
import type { Area, Places } from '../places/places.ts'
import type { Quote, QuoteKind } from '../quotes/quote.ts'
import { type BriefFigures, type ChartFigures, NO_FIGURES } from './figures.ts'
import type { Haggled } from './haggling.ts'
import { type Rung, takeRung } from './ladder.ts'
import type { NamedNumber } from './named-numbers.ts'
import type { Supply } from './supply.ts'

/** What a dealer has said of a set later: a price, or that it cannot get it. */
export interface SaidSince {
  readonly kind: QuoteKind
  readonly comparableCents: number | null
  readonly quotedOn: string
}

/** A quote that figures name, with what its dealer has said since. */
export interface NamedQuote
  extends Pick<
    Quote,
    | 'kind'
    | 'priceCents'
    | 'comparableCents'
    | 'cutting'
    | 'cuttingCents'
    | 'region'
    | 'dealer'
    | 'city'
    | 'quotedOn'
  > {
  readonly quoteId: string
  /** The dealer's newest later report for the set. */
  readonly since: SaidSince | null
}

/** The quote behind a "cheapest". */
export interface CheapestQuote extends NamedQuote {
  readonly priceCents: number
  readonly comparableCents: number
}

/** Brief figures of an area and set as they are stored: with the quotes that they name. */
export interface StoredFigures extends BriefFigures {
  readonly quotes: readonly NamedQuote[]
}

/** Figures with the moment of their last change, ISO 8601, UTC; null where that was not noted. */
export interface DatedFigures extends StoredFigures {
  readonly changedAt: string | null
}

/** The figures of areas and sets; where nothing was ever quoted there are none. */
export type FiguresLookup = (areaCode: string, set: string) => DatedFigures | undefined

/** The same of what charts need. */
export type ChartsLookup = (areaCode: string, set: string) => ChartFigures | undefined

/** What a place's visitor is shown of a set. */
export interface SetFigures extends Rung {
  readonly set: KeySet
  readonly country: CountryRules
  /** The place that was asked for: the region, or the country itself. */
  readonly place: Area
  /** Quotes of the place itself: in the window that was taken, and in all. */
  readonly own: { readonly inWindow: number; readonly all: number }
  readonly cheapest: CheapestQuote | null
  readonly cheapestInConstant: CheapestQuote | null
  /** Whether the set can be had is a matter of the whole country. */
  readonly supply: Supply
  /** The same of the place itself. */
  readonly ownSupply: Supply
  /** What haggling brought in the country. */
  readonly haggled: Haggled | null
  /** The part numbers that dealers of the country named instead. */
  readonly named: readonly NamedNumber[]
  /** The country's newest report, with or without a price. */
  readonly newestReport: NamedQuote | null
  /** The country's quotes of the last six calendar years, the newest first, where they make no figures. */
  readonly newer: readonly NamedQuote[]
}

/** A named quote that has a price. */
const isPricedQuote = (quote: NamedQuote): quote is CheapestQuote =>
  quote.priceCents !== null && quote.comparableCents !== null

const priced = (quote: NamedQuote | null): CheapestQuote | null =>
  quote !== null && isPricedQuote(quote) ? quote : null

/** What is asked: a place, with the country that it lies in. */
export interface PlaceOfFigures {
  readonly country: CountryRules
  readonly areas: readonly [Area, ...Area[]]
}

/**
 * A place by its code.
 *
 * @returns null for a code that is no region or country of the catalogue
 * @example
 * placeOfFigures(places, 'US-OK')?.areas.length // => 3
 */
export function placeOfFigures(places: Places, code: string): PlaceOfFigures | null {
  const [nearest, ...further] = places.areasOf(code)
  const country = places.country(code)
  return nearest && country ? { country, areas: [nearest, ...further] } : null
}

/**
 * The figures of one set for a place, by the area ladder.
 *
 * @example
 * setFigures(inOklahoma, twoKeySet, lookup).area.code // => 'US'
 */
export function setFigures(place: PlaceOfFigures, set: KeySet, lookup: FiguresLookup): SetFigures {
  const stored = new Map(place.areas.map(({ code }) => [code, lookup(code, set.name)]))
  const [nearest, ...further] = place.areas.map((area) => ({
    area,
    figures: stored.get(area.code) ?? NO_FIGURES,
  }))
  // `areas` is not empty, so neither is what was mapped from it.
  if (!nearest) throw new Error('a place has at least one area')
  const rung = takeRung([nearest, ...further])
  const country = further.at(-1) ?? nearest
  const named = ({ code }: Area, id: string | undefined) =>
    stored.get(code)?.quotes.find(({ quoteId }) => quoteId === id) ?? null
  const { supply, haggled, named: namedInstead, newerQuoteIds } = country.figures
  return {
    ...rung,
    set,
    country: place.country,
    place: place.areas[0],
    own: {
      inWindow: nearest.figures.quotesIn[rung.window],
      all: nearest.figures.quotesIn.all,
    },
    cheapest: priced(named(rung.area, rung.counted?.paid.cheapestQuoteId)),
    cheapestInConstant: priced(named(rung.area, rung.counted?.constant.cheapestQuoteId)),
    supply,
    haggled,
    named: namedInstead,
    ownSupply: nearest.figures.supply,
    newestReport: named(country.area, supply.newest?.quoteId),
    newer: newerQuoteIds.flatMap((id) => named(country.area, id) ?? []),
  }
}

/** The figures of every set of the catalogue for a place. */
export function allSetFigures(place: PlaceOfFigures, catalog: Catalog, lookup: FiguresLookup): SetFigures[] {
  return catalog.sets.map((set) => setFigures(place, set, lookup))
}
