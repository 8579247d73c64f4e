/** `3y`: this calendar year and the two before. `6y`: this and the five before. */
export type Window = '3y' | '6y' | 'all'

/** From the most recent to the longest, as the area ladder tries them. */
export const WINDOWS: readonly Window[] = ['3y', '6y', 'all']

const YEARS = { '3y': 3, '6y': 6 } as const

/**
 * The first calendar year that a window counts.
 *
 * @example
 * firstYear('3y', 2026) // => 2024
 * firstYear('all', 2026) // => 0
 */
// A database takes the year 0 to compare with, and no infinity.
export const firstYear = (window: Window, thisYear: number): number =>
  window === 'all' ? 0 : thisYear - YEARS[window] + 1
