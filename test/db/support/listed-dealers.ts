import { env } from 'cloudflare:workers'
import { expect } from 'vitest'

const rowsOf = async (sql: string) => (await env.DB.prepare(sql).all()).results

/** Exactly the dealers are listed that have a published quote whose name is shown, each by the newest. */
export async function expectTrueDealers(): Promise<void> {
  const listed = await rowsOf(
    'SELECT dealer_key, region, newest FROM dealers WHERE newest IS NOT NULL ORDER BY dealer_key',
  )
  const counted = await rowsOf(`
    SELECT dealer_key, region, max(recency) AS newest FROM quotes
    WHERE status = 'published' AND name_hidden = 0 AND dealer_key IS NOT NULL GROUP BY dealer_key ORDER BY dealer_key`)
  expect(listed).toEqual(counted)
}
