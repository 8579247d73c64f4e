import { ENOUGH } from '../figures/enough.ts'
import type { Yardstick } from '../figures/figures.ts'
import type { Catalog, PriceSpan } from '../part/catalog.ts'
import type { Hold } from '../quotes/hold.ts'
import type { QuoteReport } from '../quotes/quote.ts'
import { hasContact } from './contact-in-text.ts'
import { namesOtherPart } from './other-part-in-text.ts'

/** The lowest and highest price that passes, as a multiple of the median. */
export const PASSING = { low: 0.4, high: 2.5 } as const

/** The modified z allowed for a number of counted quotes: the entry for the largest n not above it. */
const CUTOFFS = [
  [30, 3.85],
  [20, 4],
  [15, 4.28],
  [10, 4.58],
  [8, 4.92],
  [6, 5.53],
  [5, 7.95],
] as const

/** Quotes that agree to the cent must not make every other price an outlier. */
const LEAST_MAD = 0.1

/**
 * The modified z that a price may have at most, in absolute value.
 *
 * @returns null below 5 quotes, where no spread is known
 * @example
 * cutoffFor(7) // => 5.53
 */
export function cutoffFor(quotes: number): number | null {
  return CUTOFFS.find(([n]) => quotes >= n)?.[1] ?? null
}

/**
 * How far a price stands out: 0.6745 (ln price - median) / MAD.
 *
 * @example
 * modifiedZ(55819, { median: Math.log(55819), mad: 0.2 }) // => 0
 */
export function modifiedZ(price: number, logs: Yardstick['logs']): number {
  return (0.6745 * (Math.log(price) - logs.median)) / Math.max(logs.mad, LEAST_MAD)
}

/**
 * Whether a new price is held, and why: by the catalogue's plausible range below 3 counted quotes of
 * the country, by the distance from their median from 3, and by their spread from 5.
 *
 * @param cents the comparable price in constant dollars
 * @param year the year whose dollars these are
 * @returns null where the quote may be published
 * @example
 * screen(10000, { quotes: 3, medianCents: 55819, logs }, plausible, 2025)
 * // => { reason: 'far-below', factor: 0.4, medianCents: 55819, year: 2025 }
 */
export function screen(
  cents: number,
  yardstick: Yardstick | null,
  plausible: PriceSpan,
  year: number,
): Hold | null {
  if (yardstick === null || yardstick.quotes < ENOUGH.median) {
    const passes = cents >= plausible.lowCents && cents <= plausible.highCents
    return passes
      ? null
      : { reason: 'implausible', lowCents: plausible.lowCents, highCents: plausible.highCents, year }
  }
  const { medianCents, quotes, logs } = yardstick
  const against = { medianCents, year }
  if (cents < PASSING.low * medianCents) return { reason: 'far-below', factor: PASSING.low, ...against }
  if (cents > PASSING.high * medianCents) return { reason: 'far-above', factor: PASSING.high, ...against }
  const cutoff = cutoffFor(quotes)
  if (cutoff === null || Math.abs(modifiedZ(cents, logs)) <= cutoff) return null
  return { reason: 'out-of-line', side: cents < medianCents ? 'below' : 'above', quotes, ...against }
}

/**
 * Up to how many counted quotes a second look is taken. Above that a day cannot bring enough of them to
 * matter, and looking would read too many rows.
 */
export const SECOND_LOOK_UP_TO = 250

/**
 * Whether a price that passed is screened a second time, against the quotes from before today alone: a low
 * one, because the low quotes of one day must not become the yardstick of still lower ones. It can only
 * hold more. A high one needs none: nobody is the cheapest by it.
 *
 * @param yardstick what it was screened against the first time
 * @example
 * needsSecondLook(50000, { quotes: 3, medianCents: 55819, logs }) // => true
 */
export const needsSecondLook = (cents: number, yardstick: Yardstick | null): boolean =>
  yardstick !== null && yardstick.quotes <= SECOND_LOOK_UP_TO && cents < yardstick.medianCents

/**
 * Why a report's words are looked at before anybody reads them, if they are. No other quote can bear
 * these out.
 *
 * @example
 * screenWords({ note: 'call 405-555-0123', dealer: null, city: null }, catalog) // => { reason: 'contact-in-note' }
 */
export function screenWords(
  { note, dealer, city }: Pick<QuoteReport, 'note' | 'dealer' | 'city'>,
  catalog: Pick<Catalog, 'dealerWords' | 'otherParts' | 'sets'>,
): Hold | null {
  const words = [note, dealer, city].filter((text) => text !== null)
  if (words.some((text) => hasContact(text, catalog))) return { reason: 'contact-in-note' }
  if (words.some((text) => namesOtherPart(text, catalog))) return { reason: 'other-part' }
  return null
}
