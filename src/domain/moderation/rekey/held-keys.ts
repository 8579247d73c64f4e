import type { DealerFacts } from '../../dealers/dealer-facts.ts'
import type { MergeSnapshot } from '../moderation.ts'

/** A dealer as a quote has it, now or at some time: what was typed, and the keys that were made of it. */
export interface KeyedDealer {
  readonly dealer: string | null
  readonly city: string | null
  readonly region: string
  /** The dealer that it counts for. */
  readonly dealerKey: string | null
  /** The key of what was typed, where that dealer is merged into another one. */
  readonly typedKey: string | null
}

export interface KeyedQuote extends KeyedDealer {
  readonly id: string
  readonly recency: string
}

/** What a quote was before a change. */
export interface KeyedVersion extends KeyedDealer {
  readonly quoteId: string
  readonly version: number
}

/** A quote before or after an action of a moderator. */
export interface KeyedSnapshot extends KeyedDealer {
  readonly id: number
  readonly side: 'before' | 'after'
}

/** An entry of the moderators' log whose subject is a dealer. */
export interface DealerLogEntry {
  readonly id: number
  readonly kind: 'merge' | 'facts'
  readonly subject: string
  /** Of facts nothing in it is a key. */
  readonly before: MergeSnapshot | null
  readonly after: MergeSnapshot | null
}

export interface MergedDealer {
  readonly from: string
  readonly into: string
}

export interface KnownDealer {
  readonly key: string
  readonly facts: DealerFacts
}

/** An address that a dealer had. */
export interface FormerAddress {
  readonly former: string
  readonly key: string
}

/** Everything in a database that holds keys of dealers. */
export interface HeldKeys {
  readonly quotes: readonly KeyedQuote[]
  readonly versions: readonly KeyedVersion[]
  readonly snapshots: readonly KeyedSnapshot[]
  readonly entries: readonly DealerLogEntry[]
  readonly merges: readonly MergedDealer[]
  readonly facts: readonly KnownDealer[]
  readonly former: readonly FormerAddress[]
}

/**
 * The region that a key begins with.
 *
 * @example
 * regionOfKey('US-OK smith tulsa') // => 'US-OK'
 */
export const regionOfKey = (key: string): string => key.slice(0, Math.max(key.indexOf(' '), 0))

/**
 * The key of what was typed, whichever dealer it counts for.
 *
 * @example
 * ownKey({ dealerKey: 'US-OK smith', typedKey: 'US-OK smyth' }) // => 'US-OK smyth'
 */
export const ownKey = ({ dealerKey, typedKey }: Pick<KeyedDealer, 'dealerKey' | 'typedKey'>): string | null =>
  typedKey ?? dealerKey
