/**
 * A quantile of sorted numbers by type 7: linear between the order statistics, R's default.
 * Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
 *
 * @throws if there are none
 * @example
 * quantile([280, 475], 0.25) // => 328.75
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below]
  const high = sorted[Math.ceil(position)]
  if (low === undefined || high === undefined) throw new Error('no quantile of nothing')
  return low + (position - below) * (high - low)
}
