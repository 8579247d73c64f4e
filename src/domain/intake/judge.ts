import { newestIndexYear, toConstantCents } from '../figures/constant-dollars.ts'
import type { Yardstick } from '../figures/figures.ts'
import type { CountryRules } from '../part/catalog.ts'
import { comparablePrice } from '../quotes/comparable-price.ts'
import type { Hold } from '../quotes/hold.ts'
import type { QuoteReport } from '../quotes/quote.ts'
import { yearOf } from '../text/day-text.ts'
import { bearsOut, isHeldAsHigh, type Witness } from './release.ts'
import { needsSecondLook, screen } from './screening.ts'

/** What a country's price is screened by. */
type PriceRules = Pick<CountryRules, 'plausible' | 'priceIndex'>

/** The counted quotes of a country and set; null where there are none. */
export interface Yardsticks {
  readonly now: Yardstick | null
  /** Those from before today alone. */
  readonly earlier: Yardstick | null
}

/**
 * A report's comparable price, in cents of constant dollars.
 *
 * @returns null where it has none
 * @example
 * constantPrice({ ...quote, priceCents: 39000, quotedOn: '2011-09-14' }, usRules) // => 55819
 */
export function constantPrice(report: QuoteReport, { priceIndex }: PriceRules): number | null {
  const cents = comparablePrice(report)
  return cents === null ? null : toConstantCents(cents, yearOf(report.quotedOn), priceIndex)
}

const against = (cents: number, yardstick: Yardstick | null, { plausible, priceIndex }: PriceRules) =>
  screen(cents, yardstick, plausible, newestIndexYear(priceIndex))

/**
 * Whether the quotes from before today have a say in a price, so that they have to be read.
 *
 * @param cents in constant dollars
 * @example
 * needsEarlier(50000, { quotes: 3, medianCents: 55819, logs }, usRules) // => true
 * needsEarlier(9000, { quotes: 3, medianCents: 55819, logs }, usRules) // => false
 */
export const needsEarlier = (cents: number, now: Yardstick | null, rules: PriceRules): boolean =>
  needsSecondLook(cents, now) && against(cents, now, rules) === null

/**
 * Why a price stands out, if it does: among all counted quotes, and a low one also among those from before
 * today.
 *
 * @param cents in constant dollars
 * @returns null where nothing is wrong with it
 * @example
 * screenPrice(150000, { now: { quotes: 3, medianCents: 55819, logs }, earlier: null }, usRules)
 * // => { reason: 'far-above', factor: 2.5, medianCents: 55819, year: 2025 }
 */
export function screenPrice(cents: number, { now, earlier }: Yardsticks, rules: PriceRules): Hold | null {
  return against(cents, now, rules) ?? (needsSecondLook(cents, now) ? against(cents, earlier, rules) : null)
}

/** What becomes of a quote that has just come in, before the caps of a day. */
export interface Judgement<Held> {
  /** Why it stands out, if it does. */
  readonly hold: Hold | null
  /** Whether the hold is lifted at once because another network's held quote bears it out. */
  readonly borneOut: boolean
  /** Held quotes that this one bears out. */
  readonly releases: readonly Held[]
}

/**
 * Of a quote that no other can bear out, and that bears out none.
 *
 * @example
 * judgedAlone({ reason: 'not-verified' }) // => { hold: { reason: 'not-verified' }, borneOut: false, releases: [] }
 */
export const judgedAlone = (hold: Hold | null): Judgement<never> => ({ hold, borneOut: false, releases: [] })

/**
 * Whether a price is one that others can bear out, or that bears others out: above the median, because
 * "cheapest" is the prize for a forger.
 *
 * @param cents in constant dollars
 * @example
 * isAboveMedian(55820, { quotes: 3, medianCents: 55819, logs }) // => true
 */
export const isAboveMedian = (cents: number, yardstick: Yardstick | null): yardstick is Yardstick =>
  yardstick !== null && cents > yardstick.medianCents

/**
 * Whether another network's held quote bears a price out, and which of them it bears out in turn.
 *
 * @param hold why the price stands out, if it does
 * @param waiting held quotes of the same country and set
 * @param yardstick the country's counted quotes
 * @example
 * judge(held, null, [], null) // => { hold: null, borneOut: false, releases: [] }
 */
export function judge<Held extends Witness & { readonly hold: Hold }>(
  own: Witness,
  hold: Hold | null,
  waiting: readonly Held[],
  yardstick: Yardstick | null,
): Judgement<Held> {
  if (!isAboveMedian(own.constantCents, yardstick)) return judgedAlone(hold)
  const others = waiting.filter((other) => isHeldAsHigh(other.hold, other.constantCents))
  const isHigh = hold !== null && isHeldAsHigh(hold, own.constantCents)
  return {
    hold,
    borneOut: isHigh && others.some((other) => bearsOut(own, other, yardstick.medianCents)),
    releases: others.filter((other) => bearsOut(other, own, yardstick.medianCents)),
  }
}
