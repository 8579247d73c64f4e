import type { Hold } from './screening.ts'

/** `quoted` and `paid` carry a price; the others say that the set could not be had. */
export type QuoteKind = 'quoted' | 'paid' | 'not-here' | 'discontinued'

export const QUOTE_KINDS = ['quoted', 'paid', 'not-here', 'discontinued'] as const
export const PRICED_KINDS: readonly QuoteKind[] = ['quoted', 'paid']

export type Cutting = 'included' | 'extra' | 'unknown'
export const CUTTINGS = ['included', 'extra', 'unknown'] as const

/** Only `published` quotes count. */
export type QuoteStatus = 'published' | 'held' | 'removed' | 'superseded'
export const QUOTE_STATUSES = ['published', 'held', 'removed', 'superseded'] as const

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
  readonly status: QuoteStatus
  readonly hold: Hold | null
  /** ISO 8601 with milliseconds, UTC. */
  readonly receivedAt: string
}

/** True where a report carries a price. */
export const isPriced = (kind: QuoteKind): boolean => PRICED_KINDS.includes(kind)
