import { ENOUGH } from '../figures/enough.ts'
import type { WindowFigures } from '../figures/figures.ts'
import type { Window } from '../figures/window.ts'
import { midRank } from '../stats/mid-rank.ts'
import { fairRange, isNearMedian, judgedPrices } from './fair-range.ts'
import type { Strength } from './strength.ts'

/** What may be said of a price that somebody was told. */
export type VerdictWord = 'lowest yet' | 'good' | 'fair' | 'high' | 'highest yet'

/** Counted prices in the money of the verdict, each with how many quotes have it. */
export type CountedPrices = readonly { readonly cents: number; readonly quotes: number }[]

/** How many counted quotes are cheaper than a price, the same and dearer. */
export interface Ranks {
  readonly quotes: number
  readonly below: number
  readonly equal: number
  readonly above: number
}

export interface Verdict extends Ranks {
  /** Null where the quotes do not carry a word: then only the counts speak. */
  readonly word: VerdictWord | null
  /** Whether a quote is from the last six calendar years. */
  readonly fresh: boolean
  /** Mid-rank percentile, from 10 quotes. */
  readonly percentile: number | null
  /** The country's quotes of the same years, the area's among them. */
  readonly inCountry: Ranks
}

/** What a price is judged by: the figures that answer for a place, and the counted prices behind them. */
export interface JudgedBy {
  readonly strength: Strength
  readonly window: Window
  readonly counted: WindowFigures | null
  /** Of the area, in the money of the verdict. */
  readonly prices: CountedPrices
  /** Of the whole country in the same window, in the same money. */
  readonly countryPrices: CountedPrices
}

/**
 * How many of some prices are below one, the same and above.
 *
 * @example
 * ranksOf(39000, [{ cents: 38000, quotes: 2 }, { cents: 40000, quotes: 1 }])
 * // => { quotes: 3, below: 2, equal: 0, above: 1 }
 */
export function ranksOf(cents: number, prices: CountedPrices): Ranks {
  const count = (which: (other: number) => boolean) =>
    prices.reduce((sum, price) => sum + (which(price.cents) ? price.quotes : 0), 0)
  return {
    quotes: count(() => true),
    below: count((other) => other < cents),
    equal: count((other) => other === cents),
    above: count((other) => other > cents),
  }
}

/** The price of each counted quote, in no order. */
const oneByOne = (prices: CountedPrices) =>
  prices.flatMap(({ cents, quotes }) => Array.from({ length: quotes }, () => cents))

function wordFor(cents: number, by: JudgedBy, inCountry: Ranks): VerdictWord | null {
  const range = fairRange(by)
  if (!range || !by.counted) return null
  const { medianCents, quartilesCents } = judgedPrices(by.window, by.counted).prices
  if (isNearMedian(cents, medianCents)) return 'fair'
  if (inCountry.above === inCountry.quotes) return 'lowest yet'
  if (inCountry.below === inCountry.quotes) return 'highest yet'
  const isGood = range.basis === 'middle-half' ? cents <= quartilesCents[0] : cents < range.lowCents
  if (isGood) return 'good'
  return cents <= range.highCents ? 'fair' : 'high'
}

/**
 * Where a price stands among the counted quotes of an area and window, and what it may be called.
 *
 * @param cents the price in the money of the verdict: as asked in three years, else in today's money
 * @example
 * verdictOn(39000, { strength: 'old', window: 'all', counted: figuresOf2011, prices: pricesOf2011, countryPrices: pricesOf2011 }).word
 * // => null
 */
export function verdictOn(cents: number, by: JudgedBy): Verdict {
  const ranks = ranksOf(cents, by.prices)
  const inCountry = ranksOf(cents, by.countryPrices)
  return {
    ...ranks,
    word: wordFor(cents, by, inCountry),
    fresh: by.strength !== 'none' && by.strength !== 'old',
    percentile: ranks.quotes >= ENOUGH.percentile ? midRank(oneByOne(by.prices), cents) : null,
    inCountry,
  }
}
