import { type SQL, sql } from 'drizzle-orm'
import type { Places } from '../../domain/places/places.ts'
import { listed, type QuoteIds } from '../quotes/quote-ids.ts'

/**
 * Every dealer and set that quotes speak of, or spoke of before a change, with what these dealers have said of
 * other sets: it can have become their last word, or be it no more.
 */
const touched = (ids: QuoteIds): SQL => sql`
  WITH spoken(key, "set") AS (
    SELECT dealer_key, "set" FROM quotes WHERE id IN ${listed(ids)} AND dealer_key IS NOT NULL
    UNION SELECT dealer_key, "set" FROM quote_versions WHERE quote_id IN ${listed(ids)} AND dealer_key IS NOT NULL)
  SELECT * FROM spoken UNION SELECT dealer_key, "set" FROM dealer_words WHERE dealer_key IN (SELECT key FROM spoken)`

/** The newest published quote of a dealer and set whose name is shown. */
const newest = sql.raw(`(
  SELECT id FROM quotes INDEXED BY quotes_dealer
  WHERE dealer_key = touched.key AND "set" = touched."set" AND status = 'published' AND name_hidden = 0
  ORDER BY recency DESC LIMIT 1)`)

/** The recency of the newest such quote of a dealer, whatever the set. */
const lastWord = sql.raw(`(
  SELECT recency FROM quotes INDEXED BY quotes_of_dealer
  WHERE dealer_key = touched.key AND status = 'published' AND name_hidden = 0 ORDER BY recency DESC LIMIT 1)`)

/** Copied from the quote as they are. */
const COPIED = [
  'kind',
  'price_cents',
  'comparable_cents',
  'cutting',
  'cutting_cents',
  'ships',
  'dealer',
  'city',
  'year',
]
const RESTATED = [...COPIED, 'newest', 'is_last']

const names = (columns: readonly string[], of = ''): SQL =>
  sql.raw(columns.map((column) => `${of}${column}`).join(', '))

/** The division of a region that a statement calls `place`: codes of the project's own data. */
export function divisionColumn({ divisions }: Places): SQL {
  const cases = divisions.map(
    ({ code, regions }) =>
      `WHEN place IN (${regions.map((region) => `'${region}'`).join(', ')}) THEN '${code}'`,
  )
  return sql.raw(`CASE ${cases.join(' ')} END`)
}

/** States anew what the dealers of these quotes said last of their sets. Like a recount it may run twice. */
export const restateWords = (ids: QuoteIds, places: Places): SQL => sql`
  INSERT INTO dealer_words (dealer_key, "set", region, division, country, ${names(RESTATED)})
  SELECT key, touched."set", place, ${divisionColumn(places)}, substr(place, 1, 2), ${names(COPIED, 'quotes.')},
    recency, recency IS NOT NULL AND recency = ${lastWord}
  FROM (SELECT *, substr(key, 1, instr(key, ' ') - 1) AS place FROM (${touched(ids)})) touched
    LEFT JOIN quotes ON quotes.id = ${newest}
  WHERE recency IS NOT NULL OR (key, touched."set") IN (SELECT dealer_key, "set" FROM dealer_words)
  ON CONFLICT (dealer_key, "set") DO UPDATE
    SET ${sql.raw(RESTATED.map((column) => `${column} = excluded.${column}`).join(', '))}
    WHERE (${names(RESTATED, 'dealer_words.')}) IS NOT (${names(RESTATED, 'excluded.')})`
