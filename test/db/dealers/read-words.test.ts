import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openForReading } from '../../../src/db/database.ts'
import { readWords } from '../../../src/db/dealers/read-words.ts'
import { CALLED, type DealerWord, whomToCall } from '../../../src/domain/advice/whom-to-call.ts'
import { quotedOnOf, quoteIdOf } from '../../../src/domain/quotes/recency.ts'
import { manyQuotes } from '../support/many-quotes.ts'
import { measured } from '../support/measured.ts'
import { db, places } from '../support/submissions.ts'

const PLACES = ['US-OK', 'US-TX', 'US-PR', 'US', 'CA-ON', 'CA']
const REGIONS = ['US-OK', 'US-OK', 'US-TX', 'US-LA', 'US-CA', 'US-OR', 'US-PR', 'US', 'CA-ON', 'CA-AB', 'CA']

const word = fc
  .record({
    region: fc.constantFrom(...REGIONS),
    set: fc.constantFrom('2-key', '2-key', '1-key'),
    kind: fc.constantFrom('quoted', 'quoted', 'quoted', 'paid', 'not-here', 'discontinued'),
    cents: fc.constantFrom(28_000, 39_000, 39_001, 47_500),
    ships: fc.constantFrom(null, 0, 1),
    day: fc.constantFrom('2011-09-14', '2024-01-01', '2024-05-05', '2025-03-03', '2026-11-01', '2027-01-01'),
  })
  .map(({ kind, cents, ...drawn }) => ({
    ...drawn,
    kind,
    cents: kind === 'quoted' || kind === 'paid' ? cents : null,
  }))
type Drawn = typeof word extends fc.Arbitrary<infer T> ? T : never

async function stateWords(words: readonly Drawn[]): Promise<void> {
  const insert = env.DB.prepare(
    `INSERT INTO dealer_words (dealer_key, "set", region, division, country, kind, price_cents, comparable_cents, cutting,
      ships, dealer, year, newest, is_last) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, 'unknown', ?8, ?9, ?10, ?11, 0)`,
  )
  const rows = words.map(({ set, region, kind, cents, ships, day }, n) =>
    insert.bind(
      `${region} dealer ${n}`,
      set,
      region,
      places.region(region)?.division ?? null,
      region.slice(0, 2),
      kind,
      cents,
      ships,
      `Dealer ${n}`,
      Number(day.slice(0, 4)),
      `${day} 2026-11-01T00:00:00.000Z q${String(n).padStart(3, '0')}`,
    ),
  )
  await env.DB.batch([env.DB.prepare('DELETE FROM dealer_words'), ...rows])
}

/** All words on a set in a country, without any index. */
async function allWords(set: string, country: string): Promise<DealerWord[]> {
  const { results } = await env.DB.prepare('SELECT * FROM dealer_words WHERE "set" = ? AND country = ?')
    .bind(set, country)
    .all<Record<string, never>>()
  return results.map((row) => {
    const newest: string = row.newest ?? ''
    return {
      kind: row.kind ?? 'quoted',
      priceCents: row.price_cents ?? null,
      comparableCents: row.comparable_cents ?? null,
      cutting: 'unknown',
      cuttingCents: null,
      region: row.region ?? '',
      dealer: row.dealer ?? '',
      city: null,
      quotedOn: quotedOnOf(newest),
      quoteId: quoteIdOf(newest),
      dealerKey: row.dealer_key ?? '',
      ships: row.ships === null ? null : row.ships === 1,
      phone: null,
      newest,
    }
  })
}

const fromPlace = (code: string) => {
  const [place] = places.areasOf(code)
  if (!place) throw new Error(`${code} is a place`)
  return { place, places, thisYear: 2026 }
}

const idsOf = ({ groups, refused }: ReturnType<typeof whomToCall>) => ({
  groups: groups.map(({ group, words }) => [group, words.map(({ quoteId }) => quoteId)]),
  refused: refused.map(({ quoteId }) => quoteId),
})

it('reads whom to call exactly as of all words, whatever these are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
      await stateWords(words)
      for (const code of PLACES) {
        const from = fromPlace(code)
        const all = whomToCall(await allWords('2-key', code.slice(0, 2)), from)
        expect(idsOf(whomToCall(await readWords(db(), from, '2-key'), from)), code).toEqual(idsOf(all))
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('names at most three a group, with what each of them said', async () => {
  const offer = {
    region: 'US-OK',
    set: '2-key',
    kind: 'quoted',
    cents: 39_000,
    ships: null,
    day: '2026-11-01',
  } as const
  await stateWords([offer, offer, offer, offer])
  const from = fromPlace('US-OK')
  const { groups } = whomToCall(await readWords(db(), from, '2-key'), from)
  expect(groups.map(({ words }) => words.length)).toEqual([CALLED])
  expect(groups[0]?.words[0]).toMatchObject({
    dealer: 'Dealer 3',
    priceCents: 39_000,
    ships: null,
    quoteId: 'q003',
    quotedOn: '2026-11-01',
  })
})

it('reads with 1 query and at most 60 rows, however many quotes there are', async () => {
  await manyQuotes(10_000, 300)
  for (const code of PLACES) {
    const { d1, cost } = measured(env.DB)
    await readWords(openForReading(d1), fromPlace(code), '2-key')
    expect(cost.queries, code).toBe(1)
    expect(cost.rowsRead, code).toBeLessThanOrEqual(60)
  }
})
