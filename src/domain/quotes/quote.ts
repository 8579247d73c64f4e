import type { Hold } from './hold.ts'
/** `quoted` and `paid` carry a price; the others say that the set could not be had. */
export const QUOTE_KINDS = ['quoted', 'paid', 'not-here', 'discontinued'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]

export const CUTTINGS = ['included', 'extra', 'unknown'] as const
export type Cutting = (typeof CUTTINGS)[number]

/** Only `published` quotes count. */
export const QUOTE_STATUSES = ['published', 'held', 'removed', 'superseded'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

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

/**
 * Whether somebody typed anything in words.
 *
 * @example
 * hasWords({ ...quote, dealer: null, city: 'Tulsa', note: null, sourceUrl: null }) // => true
 */
export const hasWords = ({ dealer, city, note, sourceUrl }: QuoteReport): boolean =>
  [dealer, city, note, sourceUrl].some((word) => word !== null)

/**
 * A quote without what somebody typed in words: what is left can be nobody's private matter, and counts
 * as before.
 *
 * @example
 * withoutWords({ ...quote, note: 'ask for Bob' }).note // => null
 */
export const withoutWords = <T extends Pick<QuoteReport, 'dealer' | 'city' | 'note' | 'sourceUrl'>>(
  quote: T,
): T => ({ ...quote, dealer: null, city: null, note: null, sourceUrl: null })

/**
 * A quote as everybody may see it. Its dealer's key is made of words, too.
 *
 * @example
 * shownQuote({ ...quote, textHidden: true }).dealer // => null
 */
export const shownQuote = (quote: Quote): Quote =>
  quote.textHidden ? { ...withoutWords(quote), dealerKey: null } : quote
