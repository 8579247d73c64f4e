/** The marks of a scale, in cents. */
export interface Graduation {
  readonly from: number
  readonly to: number
  readonly major: readonly number[]
  readonly minor: readonly number[]
}

const STEPS = [500, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000]
const INTERVALS = 4
const MINOR = 5

/**
 * A scale in round steps with room for two prices, in at most four intervals.
 *
 * @example
 * graduation(28000, 47500).major // => [20000, 30000, 40000, 50000]
 */
export function graduation(lowCents: number, highCents: number): Graduation {
  const span = (step: number) => {
    const from = Math.floor(lowCents / step) * step
    return { from, to: Math.max(Math.ceil(highCents / step) * step, from + step), step }
  }
  const fitting = STEPS.map(span).find(({ from, to, step }) => (to - from) / step <= INTERVALS)
  const { from, to, step } = fitting ?? span(500000)
  const marks = (every: number) =>
    Array.from({ length: Math.round((to - from) / every) + 1 }, (_, index) => from + index * every)
  return { from, to, major: marks(step), minor: marks(step / MINOR) }
}
