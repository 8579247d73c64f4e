import { type KeyedQuote, ownKey } from './held-keys.ts'

/** Several dealers that become one. */
export interface Join {
  readonly key: string
  readonly of: readonly { readonly key: string; readonly newest: KeyedQuote; readonly quotes: number }[]
}

/**
 * The dealers whose quotes come together under one key.
 *
 * @param newOwn the key that a quote gets
 * @example
 * joinsOf([], () => null) // => []
 */
export function joinsOf(quotes: readonly KeyedQuote[], newOwn: (quote: KeyedQuote) => string | null): Join[] {
  return [...Map.groupBy(quotes, newOwn)].flatMap(([key, together]) => {
    const of = [...Map.groupBy(together, ownKey)].flatMap(([old, those]) => {
      const newest = those.reduce((a, b) => (a.recency > b.recency ? a : b))
      return old === null ? [] : [{ key: old, newest, quotes: those.length }]
    })
    return key === null || of.length < 2 ? [] : [{ key, of }]
  })
}
