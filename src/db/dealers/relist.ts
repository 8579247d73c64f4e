import { type SQL, sql } from 'drizzle-orm'
import { listed, type QuoteIds } from '../quotes/quote-ids.ts'

/** The dealers that quotes count for, or counted for before a change. */
const touched = (ids: QuoteIds): SQL => sql`
  SELECT dealer_key AS key FROM quotes WHERE id IN ${listed(ids)} AND dealer_key IS NOT NULL
  UNION SELECT dealer_key FROM quote_versions WHERE quote_id IN ${listed(ids)} AND dealer_key IS NOT NULL`

const newest = sql.raw(`(
  SELECT recency FROM quotes INDEXED BY quotes_of_dealer
  WHERE dealer_key = touched.key AND status = 'published' AND name_hidden = 0 ORDER BY recency DESC LIMIT 1)`)

/** Lists the dealers of these quotes by the newest that each has now. Like a recount it may run twice. */
export const relist = (ids: QuoteIds): SQL => sql`
  INSERT INTO dealers (dealer_key, region, newest)
  SELECT key, substr(key, 1, instr(key, ' ') - 1), newest
  FROM (SELECT key, ${newest} AS newest FROM (${touched(ids)}) touched)
  WHERE newest IS NOT NULL OR key IN (SELECT dealer_key FROM dealers)
  ON CONFLICT (dealer_key) DO UPDATE SET newest = excluded.newest WHERE newest IS NOT excluded.newest`
