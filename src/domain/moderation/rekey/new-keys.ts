import type { TypedDealer } from '../../dealers/dealer-key.ts'
import { type HeldKeys, type KeyedDealer, type KeyedQuote, ownKey, regionOfKey } from './held-keys.ts'

/** The rule that makes keys, as the site has it now. */
export type KeyRule = (typed: TypedDealer) => string | null

/** What a key has become; itself where it stays. */
export type NewKey = (key: string) => string

/**
 * The key of what was typed, by the rule; of words that are forgotten nothing is known but their key.
 *
 * @param newKey what such a key has become
 * @example
 * newOwnKey(
 *   { dealer: 'Smith', city: 'Tulsa, OK', region: 'US-OK', dealerKey: 'US-OK ok smith tulsa', typedKey: null },
 *   (typed) => dealerKey(typed, catalog.dealerWords),
 *   (key) => key,
 * ) // => 'US-OK smith tulsa'
 */
export function newOwnKey(of: KeyedDealer, rule: KeyRule, newKey: NewKey): string | null {
  const own = ownKey(of)
  if (of.dealer === null) return own === null ? null : newKey(own)
  return rule({ name: of.dealer, city: of.city, region: regionOfKey(own ?? '') || of.region })
}

/**
 * What the keys have become that stand alone: that of the newest quote under each, else where its address leads by
 * now, else what the rule makes of its words.
 *
 * @example
 * newKeys({ quotes: [], former: [{ former: 'US-OK smyth', key: 'US-OK smith' }] }, () => null)('US-OK smyth')
 * // => 'US-OK smith'
 */
export function newKeys({ quotes, former }: Pick<HeldKeys, 'quotes' | 'former'>, rule: KeyRule): NewKey {
  const newest = new Map<string, KeyedQuote>()
  for (const quote of quotes) {
    const own = ownKey(quote)
    if (own !== null && quote.recency > (newest.get(own)?.recency ?? '')) newest.set(own, quote)
  }
  const moved = new Map(former.map(({ former, key }) => [former, key]))
  const byRule = (key: string) => {
    const region = regionOfKey(key)
    return rule({ name: key.slice(region.length + 1), city: null, region }) ?? key
  }
  const byQuote = (key: string) => {
    const quote = newest.get(key)
    return quote && (newOwnKey(quote, rule, byRule) ?? key)
  }
  return (key) => {
    const now = moved.get(key)
    return byQuote(key) ?? (now === undefined ? byRule(key) : (byQuote(now) ?? now))
  }
}

/**
 * The keys of a dealer as it once was: which other one it counted for then stays so.
 *
 * @example
 * rekeyed(
 *   { dealer: null, city: null, region: 'US-OK', dealerKey: 'US-OK smith', typedKey: 'US-OK smyth' },
 *   () => null,
 *   (key) => key,
 * ) // => { dealerKey: 'US-OK smith', typedKey: 'US-OK smyth' }
 */
export function rekeyed(
  of: KeyedDealer,
  rule: KeyRule,
  newKey: NewKey,
): Pick<KeyedDealer, 'dealerKey' | 'typedKey'> {
  const own = newOwnKey(of, rule, newKey)
  if (own === null || of.typedKey === null || of.dealerKey === null) return { dealerKey: own, typedKey: null }
  const counted = newKey(of.dealerKey)
  return { dealerKey: counted, typedKey: counted === own ? null : own }
}
