import { databaseFailure, mayBeStored } from './database-error.ts'

/** How long to wait before the second and the third attempt, in milliseconds. */
const PAUSES: readonly number[] = [100, 400]

/**
 * Does something again where the database was cut off, twice at the most. Only for what may be done twice:
 * the first attempt may have succeeded without its answer having arrived.
 *
 * @param wait lets some milliseconds pass
 * @throws the first failure that leaves open whether it was done, since no later one settles that; otherwise
 *   what the last attempt threw. A busy database is not asked again at all
 */
export async function repeat<T>(
  attempt: () => Promise<T>,
  wait: (ms: number) => Promise<void>,
  pauses = PAUSES,
): Promise<T> {
  const [pause, ...later] = pauses
  try {
    return await attempt()
  } catch (error) {
    if (pause === undefined || databaseFailure(error) !== 'lost') throw error
    await wait(pause)
    return repeat(attempt, wait, later).catch((last: unknown) => {
      throw mayBeStored(error) ? error : last
    })
  }
}
