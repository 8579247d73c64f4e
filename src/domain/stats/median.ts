/**
 * The two in the middle of sorted numbers; of an odd number of them the middle one twice.
 *
 * @throws if there are none: a caller decides what to say about nothing
 * @example
 * middleTwo([280, 390, 400, 475]) // => [390, 400]
 * middleTwo([280, 390, 475]) // => [390, 390]
 */
export function middleTwo(sorted: ArrayLike<number>): readonly [number, number] {
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new Error('no median of nothing')
  return [lower, upper]
}

/**
 * The middle of sorted numbers; of an even number of them the mean of the two middle ones.
 *
 * @throws if there are none
 * @example
 * median([280, 390, 475]) // => 390
 */
export function median(sorted: ArrayLike<number>): number {
  const [lower, upper] = middleTwo(sorted)
  return (lower + upper) / 2
}
