import { DrizzleQueryError } from 'drizzle-orm'

/** What D1 says when it is the statement that is wrong: a mistake of ours, however often it is tried. */
const OUR_MISTAKE = /SQLITE_(ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG)|D1_TYPE_ERROR|D1_COLUMN_NOTFOUND/

/**
 * Whether something failed because the database did, and not because of what it was asked: then the
 * same request may succeed later.
 *
 * @example
 * isDatabaseFailure(new Error('D1_ERROR: D1 DB is overloaded. Too many requests queued.')) // => true
 */
export function isDatabaseFailure(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? (error.cause ?? error) : error
  if (!(cause instanceof Error)) return false
  return /\bD1_|D1 DB|Network connection lost/.test(cause.message) && !OUR_MISTAKE.test(cause.message)
}
