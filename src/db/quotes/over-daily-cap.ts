import { type SQL, sql } from 'drizzle-orm'
import { DAILY_CAPS } from '../../domain/intake/daily-caps.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
/** Why a quote is held that comes after them. */
export const HELD_FOR_MANY: Hold = { reason: 'too-many-today' }

const howMany = (sender: SQL, further: SQL): SQL =>
  sql`(SELECT count(*) FROM quotes others WHERE others.sender = ${sender} AND ${further})`

/**
 * Whether as many of a sender's quotes are published as may be in a day, of one set or in all. To be asked
 * inside the statement that publishes one more, so that parallel requests cannot pass the cap together.
 *
 * @param published which of `others` count: published ones, and what the statement publishes before this one
 */
export const isOverDailyCap = (sender: SQL, set: SQL, published: SQL): SQL =>
  sql`(${howMany(sender, sql`others."set" = ${set} AND ${published}`)} >= ${DAILY_CAPS.publishedPerSet}
    OR ${howMany(sender, published)} >= ${DAILY_CAPS.published})`

/** Whether a sender has sent as much as is taken in a day, whatever has become of it. */
export const hasSentADaysWorth = (sender: string): SQL =>
  sql`${howMany(sql`${sender}`, sql`true`)} >= ${DAILY_CAPS.received}`
