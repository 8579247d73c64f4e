import { median } from '../../src/domain/stats/median.ts'

/** The median of times in any order. */
export const middle = (times: readonly number[]): number => median(times.toSorted((a, b) => a - b))
