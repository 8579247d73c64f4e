import { ENOUGH } from '../figures/enough.ts'
import type { SetFigures } from '../figures/set-figures.ts'

/** How much may be said of a set's prices: see docs/answers.md. */
export type Strength = 'none' | 'old' | 'thin' | 'few' | 'many'

/**
 * How much the quotes carry that a place's figures rest on. Without enough of the last six calendar years
 * anywhere in the country they are from longer ago: nothing of that time is a price to expect today.
 *
 * @example
 * strengthOf(figures) // => 'old'
 */
export function strengthOf({
  window,
  counted,
  newer,
}: Pick<SetFigures, 'window' | 'counted' | 'newer'>): Strength {
  if (!counted) return 'none'
  if (window !== 'all') return counted.quotes >= ENOUGH.quartiles ? 'many' : 'few'
  return newer.length === 0 ? 'old' : 'thin'
}
