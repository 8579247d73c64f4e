/**
 * The share of prices below one, in percent, counting equal ones half.
 * Source: the mean percentile rank, as in scipy.stats.percentileofscore(kind='mean').
 *
 * @returns null where there are no prices
 * @example
 * midRank([280, 390, 475], 390) // => 50
 */
export function midRank(prices: readonly number[], price: number): number | null {
  if (prices.length === 0) return null
  const below = prices.filter((other) => other < price).length
  const equal = prices.filter((other) => other === price).length
  return (100 * (below + equal / 2)) / prices.length
}
