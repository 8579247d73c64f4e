import { median } from './median.ts'

export interface LogSpread {
  /** The median of ln(price). */
  readonly median: number
  /** The median of the distances from it (MAD, raw). */
  readonly mad: number
}

/**
 * Where sorted prices lie on a logarithmic scale, and how far apart.
 * Source: Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), on ln(price).
 *
 * @example
 * logSpread([1, Math.E]) // => { median: 0.5, mad: 0.5 }
 */
export function logSpread(sortedPrices: ArrayLike<number>): LogSpread {
  const logs = new Float64Array(sortedPrices).map(Math.log)
  const middle = median(logs)
  return { median: middle, mad: median(logs.map((log) => Math.abs(log - middle)).sort()) }
}
