import { BEARING_OUT } from '../figures/enough.ts'
import type { Hold } from '../quotes/hold.ts'
/** A quote as far as another can speak for it; price in cents of constant dollars. */
export interface Witness {
  readonly id: string
  /** The sender's hash; null where it is not known. */
  readonly sender: string | null
  /** The same of its network. */
  readonly network: string | null
  readonly constantCents: number
  /** ISO 8601. */
  readonly receivedAt: string
}

/** How far apart in time two quotes may have been received. */
export const RELEASE_DAYS = 90
const MS_A_DAY = 86_400_000

/**
 * Whether a second sender's quote of the same set and country bears out a high price: within 10 % of
 * it and within 90 days. Prices do rise. Two senders of one network are not two: one line can be thousands of
 * senders. A price at or below the median is never borne out: that two networks are two people cannot be proved
 * either, and "cheapest" is the prize for a forger.
 *
 * @example
 * bearsOut({ ...held, constantCents: 150000 }, { ...other, constantCents: 145000 }, 55819) // => true
 */
export function bearsOut(held: Witness, other: Witness, medianCents: number): boolean {
  if (held.constantCents <= medianCents) return false
  if (held.sender === null || held.sender === other.sender) return false
  if (held.network === null || other.network === null || held.network === other.network) return false
  const apart = Math.abs(Date.parse(held.receivedAt) - Date.parse(other.receivedAt))
  if (apart > RELEASE_DAYS * MS_A_DAY) return false
  return Math.abs(held.constantCents - other.constantCents) <= BEARING_OUT * held.constantCents
}

/**
 * Whether a quote was held for a price that is too high, so that another network may bear it out. Judged
 * by what it was held for: one that was too low stays so, even should the median fall below it since.
 *
 * @param constantCents the quote's price in constant dollars
 * @example
 * isHeldAsHigh({ reason: 'far-above', factor: 2.5, medianCents: 55819, year: 2025 }, 150000) // => true
 * isHeldAsHigh({ reason: 'too-many-today' }, 150000) // => false
 */
export function isHeldAsHigh(hold: Hold, constantCents: number): boolean {
  switch (hold.reason) {
    case 'far-above':
      return true
    case 'out-of-line':
      return hold.side === 'above'
    case 'implausible':
      return constantCents > hold.highCents
    default:
      return false
  }
}
