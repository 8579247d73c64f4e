import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { senderKeys } from './schema.ts'

/**
 * The random key that senders of a day are hashed with; the first sender of the day brings it along.
 * Whoever makes a new one deletes those of more than the day before: without its key a hash is a label.
 *
 * @param day `YYYY-MM-DD`, UTC
 * @param fresh a random key, used if the day has none yet
 */
export async function senderKeyOf(db: Database, day: string, fresh: () => string): Promise<string> {
  const known = await db.select().from(senderKeys).where(sql`${senderKeys.day} = ${day}`).get()
  if (known) return known.key
  const [, , kept] = await db.batch([
    db.insert(senderKeys).values({ day, key: fresh() }).onConflictDoNothing(),
    db.delete(senderKeys).where(sql`${senderKeys.day} < date(${day}, '-1 day')`),
    db.select().from(senderKeys).where(sql`${senderKeys.day} = ${day}`),
  ])
  const [row] = kept
  if (!row) throw new Error('the day’s key is neither there nor stored')
  return row.key
}
