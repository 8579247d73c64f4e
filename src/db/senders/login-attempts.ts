import { sql } from 'drizzle-orm'
import { ofNetwork } from '../../domain/intake/daily-caps.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { loginAttempts } from '../schema.ts'

export interface Attempt extends SenderLabels {
  readonly id: string
  /** ISO 8601, UTC; attempts from before `since` count no longer. */
  readonly at: string
  readonly since: string
}

/**
 * Takes down an attempt before it is looked at, if there is room for one. One statement decides and
 * inserts, so that a thousand at once get no more tries than one after the other.
 *
 * @param cap how many of one sender may fail; of its network as many as `ofNetwork` says
 * @returns whether the secret may be looked at
 */
export async function beginAttempt(
  db: Database,
  { id, sender, network, at, since }: Attempt,
  cap: number,
): Promise<boolean> {
  const [, begun] = await batch(db, [
    sql`DELETE FROM login_attempts WHERE at <= ${since}`,
    sql`INSERT INTO login_attempts (id, sender, network, at) SELECT ${id}, ${sender}, ${network}, ${at}
      WHERE (SELECT count(*) FILTER (WHERE sender = ${sender}) < ${cap} AND count(*) < ${ofNetwork(cap)}
        FROM login_attempts WHERE network = ${network})`,
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
