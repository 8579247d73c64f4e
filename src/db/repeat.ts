import { databaseFailure } from './database-error.ts'

/** How long to wait before the second and the third attempt, in milliseconds. */
const PAUSES = [100, 400] as const

/**
 * Does something again where the database was cut off, twice at the most. Only for what may be done twice:
 * the first attempt may have succeeded without its answer having arrived.
 *
 * @param wait lets some milliseconds pass
 * @throws what the last attempt threw; a busy database is not asked again at all
 */
export async function repeat<T>(attempt: () => Promise<T>, wait: (ms: number) => Promise<void>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt()
    } catch (error) {
      if (databaseFailure(error) !== 'lost') throw error
    }
    await wait(pause)
  }
  return attempt()
}
