import type { Catalog, CountryRules, KeySet } from '../part/catalog.ts'
import type { Area, Places } from '../places/places.ts'
import type { Quote } from '../quotes/quote.ts'
import { type AreaFigures, NO_FIGURES } from './figures.ts'
import { type Rung, takeRung } from './ladder.ts'

/** The quote behind a "cheapest", with what its dealer has said since. */
export interface CheapestQuote
  extends Pick<Quote, 'kind' | 'cutting' | 'region' | 'dealer' | 'city' | 'quotedOn'> {
  readonly quoteId: string
  readonly priceCents: number
  readonly comparableCents: number
  /** The dealer's newest later quote for the set. */
  readonly since: { readonly comparableCents: number; readonly quotedOn: string } | null
}

/** The figures of an area and set as they are stored: with the quotes that they name. */
export interface StoredFigures extends AreaFigures {
  readonly cheapestQuotes: readonly CheapestQuote[]
}

/** Figures with the moment of their last change, ISO 8601, UTC; null where that was not noted. */
export interface DatedFigures extends StoredFigures {
  readonly changedAt: string | null
}

/** The figures of areas and sets; where nothing was ever quoted there are none. */
export type FiguresLookup = (areaCode: string, set: string) => DatedFigures | undefined

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
}

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
  const stored = (area: Area) => lookup(area.code, set.name)
  const [nearest, ...further] = place.areas.map((area) => ({ area, figures: stored(area) ?? NO_FIGURES }))
  // `areas` is not empty, so neither is what was mapped from it.
  if (!nearest) throw new Error('a place has at least one area')
  const rung = takeRung([nearest, ...further])
  const quotes = stored(rung.area)?.cheapestQuotes ?? []
  const quoteOf = (id: string | undefined) => quotes.find((quote) => quote.quoteId === id) ?? null
  return {
    ...rung,
    set,
    country: place.country,
    place: place.areas[0],
    own: {
      inWindow: nearest.figures.windows[rung.window]?.quotes ?? 0,
      all: nearest.figures.windows.all?.quotes ?? 0,
    },
    cheapest: quoteOf(rung.counted?.paid.cheapestQuoteId),
    cheapestInConstant: quoteOf(rung.counted?.constant.cheapestQuoteId),
  }
}

/** The figures of every set of the catalogue for a place. */
export function allSetFigures(place: PlaceOfFigures, catalog: Catalog, lookup: FiguresLookup): SetFigures[] {
  return catalog.sets.map((set) => setFigures(place, set, lookup))
}
