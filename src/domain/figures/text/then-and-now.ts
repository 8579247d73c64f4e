import type { CountryRules } from '../../part/catalog.ts'
import type { Quote } from '../../quotes/quote.ts'
import { yearOf } from '../../text/day-text.ts'
import { moneyText, roundMoneyText } from '../../text/money-text.ts'
import { newestIndexYear, toConstantCents } from '../constant-dollars.ts'
import { recentFrom } from '../enough.ts'

/** A quote's price in the money of its day, and in today's. */
export interface ThenAndNow {
  /** As it was quoted, an old one with its year: "$390", "$390 in 2011". */
  readonly quoted: string
  /** Whether it is too old to be given without what it is today. */
  readonly isOld: boolean
  /** What it comes to in the newest year of the price index; null for a price from that year or later. */
  readonly now: { readonly amount: string; readonly unit: string } | null
}

/**
 * The price that counts of a quote, as it was quoted and as it is today.
 *
 * @returns null for a report without a price
 * @example
 * thenAndNow({ comparableCents: 39000, quotedOn: '2011-09-14' }, usRules, 2026)
 * // => { quoted: '$390 in 2011', isOld: true, now: { amount: 'about $558', unit: 'in 2025 dollars' } }
 */
export function thenAndNow(
  { comparableCents, quotedOn }: Pick<Quote, 'comparableCents' | 'quotedOn'>,
  { currency, priceIndex }: Pick<CountryRules, 'currency' | 'priceIndex'>,
  thisYear: number,
): ThenAndNow | null {
  if (comparableCents === null) return null
  const year = yearOf(quotedOn)
  const newest = newestIndexYear(priceIndex)
  const isOld = year < recentFrom(thisYear)
  const paid = moneyText(comparableCents, currency)
  const constant = roundMoneyText(toConstantCents(comparableCents, year, priceIndex), currency)
  return {
    quoted: isOld ? `${paid} in ${year}` : paid,
    isOld,
    now: year < newest ? { amount: `about ${constant}`, unit: `in ${newest} dollars` } : null,
  }
}
