/**
 * How long what is kept for a while only is kept. The privacy page says it and the nightly job does it.
 */
export const RETENTION = {
  /** The random key of a day: with it an address could be tried against the labels of that day. */
  senderKeyHours: 48,
  /** The label that groups one sender's quotes, flags and fit reports. */
  senderDays: 90,
  /** That somebody tried to log in as a moderator, with the label of who did. */
  loginDays: 1,
  /** How long a moderator stays logged in. */
  sessionHours: 2,
  /** The key and the hash that make sending the same request again harmless. */
  requestDays: 7,
  /** What a quote said before it was changed, and the words of one that was withdrawn or removed. */
  wordsDays: 90,
  /** What somebody remarked on a dealer, or added to a flag. */
  remarkDays: 90,
  /** A copy of the database: whoever makes backups deletes them by then. */
  backupDays: 90,
  /** What D1 can be set back to at the most, by Cloudflare's own rule ("Time Travel"); nothing shortens it. */
  historyDays: 30,
} as const

/**
 * The moment some days ago: what is older has been kept for that long.
 *
 * @returns ISO 8601 with milliseconds, UTC
 * @example
 * daysBefore(new Date('2026-11-22T18:00:00Z'), 7) // => '2026-11-15T18:00:00.000Z'
 */
export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString()
