import { type SQL, sql } from 'drizzle-orm'

/**
 * Whether a quote's sender has taken it off. What a moderator takes off stands in the log with the version
 * that it was taken off at; a withdrawal does not. That decision is the sender's: moderators cannot reverse it.
 */
export const isWithdrawn: SQL = sql.raw(`(quotes.status = 'removed' AND NOT EXISTS (
  SELECT 1 FROM moderation_log removal WHERE removal.subject = quotes.id
    AND removal.after ->> 'status' = 'removed' AND removal.before ->> 'version' = (
      SELECT max(shown.version) FROM quote_versions shown
      WHERE shown.quote_id = quotes.id AND shown.before ->> 'status' <> 'removed')))`)
