import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SetWord } from '../../domain/advice/spoken-dealer.ts'
import { CALLED, type CallFrom, type DealerWord } from '../../domain/advice/whom-to-call.ts'
import { quotedOnOf, quoteIdOf } from '../../domain/quotes/recency.ts'
import type { Database } from '../database.ts'
import { merged } from '../merged.ts'
import { type Numbered, numbered } from '../numbered.ts'
import { dealerFacts, newestWords, OFFER_CHEAPNESS } from '../schema.ts'

type Word = typeof newestWords.$inferSelect
type Say = Numbered['say']

/** Ahead of UTC a year begins earlier. */
const recentYears = (thisYear: number) => [thisYear + 1, thisYear, thisYear - 1]

const first = (index: string, where: SQL, order: SQL): SQL => sql`SELECT * FROM (
  SELECT * FROM dealer_words INDEXED BY ${sql.raw(index)} WHERE ${where} ORDER BY ${order} LIMIT ${sql.raw(`${CALLED}`)})`

/** The first offers along an index: of each recent year by price, of the older ones by year and price. */
const offers = (index: string, where: SQL, thisYear: number, say: Say): SQL[] => [
  ...recentYears(thisYear).map((year) =>
    first(
      index,
      sql`comparable_cents IS NOT NULL AND ${where} AND year = ${say(year)}`,
      sql`${OFFER_CHEAPNESS} DESC`,
    ),
  ),
  first(
    index,
    sql`comparable_cents IS NOT NULL AND ${where} AND year < ${say(thisYear - 1)}`,
    sql`year DESC, ${OFFER_CHEAPNESS} DESC`,
  ),
]

const refusals = (index: string, where: SQL): SQL =>
  first(index, sql`newest IS NOT NULL AND comparable_cents IS NULL AND ${where}`, sql`newest DESC`)

function ofCountry(code: string, set: SQL, thisYear: number, say: Say): SQL[] {
  const here = sql`country = ${say(code)} AND "set" = ${set}`
  return [
    ...['= 1', '= 0', 'IS NULL'].flatMap((ships) =>
      offers('offers_of_country', sql`${here} AND ships ${sql.raw(ships)}`, thisYear, say),
    ),
    refusals('refusals_of_country', here),
  ]
}

function ofRegion({ place, places, thisYear }: CallFrom, set: SQL, say: Say): SQL[] {
  const region = say(place.code)
  const country = sql`country = ${say(place.code.slice(0, 2))} AND "set" = ${set}`
  const division = places.region(place.code)?.division ?? null
  const here = sql`region = ${region} AND "set" = ${set}`
  const ofSet = [
    ...offers('offers_of_region', here, thisYear, say),
    ...offers('offers_of_country', sql`${country} AND ships = 1 AND region <> ${region}`, thisYear, say),
  ]
  if (division === null) {
    const unsaid = sql`${country} AND ships IS NULL AND region <> ${region}`
    return [
      ...ofSet,
      ...offers('offers_of_country', unsaid, thisYear, say),
      refusals('refusals_of_region', here),
    ]
  }
  const near = sql`division = ${say(division)} AND "set" = ${set}`
  const outside = sql`${country} AND ships IS NULL AND division IS NOT ${say(division)}`
  return [
    ...ofSet,
    ...['= 0', 'IS NULL'].flatMap((ships) =>
      offers(
        'offers_of_division',
        sql`${near} AND ships ${sql.raw(ships)} AND region <> ${region}`,
        thisYear,
        say,
      ),
    ),
    ...offers('offers_of_country', outside, thisYear, say),
    refusals('refusals_of_division', near),
  ]
}

/** A dealer's newest word on a set; none where what it said was taken back. */
export function wordOf({ newest, dealer, kind, cutting, ...row }: Word): SetWord[] {
  if (newest === null || dealer === null || kind === null || cutting === null) return []
  const said = { quoteId: quoteIdOf(newest), quotedOn: quotedOnOf(newest) }
  return [{ ...row, ...said, newest, dealer, kind, cutting }]
}

/**
 * Of the dealers' newest words on a set those that `whomToCall` can choose for a place: of each of its groups
 * the first by price or year, along an index. That is at most three of a stretch, and as many as the place has
 * itself that come before them. Beside each stands the phone number that a moderator has added.
 *
 * @example
 * whomToCall(await readWords(db, from, '2-key'), from)
 */
export async function readWords(db: Database, from: CallFrom, set: string): Promise<DealerWord[]> {
  const { say, given } = numbered()
  const { place, thisYear } = from
  const stretches =
    place.level === 'country' ? ofCountry(place.code, say(set), thisYear, say) : ofRegion(from, say(set), say)
  const listed = db
    .$with('listed', getTableColumns(newestWords))
    .as(sql`WITH ${given()} ${merged(stretches)}`)
  const rows = await db
    .with(listed)
    .select()
    .from(listed)
    .leftJoin(dealerFacts, sql`dealer_facts.dealer_key = listed.dealer_key`)
  return rows.flatMap(({ listed, dealer_facts }) =>
    wordOf(listed).map((word) => ({ ...word, phone: dealer_facts?.phone ?? null })),
  )
}
