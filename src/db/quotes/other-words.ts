import { type SQL, sql } from 'drizzle-orm'

const WORDS = [
  ['city', 'city'],
  ['dealer', 'dealer'],
  ['note', 'note'],
  ['source_url', 'sourceUrl'],
] as const

/**
 * Whether a version of a quote said something else in words than the quote does now; words that are
 * forgotten count as others. To be asked where `quotes` and `quote_versions` are joined.
 */
export const hadOtherWords: SQL = sql.raw(
  `(${WORDS.map(([column, name]) => `quote_versions.before ->> '${name}' IS NOT quotes.${column}`).join(' OR ')})`,
)
