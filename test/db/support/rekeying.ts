import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { catalog } from '../../../src/catalog/catalog.ts'
import { batch } from '../../../src/db/batch.ts'
import { HELD_KEYS, type HeldRows, heldKeysOf } from '../../../src/db/dealers/held-keys.ts'
import { rekeySql } from '../../../src/db/dealers/rekey.ts'
import { recount } from '../../../src/db/figures/recount.ts'
import { supersedeOlder } from '../../../src/db/quotes/supersede-older.ts'
import { sqlTexts } from '../../../src/db/sql-text.ts'
import { dealerKey } from '../../../src/domain/dealers/dealer-key.ts'
import type { RegionPlan } from '../../../src/domain/moderation/rekey/rekey-plan.ts'
import { rekeyPlan } from '../../../src/domain/moderation/rekey/rekey-plan.ts'
import { QUOTE_KINDS } from '../../../src/domain/quotes/quote.ts'
import { nameWords } from '../../../src/domain/text/name-words.ts'
import { db, places } from './submissions.ts'

const SETS = catalog.sets.map(({ name }) => name)
const AT = '2026-11-25T00:00:00.000Z'

/** A rule of former times: all the words, whatever they say. */
export function formerKey(name: string | null, city: string | null, region: string): string | null {
  if (name === null) return null
  const words = [...new Set(nameWords(`${name} ${city ?? ''}`))].filter((word) => word !== 'of')
  const rank = (word: string) => Number(word === 'lexus')
  return `${region} ${words.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).join(' ')}`
}

/** Gives every quote the key that it had by that rule, with all that follows from it. */
export async function asInFormerTimes(): Promise<void> {
  const { results } = await env.DB.prepare('SELECT id, dealer, city, region FROM quotes').all<{
    id: string
    dealer: string | null
    city: string | null
    region: string
  }>()
  const ids = sql`(SELECT id FROM quotes)`
  const regions = [...new Set(results.map(({ region }) => region))]
  await env.DB.batch([
    ...results.map(({ id, dealer, city, region }) => {
      const key = formerKey(dealer, city, region)
      return env.DB.prepare(
        `UPDATE quotes SET dealer_key = ?1, voice = sender || ' ' || "set" || ' ' ||
          coalesce(?1, CASE WHEN price_cents IS NULL THEN country END) WHERE id = ?2`,
      ).bind(key, id)
    }),
    ...['counts', 'figures', 'dealer_words'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  ])
  await batch(db(), [
    supersedeOlder(ids),
    ...recount({ at: AT, ids, regions, sets: SETS, kinds: QUOTE_KINDS }, places),
  ])
}

/** What there is to do. */
export async function planned(): Promise<RegionPlan[]> {
  const read = Object.entries(HELD_KEYS).map(
    async ([name, statement]) => [name, (await env.DB.prepare(statement).all()).results] as const,
  )
  // A key for each statement.
  const rows = Object.fromEntries(await Promise.all(read)) as unknown as HeldRows
  return rekeyPlan(heldKeysOf(rows), (typed) => dealerKey(typed, catalog.dealerWords))
}

/** Does some of it, region by region. */
export async function rekey(steps = Number.POSITIVE_INFINITY): Promise<void> {
  for (const plan of (await planned()).slice(0, steps)) {
    const texts = sqlTexts(rekeySql(plan, { at: AT, places, sets: SETS }))
    await env.DB.batch(texts.map((text) => env.DB.prepare(text)))
  }
}
