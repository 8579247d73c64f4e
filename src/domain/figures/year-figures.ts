import { median } from '../stats/median.ts'
import { freshFrom } from './enough.ts'
import { type PriceCount, type PriceFigures, roundHalfUp, spread } from './price-figures.ts'

/** The lowest, the middle and the highest of some prices, in cents. */
export type Span = Pick<PriceFigures, 'lowCents' | 'medianCents' | 'highCents'>

/** What the quotes of one calendar year come to. */
export interface YearFigures {
  readonly year: number
  readonly quotes: number
  readonly paid: Span
  readonly constant: Span
}

/** @param ordered prices of one year, cheapest first, at least one */
function spanOf(ordered: readonly PriceCount[]): Span {
  const sorted = spread(ordered)
  return {
    lowCents: ordered[0]?.cents ?? 0,
    medianCents: roundHalfUp(median(sorted)),
    highCents: ordered.at(-1)?.cents ?? 0,
  }
}

/**
 * The history of an area and set by calendar year, oldest first; years without a quote are left out.
 *
 * @param paid all counted prices, cheapest first
 * @param constant the same in constant dollars, cheapest first
 * @example
 * yearFigures(counts.prices, counts.prices).map(({ year, quotes }) => [year, quotes]) // => [[2011, 3]]
 */
export function yearFigures(paid: readonly PriceCount[], constant: readonly PriceCount[]): YearFigures[] {
  const inConstant = Map.groupBy(constant, ({ year }) => year)
  return [...Map.groupBy(paid, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, counts]) => ({
      year,
      quotes: counts.reduce((total, { quotes }) => total + quotes, 0),
      paid: spanOf(counts),
      constant: spanOf(inConstant.get(year) ?? counts),
    }))
}

/** What was asked more than six calendar years ago, in cents: the lowest and the highest. */
export interface LongAgo {
  readonly firstYear: number
  readonly lastYear: number
  readonly quotes: number
  readonly paid: readonly [number, number]
  readonly constant: readonly [number, number]
}

const ends = (spans: readonly Span[]): readonly [number, number] => [
  Math.min(...spans.map(({ lowCents }) => lowCents)),
  Math.max(...spans.map(({ highCents }) => highCents)),
]

/**
 * What was asked more than six calendar years ago.
 *
 * @param years oldest first
 * @returns null where nothing was quoted then
 * @example
 * longAgoOf(yearFigures(counts.prices, counts.prices), 2026)?.lastYear // => 2011
 */
export function longAgoOf(years: readonly YearFigures[], thisYear: number): LongAgo | null {
  const old = years.filter(({ year }) => year < freshFrom(thisYear))
  const [first, last] = [old[0], old.at(-1)]
  if (!first || !last) return null
  return {
    firstYear: first.year,
    lastYear: last.year,
    quotes: old.reduce((total, { quotes }) => total + quotes, 0),
    paid: ends(old.map(({ paid }) => paid)),
    constant: ends(old.map(({ constant }) => constant)),
  }
}
