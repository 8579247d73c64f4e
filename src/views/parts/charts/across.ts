import type { Graduation } from '../../../domain/stats/graduation.ts'

/** Room left and right for the first and the last number, in percent. */
const MARGIN = 4

const share = ({ from, to }: Graduation, cents: number) => (cents / (to - from)) * (100 - 2 * MARGIN)

/**
 * Where an amount lies across the picture: in percent, so that it needs no script to fit any width.
 *
 * @example
 * across(graduation(28000, 47500), 30000) // => '34.67%'
 */
export const across = (marks: Graduation, cents: number): string =>
  `${(MARGIN + share(marks, cents - marks.from)).toFixed(2)}%`

/** How wide a span of money is. */
export const widthOf = (marks: Graduation, [low, high]: readonly [number, number]): string =>
  `${share(marks, high - low).toFixed(2)}%`
