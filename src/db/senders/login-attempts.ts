import { sql } from 'drizzle-orm'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { loginAttempts } from '../schema.ts'

export interface Attempt {
  readonly id: string
  readonly sender: string
  /** ISO 8601, UTC; attempts from before `since` count no longer. */
  readonly at: string
  readonly since: string
}

/**
 * Takes down an attempt before it is looked at, if there is room for one. One statement decides and
 * inserts, so that a thousand at once get no more tries than one after the other.
 *
 * @param cap how many of one sender may fail
 * @returns whether the secret may be looked at
 */
export async function beginAttempt(
  db: Database,
  { id, sender, at, since }: Attempt,
  cap: number,
): Promise<boolean> {
  const [, begun] = await batch(db, [
    sql`DELETE FROM login_attempts WHERE at <= ${since}`,
    sql`INSERT INTO login_attempts (id, sender, at) SELECT ${id}, ${sender}, ${at}
      WHERE (SELECT count(*) FROM login_attempts WHERE sender = ${sender}) < ${cap}`,
  ])
  return begun === 1
}

/** Forgets attempts from before a moment; ISO 8601, UTC. */
export async function forgetAttempts(db: Database, before: string): Promise<void> {
  await db.delete(loginAttempts).where(sql`at < ${before}`)
}

/** Forgets an attempt that succeeded: only failed ones are counted. */
export async function forgetAttempt(db: Database, id: string): Promise<void> {
  await db.delete(loginAttempts).where(sql`id = ${id}`)
}
