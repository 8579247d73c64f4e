import type { Quote } from '../quotes/quote.ts'

interface Wanted {
  readonly set: string
  readonly limit: number
  /** The same for names of the same dealer; null for one that cannot be told from another. */
  readonly keyOf: (quote: Quote) => string | null
}

/** By its name or, where there is but one in it, by the city. */
const canBeFound = ({ dealer, city }: Quote) => dealer !== null || city !== null

const hasPrice = ({ comparableCents }: Quote) => comparableCents !== null

/**
 * Whom to call, by what each has said last: of a dealer's quotes the newest for the set, else the newest
 * for another set. Who has priced this very set comes first, then who could not get it, then the others.
 * Of a dealer without a name only what it said of this set is listed: the rest could be anybody's.
 *
 * @param quotes published ones, newest first
 * @example
 * dealersToCall([quote], { set: '2-key', limit: 4, keyOf: () => null }) // => [quote]
 */
export function dealersToCall(quotes: readonly Quote[], { set, limit, keyOf }: Wanted): readonly Quote[] {
  const found = quotes.filter(canBeFound)
  const ofSet = found.filter((quote) => quote.set === set)
  const ofOthers = found.filter((quote) => quote.set !== set && keyOf(quote) !== null)
  const newest = new Map<string, Quote>()
  for (const quote of [...ofSet, ...ofOthers]) {
    const key = keyOf(quote) ?? quote.id
    if (!newest.has(key)) newest.set(key, quote)
  }
  const rank = (quote: Quote) => (quote.set !== set ? 2 : hasPrice(quote) ? 0 : 1)
  return [...newest.values()].sort((a, b) => rank(a) - rank(b)).slice(0, limit)
}
