import type { FormerAddress, HeldKeys, KeyedQuote } from './held-keys.ts'
import type { NewKey } from './new-keys.ts'

/**
 * Where addresses lead: from each key that has become another one, and from those that led to such a key before. A
 * key that is a dealer's now leads nowhere else.
 *
 * @example
 * formerAddresses({ quotes: [], facts: [], merges: [], former: [] }, (key) => key, () => null) // => []
 */
export function formerAddresses(
  held: Pick<HeldKeys, 'quotes' | 'facts' | 'merges' | 'former'>,
  newKey: NewKey,
  newOwn: (quote: KeyedQuote) => string | null,
): FormerAddress[] {
  const keys = [
    ...held.quotes.flatMap(({ dealerKey, typedKey }) => [dealerKey, typedKey]),
    ...held.facts.map(({ key }) => key),
    ...held.merges.flatMap(({ from, into }) => [from, into]),
    ...held.former.map(({ former }) => former),
  ]
  const live = new Set(held.quotes.map(newOwn))
  return [...new Set(keys)].flatMap((former) => {
    if (former === null || live.has(former)) return []
    const key = newKey(former)
    return key === former ? [] : [{ former, key }]
  })
}
