import { DrizzleQueryError } from 'drizzle-orm'

/**
 * How the database can fail, all else being right:
 * - `lost`: it was cut off or restarted; the same statement may well succeed at once.
 * - `busy`: it has too much to do, or this was too much for it; asking again at once makes it worse.
 * - `spent`: the account's allowance of the day is used up, for reading and writing, until midnight UTC.
 * - `full`: nothing more fits in; what is there can still be read.
 */
export type DatabaseFailure = 'lost' | 'busy' | 'spent' | 'full'

/** What D1 says when it is the statement that is wrong: a mistake of ours, however often it is tried. */
const OUR_MISTAKE = /SQLITE_(ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG)|D1_(TYPE|EXEC)_ERROR|D1_COLUMN_NOTFOUND/

/**
 * By D1's documented messages (https://developers.cloudflare.com/d1/observability/debug-d1/ and
 * https://developers.cloudflare.com/d1/platform/limits/), the first that fits.
 */
const FAILURES: readonly [says: RegExp, failure: DatabaseFailure][] = [
  [/free tier daily|daily row (read|write) limit/i, 'spent'],
  [/maximum DB size|maximum account storage|SQLITE_FULL/i, 'full'],
  [/D1 DB is overloaded|exceeded timeout|memory limit|CPU time limit|client disconnected/, 'busy'],
  [/Network connection lost|storage caused object to be reset|code was updated|Cannot resolve D1 DB/, 'lost'],
  // An internal error without a name of its own is told with a reference; a full disk is one, and so is what
  // went wrong on the way to D1, which its own prefix is missing from.
  [/\bD1_ERROR|D1 DB|^internal error; reference\b/, 'busy'],
]

/** Failures in which the statement was not even begun. */
const NOT_BEGUN =
  /is overloaded|Cannot resolve D1 DB|free tier daily|daily row|maximum DB size|maximum account/i

const causeOf = (error: unknown): unknown =>
  error instanceof DrizzleQueryError ? (error.cause ?? error) : error

/**
 * How the database failed; null where it did not, because something else is wrong.
 *
 * @example
 * databaseFailure(new Error('D1_ERROR: D1 DB is overloaded. Too many requests queued.')) // => 'busy'
 */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  const cause = causeOf(error)
  if (!(cause instanceof Error) || OUR_MISTAKE.test(cause.message)) return null
  return FAILURES.find(([says]) => says.test(cause.message))?.[1] ?? null
}

/**
 * Whether something failed because the database did, and not because of what it was asked: then the
 * same request may succeed later.
 *
 * @example
 * isDatabaseFailure(new Error('D1_ERROR: D1 DB is overloaded. Too many requests queued.')) // => true
 */
export const isDatabaseFailure = (error: unknown): boolean => databaseFailure(error) !== null

/**
 * Whether a change may have been made although the database failed: it may have been cut off after the
 * commit. False for a query that only reads, and where the database says that it has not begun.
 *
 * @example
 * mayBeStored(new Error('Network connection lost.')) // => true
 */
export function mayBeStored(error: unknown): boolean {
  if (error instanceof DrizzleQueryError && /^\s*select\b/i.test(error.query)) return false
  const cause = causeOf(error)
  return isDatabaseFailure(error) && cause instanceof Error && !NOT_BEGUN.test(cause.message)
}
