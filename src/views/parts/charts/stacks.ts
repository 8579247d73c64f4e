/** Quotes that lie too close together to be drawn side by side, one upon another. */
export interface Stack {
  /** The mean of their prices. */
  readonly cents: number
  readonly quotes: number
}

/**
 * Prices as stacks of dots, each no wider than one dot.
 * Source: Wilkinson, "Dot Plots" (1999).
 *
 * @param sorted prices, cheapest first
 * @param dotCents how much money a dot is wide
 * @example
 * stacksOf([28000, 28500, 47500], 1000) // => [{ cents: 28250, quotes: 2 }, { cents: 47500, quotes: 1 }]
 */
export function stacksOf(sorted: readonly number[], dotCents: number): readonly Stack[] {
  const groups: { readonly from: number; readonly cents: number[] }[] = []
  for (const cents of sorted) {
    const last = groups.at(-1)
    if (last && cents - last.from < dotCents) last.cents.push(cents)
    else groups.push({ from: cents, cents: [cents] })
  }
  return groups.map(({ cents }) => ({
    cents: cents.reduce((sum, one) => sum + one, 0) / cents.length,
    quotes: cents.length,
  }))
}
