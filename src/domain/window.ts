/** `3y`: this calendar year and the two before. `6y`: this and the five before. */
export type Window = '3y' | '6y' | 'all'

/** From the most recent to the longest, as the area ladder tries them. */
export const WINDOWS: readonly Window[] = ['3y', '6y', 'all']

const YEARS = { '3y': 3, '6y': 6, all: Number.POSITIVE_INFINITY } as const

/**
 * The first calendar year that a window counts.
 *
 * @example
 * firstYear('3y', 2026) // => 2024
 */
export const firstYear = (window: Window, thisYear: number): number => thisYear - YEARS[window] + 1
