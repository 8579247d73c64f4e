import { graduation } from './graduation.ts'

/** Up to this many quotes each is a mark of its own; more of them are counted by steps of the scale. */
export const MARKS_UP_TO = 40

/** Every quote's price in cents, cheapest first. */
export interface Marks {
  readonly kind: 'marks'
  readonly cents: readonly number[]
}

/** How many quotes lie in each step: the first from `fromCents` up to, and without, the next step. */
export interface Bins {
  readonly kind: 'bins'
  readonly fromCents: number
  readonly stepCents: number
  readonly quotes: readonly number[]
}

/** Where prices lie. */
export type Distribution = Marks | Bins

/** How many quotes have each price. */
type Counted = readonly { readonly cents: number; readonly quotes: number }[]

/** Steps between the ticks of the scale that the prices are drawn on, without empty ones at the ends. */
function binned(ordered: Counted, lowCents: number, highCents: number): Bins {
  const { from, minor } = graduation(lowCents, highCents)
  const stepCents = (minor[1] ?? from) - from
  const stepOf = (cents: number) => Math.floor((cents - from) / stepCents)
  const first = stepOf(lowCents)
  const quotes = Array.from({ length: stepOf(highCents) - first + 1 }, () => 0)
  for (const count of ordered) {
    const at = stepOf(count.cents) - first
    quotes[at] = (quotes[at] ?? 0) + count.quotes
  }
  return { kind: 'bins', fromCents: from + first * stepCents, stepCents, quotes }
}

/**
 * Where prices lie: each of them while there are at most 40, else how many lie in each step of their scale.
 *
 * @param ordered the cheapest first
 * @example
 * distributionOf([{ cents: 28000, quotes: 2 }, { cents: 47500, quotes: 1 }])
 * // => { kind: 'marks', cents: [28000, 28000, 47500] }
 * distributionOf([{ cents: 28000, quotes: 40 }, { cents: 31000, quotes: 2 }])
 * // => { kind: 'bins', fromCents: 28000, stepCents: 200, quotes: [40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2] }
 */
export function distributionOf(ordered: Counted): Distribution {
  const total = ordered.reduce((sum, { quotes }) => sum + quotes, 0)
  const [first] = ordered
  const last = ordered.at(-1)
  if (total > MARKS_UP_TO && first && last) return binned(ordered, first.cents, last.cents)
  const cents = ordered.flatMap((count) => Array.from({ length: count.quotes }, () => count.cents))
  return { kind: 'marks', cents }
}

/** Some quotes of the same price, or within the same step. */
export interface Slice {
  readonly fromCents: number
  /** The dearest price that it may hold. */
  readonly toCents: number
  readonly quotes: number
}

/**
 * A distribution as the rows of a table: one for each price while every quote is known, else one for each
 * step.
 *
 * @example
 * slicesOf({ kind: 'marks', cents: [28000, 28000, 47500] })
 * // => [{ fromCents: 28000, toCents: 28000, quotes: 2 }, { fromCents: 47500, toCents: 47500, quotes: 1 }]
 * slicesOf({ kind: 'bins', fromCents: 28000, stepCents: 1000, quotes: [40, 0, 2] })[2]
 * // => { fromCents: 30000, toCents: 30999, quotes: 2 }
 */
export function slicesOf(distribution: Distribution): readonly Slice[] {
  if (distribution.kind === 'marks') {
    const same = Map.groupBy(distribution.cents, (cents) => cents)
    return [...same].map(([cents, all]) => ({ fromCents: cents, toCents: cents, quotes: all.length }))
  }
  const { fromCents, stepCents } = distribution
  return distribution.quotes.map((quotes, step) => {
    const from = fromCents + step * stepCents
    return { fromCents: from, toCents: from + stepCents - 1, quotes }
  })
}
