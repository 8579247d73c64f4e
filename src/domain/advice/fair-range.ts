import { FEW, NEAR_MEDIAN } from '../figures/enough.ts'
import type { WindowFigures } from '../figures/figures.ts'
import type { PriceFigures } from '../figures/price-figures.ts'
import type { Window } from '../figures/window.ts'
import type { Strength } from './strength.ts'

/** The prices of a window in the money that its judgements are made in. */
export interface JudgedPrices {
  readonly prices: PriceFigures
  /** The year whose dollars these are; null where they are as asked. */
  readonly dollarsOf: number | null
}

/**
 * The money that a window is judged in: as asked within three years, today's money where older quotes count.
 *
 * @example
 * judgedPrices('6y', figuresOf2011).dollarsOf // => 2025
 */
export function judgedPrices(window: Window, { paid, constant }: WindowFigures): JudgedPrices {
  return window === '3y' ? { prices: paid, dollarsOf: null } : { prices: constant, dollarsOf: constant.year }
}

/** What a fair price is, in whole dollars, rounded outward. */
export interface FairRange {
  readonly basis: 'middle-half' | 'around-median'
  readonly lowCents: number
  readonly highCents: number
  /** The year whose dollars these are; null where they are as asked. */
  readonly dollarsOf: number | null
}

/**
 * Whether a price lies within 5 % of the median.
 *
 * @example
 * isNearMedian(39100, 39000) // => true
 */
export const isNearMedian = (cents: number, medianCents: number): boolean =>
  Math.abs(cents - medianCents) <= medianCents * NEAR_MEDIAN

const DOLLAR = 100
// A product of floats may miss a whole dollar by a hair: 40000 * 1.1 is 44000.00000000001.
const down = (cents: number) => Math.floor(Math.round(cents * 1000) / 1000 / DOLLAR) * DOLLAR
const up = (cents: number) => Math.ceil(Math.round(cents * 1000) / 1000 / DOLLAR) * DOLLAR

/**
 * What may be called fair: the middle half of many quotes; of few the median with 10 % either side, where
 * there are five of them and the highest is at most 1.5 times the lowest.
 *
 * @returns null where the quotes do not carry the word
 * @example
 * fairRange({ strength: 'old', window: 'all', counted: figuresOf2011 }) // => null
 */
export function fairRange({
  strength,
  window,
  counted,
}: {
  readonly strength: Strength
  readonly window: Window
  readonly counted: WindowFigures | null
}): FairRange | null {
  if (!counted || (strength !== 'few' && strength !== 'many')) return null
  const { prices, dollarsOf } = judgedPrices(window, counted)
  const { lowCents, highCents, medianCents, quartilesCents } = prices
  const near = [medianCents * (1 - NEAR_MEDIAN), medianCents * (1 + NEAR_MEDIAN)] as const
  if (strength === 'many') {
    return {
      basis: 'middle-half',
      lowCents: down(Math.min(quartilesCents[0], near[0])),
      highCents: up(Math.max(quartilesCents[1], near[1])),
      dollarsOf,
    }
  }
  if (counted.quotes < FEW.quotes || highCents > FEW.widest * lowCents) return null
  return {
    basis: 'around-median',
    lowCents: down(medianCents * (1 - FEW.fairAround)),
    highCents: up(medianCents * (1 + FEW.fairAround)),
    dollarsOf,
  }
}
