import type { PriceIndex } from '../part/catalog.ts'
import { quotedOnOf, quoteIdOf } from '../quotes/recency.ts'
import { type LogSpread, logSpread } from '../stats/log-spread.ts'
import { median } from '../stats/median.ts'
import { newestIndexYear, toConstantCents } from './constant-dollars.ts'
import { ENOUGH, freshFrom } from './enough.ts'
import { type DiscountCount, type Haggled, haggledOf } from './haggling.ts'
import { type NamedCount, type NamedNumber, namedNumbers } from './named-numbers.ts'
import {
  briefPrices,
  byPrice,
  type ChartedPrices,
  type PriceCount,
  type PriceFigures,
  priceFigures,
  roundHalfUp,
  spread,
} from './price-figures.ts'
import { NO_SUPPLY, type RefusalCount, type ReportCount, type Supply, supplyOf } from './supply.ts'
import { firstYear, WINDOWS, type Window } from './window.ts'
import { type LongAgo, longAgoOf, type YearFigures, yearFigures } from './year-figures.ts'

/** A named dealer that has a counted quote of a year. */
export interface DealerCount {
  readonly year: number
  readonly dealer: string
}

/** All that the figures of an area and set are made from. */
export interface Counts {
  readonly prices: readonly PriceCount[]
  readonly dealers: readonly DealerCount[]
  /** Those of the prices that were paid. */
  readonly paid: readonly ReportCount[]
  readonly refusals: readonly RefusalCount[]
  readonly discounts: readonly DiscountCount[]
  readonly named: readonly NamedCount[]
  readonly held: number
}

export interface WindowFigures {
  readonly quotes: number
  /** Distinct named dealers. */
  readonly dealers: number
  /** The first year with a counted quote. */
  readonly firstYear: number
  readonly newestQuotedOn: string
  readonly paid: PriceFigures
  readonly constant: PriceFigures & { readonly year: number }
}

/** The same with where the prices lie, for charts. */
export interface ChartedWindow extends WindowFigures {
  readonly paid: ChartedPrices
  readonly constant: ChartedPrices & { readonly year: number }
}

export interface Availability {
  readonly lastPricedOn: string | null
  readonly lastUnavailableOn: string | null
  readonly unavailableReports: number
}

/** What a new price is screened against: all counted prices, in constant dollars. */
export interface Yardstick {
  readonly quotes: number
  readonly medianCents: number
  readonly logs: LogSpread
}

/** What is said of an area and set in words, rows, widgets and the API. */
export interface BriefFigures {
  /** How many quotes count in each window. */
  readonly quotesIn: Readonly<Record<Window, number>>
  /**
   * The figures of the one window that the area can answer for a place with: the shortest that has enough quotes
   * for a median, else all time. Null where nothing was ever quoted.
   */
  readonly answering: WindowFigures | null
  readonly longAgo: LongAgo | null
  readonly availability: Availability
  readonly supply: Supply
  readonly haggled: Haggled | null
  /** The part numbers that dealers named instead and that are shown. */
  readonly named: readonly NamedNumber[]
  /** The quotes of the last six calendar years, where they are too few to make figures. */
  readonly newerQuoteIds: readonly string[]
  readonly held: number
}

/** What only charts, the screening of new prices and moderators need; a window without quotes has no figures. */
export interface ChartFigures {
  readonly windows: Readonly<Record<Window, ChartedWindow | null>>
  /** Every year that has a counted quote, oldest first. */
  readonly years: readonly YearFigures[]
  readonly yardstick: Yardstick | null
}

/** All figures of one area and set. */
export interface AreaFigures extends BriefFigures, ChartFigures {}

/** The two parts that figures are stored in. */
export interface FiguresInParts {
  readonly brief: BriefFigures
  readonly charts: ChartFigures
}

/**
 * Figures in the parts that they are stored in.
 *
 * @example
 * Object.keys(inParts(areaFigures(counts, 2026, usIndex)).charts) // => ['windows', 'years', 'yardstick']
 */
export function inParts({ windows, years, yardstick, ...brief }: AreaFigures): FiguresInParts {
  return { brief, charts: { windows, years, yardstick } }
}

const newestOf = (counts: readonly { newest: string }[]): string | null =>
  counts.reduce<string | null>(
    (newest, c) => (newest === null || c.newest > newest ? c.newest : newest),
    null,
  )

const inConstantCents = (counts: readonly PriceCount[], index: PriceIndex): PriceCount[] =>
  counts.map(({ year, cents, quotes, newest }) => ({
    year,
    cents: toConstantCents(cents, year, index),
    quotes,
    newest,
  }))

/** The counts of an area and set as paid and in constant dollars, each sorted once for all windows. */
interface Sorted {
  readonly paid: readonly PriceCount[]
  readonly constant: readonly PriceCount[]
  readonly dealers: readonly DealerCount[]
}

function windowFigures(counts: Sorted, from: number, constantYear: number): ChartedWindow | null {
  const since = <T extends { readonly year: number }>(some: readonly T[]) =>
    some.filter((c) => c.year >= from)
  const prices = since(counts.paid)
  const paid = priceFigures(prices)
  const constant = priceFigures(since(counts.constant))
  const newest = newestOf(prices)
  if (!paid || !constant || !newest) return null
  return {
    quotes: prices.reduce((total, count) => total + count.quotes, 0),
    dealers: new Set(since(counts.dealers).map((count) => count.dealer)).size,
    firstYear: Math.min(...new Set(prices.map((count) => count.year))),
    newestQuotedOn: quotedOnOf(newest),
    paid,
    constant: { ...constant, year: constantYear },
  }
}

/**
 * What new prices are screened against.
 *
 * @param sorted prices in cents of constant dollars, the lowest first
 * @returns null where there are none
 * @example
 * yardstickOf([40075, 55819, 67985])?.medianCents // => 55819
 */
export function yardstickOf(sorted: ArrayLike<number>): Yardstick | null {
  if (sorted.length === 0) return null
  return { quotes: sorted.length, medianCents: roundHalfUp(median(sorted)), logs: logSpread(sorted) }
}

/** The newest first; of equal prices of a year the newest stands for all. */
function newerQuoteIds(prices: readonly PriceCount[], thisYear: number): readonly string[] {
  const newer = prices.filter(({ year }) => year >= freshFrom(thisYear))
  if (newer.reduce((total, { quotes }) => total + quotes, 0) >= ENOUGH.median) return []
  const newest = [...Map.groupBy(newer, ({ year, cents }) => `${year} ${cents}`).values()].map(newestOf)
  return newest
    .filter((recency) => recency !== null)
    .sort()
    .reverse()
    .map(quoteIdOf)
}

/** What an area can answer with of its windows. */
function briefOf(windows: ChartFigures['windows']): Pick<BriefFigures, 'quotesIn' | 'answering'> {
  const quotesIn = {
    '3y': windows['3y']?.quotes ?? 0,
    '6y': windows['6y']?.quotes ?? 0,
    all: windows.all?.quotes ?? 0,
  }
  const found = windows[WINDOWS.find((window) => quotesIn[window] >= ENOUGH.median) ?? 'all']
  return {
    quotesIn,
    answering: found && {
      ...found,
      paid: briefPrices(found.paid),
      constant: briefPrices(found.constant),
    },
  }
}

/**
 * All figures of an area and set from its counts, as of a calendar year.
 *
 * @example
 * areaFigures(counts, 2026, usIndex).windows.all?.paid.medianCents // => 39000
 */
export function areaFigures(counts: Counts, thisYear: number, index: PriceIndex): AreaFigures {
  const paid = [...counts.prices].sort(byPrice)
  const constant = inConstantCents(counts.prices, index).sort(byPrice)
  const supply = supplyOf(counts, thisYear)
  const [threeYears, sixYears, all] = WINDOWS.map((window) =>
    windowFigures(
      { paid, constant, dealers: counts.dealers },
      firstYear(window, thisYear),
      newestIndexYear(index),
    ),
  )
  const windows = { '3y': threeYears ?? null, '6y': sixYears ?? null, all: all ?? null }
  const years = yearFigures(paid, constant)
  return {
    ...briefOf(windows),
    longAgo: longAgoOf(years, thisYear),
    windows,
    years,
    yardstick: yardstickOf(spread(constant)),
    availability: {
      lastPricedOn: supply.lastOfferedOn,
      lastUnavailableOn: supply.lastRefusedOn,
      unavailableReports: counts.refusals.reduce((total, count) => total + count.quotes, 0),
    },
    supply,
    haggled: haggledOf(counts.discounts, thisYear),
    named: namedNumbers(counts.named),
    newerQuoteIds: newerQuoteIds(counts.prices, thisYear),
    held: counts.held,
  }
}

/** The figures of an area and set that nobody has reported on. */
export const NO_FIGURES: AreaFigures = {
  quotesIn: { '3y': 0, '6y': 0, all: 0 },
  answering: null,
  longAgo: null,
  windows: { '3y': null, '6y': null, all: null },
  years: [],
  yardstick: null,
  availability: { lastPricedOn: null, lastUnavailableOn: null, unavailableReports: 0 },
  supply: NO_SUPPLY,
  haggled: null,
  named: [],
  newerQuoteIds: [],
  held: 0,
}
