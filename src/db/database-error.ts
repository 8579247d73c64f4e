import { DrizzleQueryError } from 'drizzle-orm'

/**
 * Whether something failed because the database did, and not because of what it was asked: then the
 * same request may succeed later. A broken constraint is a mistake of ours.
 */
export function isDatabaseFailure(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? (error.cause ?? error) : error
  return (
    cause instanceof Error &&
    /\bD1_|D1 DB|Network connection lost/.test(cause.message) &&
    !/constraint failed/i.test(cause.message)
  )
}
