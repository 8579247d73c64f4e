import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { places } from './submissions.ts'

const rowsOf = async (sql: string) => (await env.DB.prepare(sql).all()).results

/** The newest published quote of every dealer and set whose name is shown, counted from the quotes themselves. */
const countedWords = async () => {
  const rows = await rowsOf(`
    SELECT dealer_key, "set", region, country, kind, price_cents, comparable_cents, cutting, cutting_cents, ships, dealer,
      city, year, max(recency) AS newest,
      max(recency) = (SELECT max(recency) FROM quotes other
        WHERE other.dealer_key = quotes.dealer_key AND status = 'published' AND name_hidden = 0) AS is_last
    FROM quotes
    WHERE status = 'published' AND name_hidden = 0 AND dealer_key IS NOT NULL
    GROUP BY dealer_key, "set" ORDER BY dealer_key, "set"`)
  return rows.map((row) => ({ ...row, division: places.region(`${row.region}`)?.division ?? null }))
}

/** Of every dealer and set exactly the newest published quote is stated whose name is shown. */
export async function expectTrueDealers(): Promise<void> {
  const stated = await rowsOf(
    'SELECT * FROM dealer_words WHERE newest IS NOT NULL ORDER BY dealer_key, "set"',
  )
  expect(stated).toEqual(await countedWords())
}
