import { type SQL, sql } from 'drizzle-orm'

/** The dealer that a moderator has merged another one into; NULL for one that stands for itself. */
const mergedInto = (key: SQL): SQL => sql`(SELECT into_key FROM dealer_merges WHERE from_key = ${key})`

/** The dealer that counts for a key: the one it was merged into, or itself. NULL of NULL. */
export const countedKey = (key: SQL): SQL => sql`coalesce(${mergedInto(key)}, ${key})`

/** What `quotes.typed_key` holds: the key itself where another one counts for it, else NULL. */
export const typedKey = (key: SQL): SQL => sql`CASE WHEN ${mergedInto(key)} IS NOT NULL THEN ${key} END`

/**
 * The voice of a sender for the dealer that counts for a key; NULL where one of them is not known.
 * The same rule as `voiceOf` in src/domain/quotes/voice.ts.
 */
export const countedVoice = (sender: SQL, set: SQL, key: SQL): SQL =>
  sql`${sender} || ' ' || ${set} || ' ' || ${countedKey(key)}`
