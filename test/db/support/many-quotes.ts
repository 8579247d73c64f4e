import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { batch } from '../../../src/db/batch.ts'
import { restateWords } from '../../../src/db/dealers/restate-words.ts'
import { partsOf } from '../../../src/domain/places/places.ts'
import { db, places } from './submissions.ts'

/** Spreads a number evenly over 0 to 999,999, the same way each time. */
const mixed = (salt: number) => `(abs(i * 2654435761 + ${salt} * 40503) % 1000003)`

const REGIONS = JSON.stringify([...places.regions.map(({ code }) => code), 'US', 'US', 'CA'])

const quotesSql = (count: number, prices: number) => `
  INSERT INTO quotes (id, "set", kind, price_cents, comparable_cents, region, country, dealer, dealer_key,
    quoted_on, year, cutting, ships, status, received_at, recency)
  WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${count}),
  drawn AS (
    SELECT 'm' || i AS id,
      CASE WHEN ${mixed(1)} % 10 < 6 THEN '2-key' WHEN ${mixed(1)} % 10 < 9 THEN '1-key' ELSE '3-key' END AS "set",
      30000 + (${mixed(2)} % ${prices}) * 25 AS cents,
      (SELECT value FROM json_each('${REGIONS}') WHERE key = ${mixed(3)} % json_array_length('${REGIONS}')) AS region,
      CASE ${mixed(4)} % 3 WHEN 0 THEN NULL ELSE ${mixed(5)} % 5 END AS dealer,
      2026 - (${mixed(6)} % 100) * (${mixed(6)} % 100) * 16 / 10000 AS year,
      printf('%02d-%02d', 1 + ${mixed(7)} % 10, 1 + ${mixed(8)} % 28) AS day,
      CASE ${mixed(9)} % 6 WHEN 0 THEN 1 WHEN 1 THEN 0 END AS ships,
      CASE WHEN ${mixed(10)} % 5 = 0 THEN 'paid' ELSE 'quoted' END AS kind
    FROM numbers)
  SELECT id, "set", kind, cents, cents, region, substr(region, 1, 2), 'Dealer ' || dealer,
    region || ' dealer ' || dealer, year || '-' || day, year, 'unknown', ships, 'published',
    '2026-11-01T00:00:00.000Z', year || '-' || day || ' 2026-11-01T00:00:00.000Z ' || id
  FROM drawn`

const LEAF = `CASE length(region) WHEN 2 THEN region || '-unstated' ELSE region END`

const REGION_COUNTS = `
  INSERT INTO counts (area, "set", counted, year, value, quotes, newest)
  SELECT ${LEAF}, "set", 'price', year, CAST(comparable_cents AS TEXT), count(*), max(recency)
    FROM quotes GROUP BY 1, 2, 4, 5
  UNION ALL
  SELECT ${LEAF}, "set", 'paid', year, CAST(comparable_cents AS TEXT), count(*), max(recency)
    FROM quotes WHERE kind = 'paid' GROUP BY 1, 2, 4, 5
  UNION ALL
  SELECT ${LEAF}, "set", 'dealer', year, dealer_key, 1, max(recency)
    FROM quotes WHERE dealer_key IS NOT NULL GROUP BY 1, 2, 4, 5`

const widerCounts = (area: string) => `
  INSERT INTO counts (area, "set", counted, year, value, quotes, newest)
  SELECT '${area}', "set", counted, year, value, sum(quotes), max(newest) FROM counts
  WHERE area IN (${partsOf(area, places)
    .map((part) => `'${part}'`)
    .join(', ')})
  GROUP BY "set", counted, year, value`

const FIGURES = `
  INSERT INTO figures (area, "set", revision)
  SELECT DISTINCT area, "set", 1 FROM counts WHERE area NOT LIKE '%-unstated'`

/**
 * Fills the database with quotes of sixteen years and all regions, counted, with every dealer's newest words but no figures made yet.
 *
 * @param prices how many different prices there are
 */
export async function manyQuotes(count: number, prices: number): Promise<void> {
  const wider = [...places.divisions, ...places.countries].map(({ code }) => widerCounts(code))
  for (const statement of [quotesSql(count, prices), REGION_COUNTS, ...wider, FIGURES]) {
    await env.DB.prepare(statement).run()
  }
  await batch(db(), [restateWords(sql`(SELECT id FROM quotes)`, places)])
}
