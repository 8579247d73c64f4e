import type { MappedRegion } from '../../../domain/figures/region-map.ts'
import { graduation } from '../../../domain/stats/graduation.ts'

/** One colour of a map and the medians that it stands for: from the first up to, and without, the second. */
export interface Shade {
  readonly fromCents: number
  readonly toCents: number
}

export const medianOf = ({ shown }: MappedRegion): number | null =>
  shown.counted?.constant.medianCents ?? null

/**
 * At most four shades in round steps that hold all medians of a map.
 *
 * @example
 * shadesOf([40000, 61000]).length // => 3
 */
export function shadesOf(medians: readonly number[]): readonly Shade[] {
  if (medians.length === 0) return []
  // A median on the last tick belongs to a step of its own.
  const { major } = graduation(Math.min(...medians), Math.max(...medians) + 1)
  return major.slice(1).map((toCents, index) => ({ fromCents: major[index] ?? 0, toCents }))
}

/** Which of the shades a median has, from 0. */
export const shadeAt = (shades: readonly Shade[], median: number): number =>
  shades.findIndex(({ fromCents, toCents }) => median >= fromCents && median < toCents)
