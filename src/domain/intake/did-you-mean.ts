import { toConstantCents } from '../figures/constant-dollars.ts'
import { ENOUGH } from '../figures/enough.ts'
import type { Yardstick } from '../figures/figures.ts'
import type { CatalogWords, CountryRules, KeySet, PriceSpan } from '../part/catalog.ts'
import type { QuoteReport } from '../quotes/quote.ts'
import { countText } from '../text/count-text.ts'
import { yearOf } from '../text/day-text.ts'
import { moneyText } from '../text/money-text.ts'
import { PASSING } from './screening.ts'

/** What a price may have been meant as, in cents as it was asked. */
export type Doubt =
  /** A digit or the decimal sign slipped. */
  | { readonly reason: 'slip'; readonly meantCents: number }
  /** It is one key's price, not the whole set's. */
  | { readonly reason: 'one-piece' }

/** A price as it was typed, and when it was asked. */
type Typed = Pick<QuoteReport, 'priceCents' | 'quotedOn'>

/** Where ten or a hundred times more or less of a price makes it a slip, as multiples of the median. */
export const NEAR = { low: 0.5, high: 2 } as const

/**
 * A price that may be one key's: below so many times the median, and within so many percent of it for all keys
 * of the set.
 */
export const ONE_PIECE = { below: 0.75, percent: 15 } as const

const isIn = (cents: number, { lowCents, highCents }: PriceSpan) => cents >= lowCents && cents <= highCents
const times = (cents: number, { low, high }: { low: number; high: number }): PriceSpan => ({
  lowCents: cents * low,
  highCents: cents * high,
})

/** Whole cents only: a slip loses none. */
const slipsOf = (cents: number) =>
  [cents * 10, cents / 10, cents * 100, cents / 100].filter((one) => Number.isInteger(one))

/** What is usual, what is near it, and which of two that are near is nearer. */
function usualPrices(yardstick: Yardstick | null, { plausible }: CountryRules) {
  if (yardstick === null || yardstick.quotes < ENOUGH.median) {
    return { usual: plausible, near: plausible, middle: Math.sqrt(plausible.lowCents * plausible.highCents) }
  }
  const { medianCents } = yardstick
  return { usual: times(medianCents, PASSING), near: times(medianCents, NEAR), middle: medianCents }
}

function isOnePiece(cents: number, { keys }: KeySet, yardstick: Yardstick | null): boolean {
  if (keys < 2 || yardstick === null || yardstick.quotes < ENOUGH.median) return false
  const { medianCents } = yardstick
  return (
    cents < ONE_PIECE.below * medianCents &&
    100 * Math.abs(cents * keys - medianCents) <= ONE_PIECE.percent * medianCents
  )
}

/**
 * Whether a price is asked again before it is taken: it is far from what is usual, and ten or a hundred times
 * more or less of it is not; or it is about what one key of the set comes to. Everything is compared in
 * constant dollars. Below 3 quotes in the country the plausible range stands for what is usual and near.
 *
 * @param yardstick the country's counted quotes for the set
 * @returns null where the price is taken as it is
 * @example
 * doubtAbout({ priceCents: 3900, quotedOn: '2026-11-22' }, twoKeySet, yardstick, usRules)
 * // => { reason: 'slip', meantCents: 39000 }
 * doubtAbout({ priceCents: 28000, quotedOn: '2026-11-22' }, twoKeySet, yardstick, usRules)
 * // => { reason: 'one-piece' }
 */
export function doubtAbout(
  { priceCents, quotedOn }: Typed,
  set: KeySet,
  yardstick: Yardstick | null,
  country: CountryRules,
): Doubt | null {
  if (priceCents === null) return null
  const constant = (cents: number) => toConstantCents(cents, yearOf(quotedOn), country.priceIndex)
  const { usual, near, middle } = usualPrices(yardstick, country)
  const distance = (cents: number) => Math.abs(Math.log(constant(cents) / middle))
  if (!isIn(constant(priceCents), usual)) {
    const [meantCents] = slipsOf(priceCents)
      .filter((cents) => isIn(constant(cents), near))
      .toSorted((one, other) => distance(one) - distance(other))
    if (meantCents !== undefined) return { reason: 'slip', meantCents }
  }
  return isOnePiece(constant(priceCents), set, yardstick) ? { reason: 'one-piece' } : null
}

/**
 * The whole set, as it is asked for.
 *
 * @example
 * wholeSetText(twoKeySet, catalog.words) // => 'the whole set of 2 keys with their ROM'
 */
export const wholeSetText = ({ keys }: KeySet, { piece, pieces, withPieces }: CatalogWords): string =>
  `the whole set of ${countText(keys, piece, pieces)} ${withPieces}`

/** A price that is asked again before it is taken. */
export interface DoubtedPrice {
  readonly doubt: Doubt
  /** As it was typed. */
  readonly cents: number
  readonly set: KeySet
  readonly country: CountryRules
}

/**
 * The question that a doubt is asked with.
 *
 * @example
 * doubtText({ doubt: { reason: 'slip', meantCents: 39000 }, cents: 3900, set: twoKeySet, country: usRules }, catalog.words)
 * // => '$39: did you mean $390?'
 * doubtText({ doubt: { reason: 'one-piece' }, cents: 28000, set: twoKeySet, country: usRules }, catalog.words)
 * // => '$280 for the whole set of 2 keys with their ROM, or for one key?'
 */
export function doubtText({ doubt, cents, set, country }: DoubtedPrice, words: CatalogWords): string {
  const typed = moneyText(cents, country.currency)
  return doubt.reason === 'slip'
    ? `${typed}: did you mean ${moneyText(doubt.meantCents, country.currency)}?`
    : `${typed} for ${wholeSetText(set, words)}, or for one ${words.piece}?`
}
