import { type DatabaseFailure, databaseFailure, mayBeStored } from '../../db/database-error.ts'

/** What is told of a failure of the database. */
export interface Outage {
  readonly failure: DatabaseFailure
  /** What has become of what was sent; null where nothing was. */
  readonly stored: 'no' | 'unknown' | null
  /** What is wrong, and when to try again. */
  readonly sentence: string
  /** Seconds. */
  readonly retryAfter: number
}

const HALF_A_MINUTE = 30
const AN_HOUR = 3600
const A_DAY = 86_400

const secondsToMidnight = (now: Date): number => A_DAY - (Math.floor(now.getTime() / 1000) % A_DAY)

function whenBack(failure: DatabaseFailure, now: Date): Pick<Outage, 'sentence' | 'retryAfter'> {
  switch (failure) {
    case 'lost':
    case 'busy':
      return {
        sentence: 'The quotes cannot be reached at the moment. Try again in half a minute.',
        retryAfter: HALF_A_MINUTE,
      }
    case 'spent':
      return {
        sentence: 'This site has used up what its database may do in a day. Try again after midnight UTC.',
        retryAfter: secondsToMidnight(now),
      }
    case 'full':
      return {
        sentence: 'There is no room for new quotes at the moment. Try again in an hour.',
        retryAfter: AN_HOUR,
      }
  }
}

/**
 * What to tell where the database has failed; null where something else is wrong.
 *
 * @param isWriting whether the request was to change something
 */
export function databaseOutage(error: unknown, isWriting: boolean, now: Date): Outage | null {
  const failure = databaseFailure(error)
  if (failure === null) return null
  const stored = mayBeStored(error) ? 'unknown' : 'no'
  return { failure, stored: isWriting ? stored : null, ...whenBack(failure, now) }
}
