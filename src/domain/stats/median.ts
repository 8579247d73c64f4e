/**
 * The middle of sorted numbers; of an even number of them the mean of the two middle ones.
 *
 * @throws if there are none: a caller decides what to say about nothing
 * @example
 * median([280, 390, 475]) // => 390
 */
export function median(sorted: ArrayLike<number>): number {
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new Error('no median of nothing')
  return (lower + upper) / 2
}
