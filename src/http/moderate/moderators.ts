import { type Moderator, readModerators } from '../../input/moderators.ts'
import type { Bindings } from '../context/env.ts'

/**
 * Reads from the bindings who may moderate: nobody where the list is wrong, which is reported once and not
 * for every visitor anew.
 */
export function moderatorsIn(report: (error: unknown) => void): (bindings: Bindings) => readonly Moderator[] {
  let isTold = false
  return ({ MODERATORS = '' }) => {
    const read = readModerators(MODERATORS)
    if (read.ok) return read.moderators
    if (!isTold) report(new Error(read.problem))
    isTold = true
    return []
  }
}
