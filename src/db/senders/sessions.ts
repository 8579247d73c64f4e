import { sql } from 'drizzle-orm'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { sessions } from '../schema.ts'

/** A moderator who is logged in. */
export interface Session {
  /** The hash of a token that only the browser has. */
  readonly tokenHash: string
  readonly moderator: string
  /** ISO 8601, UTC. */
  readonly endsAt: string
  /** A signature over the others and the moderator's secret. */
  readonly seal: string
}

/**
 * Stores a session that begins.
 *
 * @param instead the hash of the token that the browser had before: that session ends
 */
export async function storeSession(db: Database, session: Session, instead: string | null): Promise<void> {
  const { tokenHash, moderator, endsAt, seal } = session
  await batch(db, [
    sql`DELETE FROM sessions WHERE token_hash = ${instead}`,
    sql`INSERT INTO sessions (token_hash, moderator, ends_at, seal)
      VALUES (${tokenHash}, ${moderator}, ${endsAt}, ${seal})`,
  ])
}

/** The session of a token, whether it has ended or not; null where there is none. */
export async function findSession(db: Database, tokenHash: string): Promise<Session | null> {
  return (await db.select().from(sessions).where(sql`token_hash = ${tokenHash}`).get()) ?? null
}

/** Ends a session: nobody can go on with its token. */
export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(sql`token_hash = ${tokenHash}`)
}

/** Forgets sessions that have ended at a moment; ISO 8601, UTC. */
export async function forgetSessions(db: Database, at: string): Promise<void> {
  await db.delete(sessions).where(sql`ends_at <= ${at}`)
}
