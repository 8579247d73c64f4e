import { type SQL, sql } from 'drizzle-orm'
import { PRICED_KINDS, type QuoteReport } from '../../domain/quotes/quote.ts'

/** The dealer that a moderator has merged another one into; NULL for one that stands for itself. */
const mergedInto = (key: SQL): SQL => sql`(SELECT into_key FROM dealer_merges WHERE from_key = ${key})`

/** The dealer that counts for a key: the one it was merged into, or itself. NULL of NULL. */
export const countedKey = (key: SQL): SQL => sql`coalesce(${mergedInto(key)}, ${key})`

/** What `quotes.typed_key` holds: the key itself where another one counts for it, else NULL. */
export const typedKey = (key: SQL): SQL => sql`CASE WHEN ${mergedInto(key)} IS NOT NULL THEN ${key} END`

/** What a voice is on, as a statement names it: the dealer that counts, and what it said where. */
export interface SaidOf {
  readonly set: SQL
  readonly dealerKey: SQL
  readonly kind: SQL
  readonly region: SQL
}

const PRICED = sql.raw(PRICED_KINDS.map((kind) => `'${kind}'`).join(', '))

/** The dealer, or of a refusal that names none the country; NULL where that is not known, or it names a price. */
const aboutOf = ({ dealerKey, kind, region }: SaidOf): SQL =>
  sql`coalesce(${dealerKey}, CASE WHEN ${kind} NOT IN (${PRICED}) THEN substr(${region}, 1, 2) END)`

/** The voice of a sender; NULL where there is none. The same rule as `voiceOf` in src/domain/quotes/voice.ts. */
export const voiceColumn = (sender: SQL, said: SaidOf): SQL =>
  sql`${sender} || ' ' || ${said.set} || ' ' || ${aboutOf(said)}`

/** What a report has a voice on, by the key of the dealer that it names. */
export const saidIn = ({ set, kind, region }: QuoteReport, key: SQL): SaidOf => ({
  set: sql`${set}`,
  dealerKey: countedKey(key),
  kind: sql`${kind}`,
  region: sql`${region}`,
})

/** What a row has a voice on. */
export const saidInRow = (table: 'quotes' | 'quote_versions'): SaidOf => ({
  set: sql.raw(`${table}."set"`),
  dealerKey: sql.raw(`${table}.dealer_key`),
  kind: sql.raw(`${table}.kind`),
  region: sql.raw(`${table}.region`),
})

/**
 * The voice of a quote that is given other contents: on the same as before it stays what it is, also where its
 * sender is forgotten.
 */
export const voiceAfter = (report: QuoteReport, key: SQL): SQL => {
  const said = saidIn(report, key)
  const before = saidInRow('quotes')
  const isSame = sql`${aboutOf(before)} IS ${aboutOf(said)} AND ${before.set} = ${said.set}`
  return sql`CASE WHEN ${isSame} THEN quotes.voice ELSE ${voiceColumn(sql`quotes.sender`, said)} END`
}
