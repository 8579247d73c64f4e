import type { Hold } from './hold.ts'
/** `quoted` and `paid` carry a price; the others say that the set could not be had. */
export const QUOTE_KINDS = ['quoted', 'paid', 'not-here', 'discontinued'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]

export const CUTTINGS = ['included', 'extra', 'unknown'] as const
export type Cutting = (typeof CUTTINGS)[number]

/** Only `published` quotes count. */
export const QUOTE_STATUSES = ['published', 'held', 'removed', 'superseded'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

/** Where the number stands that a dealer named instead: a moderator looks at each before it is shown. */
export const NUMBER_STANDINGS = ['waiting', 'shown', 'left-out'] as const
export type NumberStanding = (typeof NUMBER_STANDINGS)[number]

/** What somebody reports of a dealer. Money is in cents of the country's currency; null is "not said". */
export interface QuoteReport {
  readonly set: string
  readonly kind: QuoteKind
  readonly priceCents: number | null
  /** Where the dealer is: `US-OK`, or the country where the state is not known. */
  readonly region: string
  readonly city: string | null
  readonly dealer: string | null
  /** `YYYY-MM-DD` */
  readonly quotedOn: string
  readonly cutting: Cutting
  readonly cuttingCents: number | null
  readonly fittingCents: number | null
  /** Of a price that was paid: what the dealer asked at first, never less than the price. */
  readonly firstAskedCents: number | null
  /** Of a set that cannot be had: the part number that the dealer named instead, written in full. */
  readonly namedNumber: string | null
  readonly ships: boolean | null
  /** Empty: none was asked for. Null: not said. */
  readonly proof: readonly string[] | null
  readonly note: string | null
  readonly sourceUrl: string | null
}

/** A report that has been received. */
export interface Quote extends QuoteReport {
  readonly id: string
  readonly comparableCents: number | null
  /** The dealer that it counts for; null where nobody can tell it from another. */
  readonly dealerKey: string | null
  readonly status: QuoteStatus
  readonly hold: Hold | null
  /** Whether its words are kept out of sight because somebody said that they are private. */
  readonly textHidden: boolean
  /** Whether the dealer's name and city are among these words. */
  readonly nameHidden: boolean
  /** Where its named number stands; null where it has none. */
  readonly numberStanding: NumberStanding | null
  /** ISO 8601 with milliseconds, UTC. */
  readonly receivedAt: string
}

/**
 * Whether a report of this kind carries a price.
 *
 * @example
 * isPriced('paid') // => true
 */
export const isPriced = (kind: QuoteKind): boolean => kind === 'quoted' || kind === 'paid'

/** The kinds that carry a price. */
export const PRICED_KINDS: readonly QuoteKind[] = QUOTE_KINDS.filter(isPriced)

/**
 * Whether somebody typed anything in words.
 *
 * @example
 * hasWords({ ...quote, dealer: null, city: 'Tulsa', note: null, sourceUrl: null }) // => true
 */
export const hasWords = ({ dealer, city, note, sourceUrl }: QuoteReport): boolean =>
  [dealer, city, note, sourceUrl].some((word) => word !== null)

/**
 * A quote as everybody may see it. Its dealer's key is made of words, too. A named number waits for a moderator.
 *
 * @example
 * shownQuote({ ...quote, textHidden: true, nameHidden: true }).dealer // => null
 * shownQuote({ ...quote, textHidden: true, nameHidden: false }).dealer // => 'Smith'
 * shownQuote({ ...quote, namedNumber: '43525-70911', numberStanding: 'waiting' }).namedNumber // => null
 */
export function shownQuote(quote: Quote): Quote {
  const { textHidden, nameHidden, numberStanding } = quote
  const numbered =
    numberStanding === 'waiting' || numberStanding === 'left-out' ? { ...quote, namedNumber: null } : quote
  const nameless = nameHidden ? { ...numbered, dealer: null, city: null, dealerKey: null } : numbered
  return textHidden ? { ...nameless, note: null, sourceUrl: null } : nameless
}
