import { type SQL, sql } from 'drizzle-orm'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { countedKey } from '../quotes/merged-dealer.ts'
import { columnsFor, eachColumn, type QuoteColumn } from '../quotes/quote-columns.ts'

/** A bounded piece of what is due to be forgotten. */
export interface Due {
  /** What is older than this moment; ISO 8601, UTC. */
  readonly before: string
  /** The most rows of a table that are taken at once. */
  readonly limit: number
}

const emptied = (columns: readonly QuoteColumn[]): SQL => eachColumn(columns, (name) => `${name} = NULL`)

/** Where columns stand in a snapshot. */
const paths = (columns: readonly QuoteColumn[]): SQL =>
  eachColumn(columns, (_name, column) => `'$.${column}'`)

const SENDER = columnsFor('sender')

const quotesWith = (what: SQL, { before, limit }: Due): SQL => sql`
  SELECT id FROM quotes WHERE ${what} AND received_at < ${before} ORDER BY received_at, id LIMIT ${limit}`

/**
 * Forgets which request brought a quote: sent again after that it is another quote.
 *
 * @returns how many quotes; fewer than the limit when none is left
 */
export async function forgetRequests(db: Database, due: Due): Promise<number> {
  const [quotes = 0] = await batch(db, [
    sql`UPDATE quotes SET ${emptied(columnsFor('request'))}
      WHERE id IN (${quotesWith(sql`idempotency_key IS NOT NULL`, due)})`,
  ])
  return quotes
}

/**
 * Forgets who sent a quote, wherever it is written. Nothing is settled or counted anew: what a newer quote
 * of its sender took the place of stays superseded, and every figure stays as it is.
 *
 * @returns how many quotes; fewer than the limit when none is left
 */
export async function forgetSenders(db: Database, due: Due): Promise<number> {
  const ids = quotesWith(sql`sender IS NOT NULL`, due)
  const [, , quotes = 0] = await batch(db, [
    sql`UPDATE quote_versions SET voice = NULL, before = json_remove(before, ${paths(SENDER)})
      WHERE quote_id IN (${ids})`,
    sql`UPDATE moderation_log SET before = json_remove(before, ${paths(SENDER)}),
        after = json_remove(after, ${paths(SENDER)})
      WHERE subject IN (${ids})`,
    sql`UPDATE quotes SET ${emptied([...SENDER, ...columnsFor('request')])}
      WHERE id IN (${ids})`,
  ])
  return quotes
}

/** Stands where a flag's sender was: part of its key, but no longer of anybody. */
const NOBODY = 'nobody '

/**
 * Forgets who flagged a quote and what was added: a flag that was handled goes, one that waits stays as nobody's.
 *
 * @returns how many flags; fewer than the limit when none is left
 */
export async function forgetFlaggers(db: Database, { before, limit }: Due): Promise<number> {
  const flags = (which: SQL) => sql`
    SELECT quote_id, sender FROM flags WHERE flagged_at < ${before} AND ${which}
    ORDER BY flagged_at, quote_id, sender LIMIT ${limit}`
  const isNamed = sql`substr(sender, 1, ${NOBODY.length}) <> ${NOBODY}`
  const [unnamed = 0, deleted = 0] = await batch(db, [
    sql`UPDATE flags SET sender = ${NOBODY} || lower(hex(randomblob(16))), network = NULL, note = NULL
      WHERE (quote_id, sender) IN (${flags(sql`handled_at IS NULL AND ${isNamed}`)})`,
    sql`DELETE FROM flags WHERE (quote_id, sender) IN (${flags(sql`handled_at IS NOT NULL`)})`,
  ])
  return Math.max(unnamed, deleted)
}

/**
 * Forgets who found what: the report stays, as nobody's.
 *
 * @returns how many reports; fewer than the limit when none is left
 */
export async function forgetFitReporters(db: Database, { before, limit }: Due): Promise<number> {
  const [reports = 0] = await batch(db, [
    sql`UPDATE fit_reports SET sender = NULL, network = NULL WHERE id IN (
      SELECT id FROM fit_reports WHERE reported_at < ${before} AND sender IS NOT NULL
      ORDER BY reported_at, id LIMIT ${limit})`,
  ])
  return reports
}

/**
 * Forgets remarks on dealers, answered or not.
 *
 * @returns how many; fewer than the limit when none is left
 */
export async function forgetRemarks(db: Database, { before, limit }: Due): Promise<number> {
  const [remarks = 0] = await batch(db, [
    sql`DELETE FROM remarks WHERE id IN (
      SELECT id FROM remarks WHERE said_at < ${before} ORDER BY said_at, id LIMIT ${limit})`,
  ])
  return remarks
}

/** The columns in which somebody's words stand, or what is made of them. */
const WORDS = columnsFor('words', 'dealer', 'typed-dealer')

const saidNow = eachColumn(WORDS, (name, column) => `'$.${column}', said.${name}`)
const isFormer = (json: string): SQL =>
  sql`(${eachColumn(WORDS, (name, column) => `${json} ->> '${column}' IS NOT said.${name}`, ' OR ')})`

/** In the log of what moderators did to quotes only those words stay that the quotes still say. */
const keepWordsInLog = ({ before, limit }: Due): SQL => sql`
  UPDATE moderation_log SET before = json_set(before, ${saidNow}), after = json_set(after, ${saidNow})
  FROM quotes said WHERE said.id = subject AND moderation_log.id IN (
    SELECT entry.id FROM moderation_log entry JOIN quotes said ON said.id = entry.subject
    WHERE entry.at < ${before} AND json_type(entry.before, '$.note') IS NOT NULL
      AND (${isFormer('entry.before')} OR (entry.after IS NOT NULL AND ${isFormer('entry.after')}))
    ORDER BY entry.id LIMIT ${limit})`

/**
 * Forgets the words of what is no longer said: city, dealer, note and link of a quote as it was before a
 * change, and of a quote that was withdrawn or removed and not touched since. Prices and days stay.
 *
 * @returns how many changes; fewer than the limit when none is left
 */
export async function forgetWords(db: Database, due: Due): Promise<number> {
  const { before, limit } = due
  // A change whose words are forgotten has no note any more, not even an empty one.
  const changes = sql`SELECT quote_id, version FROM quote_versions
    WHERE changed_at < ${before} AND json_type(before, '$.note') IS NOT NULL
    ORDER BY changed_at, quote_id, version LIMIT ${limit}`
  const [, versions = 0, logged = 0] = await batch(db, [
    sql`UPDATE quotes SET ${emptied(WORDS)}, voice = NULL
      WHERE status = 'removed' AND id IN (SELECT quote_id FROM (${changes}))
        AND NOT EXISTS (SELECT 1 FROM quote_versions later
          WHERE later.quote_id = quotes.id AND later.changed_at >= ${before})`,
    sql`UPDATE quote_versions SET dealer_key = NULL, voice = NULL,
        before = json_remove(before, ${paths(WORDS)})
      WHERE (quote_id, version) IN (${changes})`,
    keepWordsInLog(due),
    // A dealer that nobody names any more, and figures that name it though they are out of date.
    sql`DELETE FROM counts WHERE counted = 'dealer' AND quotes = 0`,
    sql`UPDATE figures SET data = NULL, charts = NULL, computed_revision = NULL WHERE computed_revision <> revision`,
  ])
  return Math.max(versions, logged)
}

/** Forgets the names of dealers that no quote says any more, and the addresses that led to them. */
export async function forgetDealers(db: Database): Promise<void> {
  await batch(db, [
    sql`DELETE FROM dealer_words WHERE newest IS NULL`,
    sql`DELETE FROM former_dealers WHERE NOT EXISTS (
      SELECT 1 FROM quotes WHERE dealer_key = ${countedKey(sql`former_dealers.dealer_key`)})`,
  ])
}
