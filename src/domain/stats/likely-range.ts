/** Order statistics k for n = 5 to 50: the largest k with 1 - 2 P(Bin(n, 1/2) <= k - 1) >= 0.9. */
const RANKS = [
  1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13, 13, 14,
  14, 14, 15, 15, 16, 16, 17, 17, 17, 18, 18, 19, 19,
]

/**
 * Which price from either end bounds the likely range of a median of n prices: 2 is from the second
 * lowest to the second highest.
 * Above 50 by the normal approximation, which is never too large from 51 to 1,499.
 *
 * @returns a rank counted from 1, or null below 5 prices
 * @example
 * likelyRangeRank(8) // => 2
 */
export function likelyRangeRank(n: number): number | null {
  if (n < 5) return null
  return RANKS[n - 5] ?? Math.floor((n + 1) / 2 - 0.822427 * Math.sqrt(n))
}

/**
 * The distribution-free interval that covers the median with at least 90 %, were the prices a random
 * sample. They are not, so pages call it "likely range".
 *
 * @example
 * likelyRange([250, 280, 310, 390, 475]) // => [250, 475]
 */
export function likelyRange(sorted: ArrayLike<number>): readonly [number, number] | null {
  const rank = likelyRangeRank(sorted.length)
  if (rank === null) return null
  const low = sorted[rank - 1]
  const high = sorted[sorted.length - rank]
  return low === undefined || high === undefined ? null : [low, high]
}
