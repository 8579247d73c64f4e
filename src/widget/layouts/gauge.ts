import type { Line } from '../picture.ts'
import { line } from '../shapes.ts'

/** A dial sweeps from the lower left over the top to the lower right, in degrees clockwise from 3 o'clock. */
const SWEEP = { from: 150, to: 390 } as const
const MARKS = 13
/** Every third mark is a long one. */
const LONG_EVERY = 3

const alongSweep = (share: number) => SWEEP.from + (SWEEP.to - SWEEP.from) * share

interface Dial {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** How long and how thick marks and needle are, in pixels of a small dial. */
  readonly scale: number
}

function at({ x, y }: Dial, radius: number, share: number): readonly [number, number] {
  const angle = (alongSweep(share) * Math.PI) / 180
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
}

/**
 * An instrument: thin bright marks from the cheapest to the highest price, the longest at these two, and a needle
 * at the median.
 *
 * @param needle from 0 to 1; null leaves the needle out
 */
export function dial(place: Dial, needle: number | null): readonly Line[] {
  const { x, y, radius, scale } = place
  const marks = Array.from({ length: MARKS }, (_, n) => {
    const share = n / (MARKS - 1)
    const isEnd = n === 0 || n === MARKS - 1
    const isLong = n % LONG_EVERY === 0
    const inner = radius - (isEnd ? 9 : isLong ? 6 : 3) * scale
    return line(
      isLong ? 'ink' : 'soft',
      (isEnd ? 2 : isLong ? 1.4 : 1) * scale,
      at(place, inner, share),
      at(place, radius, share),
    )
  })
  if (needle === null) return marks
  return [
    ...marks,
    line('accent', 2 * scale, at(place, -4 * scale, needle), at(place, radius - 5 * scale, needle)),
    line('accent', 6 * scale, [x, y], [x, y]),
  ]
}

/**
 * The same along a straight line: marks that stand on `y`, and the needle among them.
 *
 * @param needle from 0 to 1; null leaves the needle out
 */
export function rule(
  { x, y, width, marks, height }: { x: number; y: number; width: number; marks: number; height: number },
  needle: number | null,
): readonly Line[] {
  const scale = Array.from({ length: marks }, (_, n) => {
    // In the middle of a pixel, so that a mark is one pixel wide.
    const left = Math.round(x + (width * n) / (marks - 1)) + 0.5
    const isLong = n % LONG_EVERY === 0
    return line(isLong ? 'ink' : 'soft', 1, [left, y], [left, y - (isLong ? height : height / 2)])
  })
  if (needle === null) return scale
  const left = Math.round(x + width * needle) + 0.5
  return [...scale, line('accent', 2, [left, y], [left, y - height - 1])]
}
