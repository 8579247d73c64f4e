import { type SQL, sql } from 'drizzle-orm'
import { RETENTION } from '../../domain/quotes/retention.ts'
import type { Database } from '../database.ts'
import { senderKeys } from '../schema.ts'

/** The keys whose hours are over when a day begins. */
const dueOn = (day: string): SQL => sql`day <= date(${day}, ${`-${RETENTION.senderKeyHours} hours`})`

/**
 * Deletes the keys whose hours are over: from then on a hash is a label that nobody can tie to an address.
 *
 * @param day today, `YYYY-MM-DD`, UTC
 */
export async function forgetSenderKeys(db: Database, day: string): Promise<void> {
  await db.delete(senderKeys).where(dueOn(day))
}

/**
 * The random key that senders of a day are hashed with; the first sender of the day brings it along.
 * Whoever makes a new one deletes those whose hours are over, should the nightly job have been missed.
 *
 * @param day `YYYY-MM-DD`, UTC
 * @param fresh a random key, used if the day has none yet
 */
export async function senderKeyOf(db: Database, day: string, fresh: () => string): Promise<string> {
  const known = await db.select().from(senderKeys).where(sql`day = ${day}`).get()
  if (known) return known.key
  const [, , kept] = await db.batch([
    db.insert(senderKeys).values({ day, key: fresh() }).onConflictDoNothing(),
    db.delete(senderKeys).where(dueOn(day)),
    db.select().from(senderKeys).where(sql`day = ${day}`),
  ])
  const [row] = kept
  if (!row) throw new Error('the day’s key is neither there nor stored')
  return row.key
}
