import { type SQL, sql } from 'drizzle-orm'
import type { KeySet } from '../../domain/part/catalog.ts'
import { isPriced, type QuoteKind } from '../../domain/quotes/quote.ts'
import type { Numbered } from '../numbered.ts'
import { CHEAPNESS } from '../schema.ts'

type Say = Numbered['say']

/** Whose published quotes, and behind which of them. */
export interface Stretched {
  /** Codes of regions, or of countries, which stand for all that is in them. */
  readonly places: readonly string[]
  readonly sets: readonly Pick<KeySet, 'name'>[]
  readonly kinds: readonly QuoteKind[]
  /** With a price, of dealers that ship or do not, whatever the kind; null is all. */
  readonly ships: boolean | null
  /** Where the quote stands that the page before ended with; null begins at the front. */
  readonly after: string | null
}

/** One condition of each choice, in every combination. */
const combined = (...choices: readonly (readonly SQL[])[]): readonly SQL[] =>
  choices.reduce<readonly SQL[]>(
    (all, choice) => all.flatMap((before) => choice.map((one) => sql`${before} AND ${one}`)),
    [sql`status = 'published'`],
  )

/** The index that a list goes along, and its conditions so far: by shipping, or else by kind. */
function narrowed({ kinds, ships }: Stretched, index: string, say: Say): [index: string, conditions: SQL[]] {
  if (ships === null) return [index, kinds.map((kind) => sql`kind = ${say(kind)}`)]
  return [`${index}_shipping`, [sql`comparable_cents IS NOT NULL AND ships = ${say(Number(ships))}`]]
}

/** Of every place and set the stretches of an index, which has a twin for countries, that meet conditions. */
function stretches(
  wanted: Stretched,
  index: string,
  along: SQL,
  conditions: readonly SQL[],
  say: Say,
): SQL[] {
  return wanted.places.flatMap((place) => {
    const level = place.length === 2 ? 'country' : 'region'
    const indexed = sql.raw(`${index}_of_${level} WHERE ${level}`)
    return wanted.sets.flatMap(({ name }) =>
      conditions.map(
        (condition) =>
          sql`SELECT *, ${along} AS along FROM quotes INDEXED BY ${indexed} = ${say(place)} AND "set" = ${say(name)} AND ${condition}`,
      ),
    )
  })
}

/**
 * The stretches of an index that hold wanted quotes, each sorted from the oldest to the newest: one of each
 * place and set, and of each kind unless shipping was asked for.
 *
 * @param years the first calendar year and the last one
 */
export function newestStretches(wanted: Stretched, years: readonly [number, number], say: Say): SQL[] {
  const { after } = wanted
  const [from, to] = years
  // Behind every day of the year.
  const end = `${to}~`
  const before = after !== null && after < end ? after : end
  const [index, narrow] = narrowed(wanted, 'quotes_newest', say)
  const within = sql`recency >= ${say(`${from}`)} AND recency < ${say(before)}`
  return stretches(wanted, index, sql`recency`, combined(narrow, [within]), say)
}

/**
 * The same, each sorted from the dearest to the cheapest: of each year a stretch of its own. Quotes without a
 * price are in none.
 *
 * @param years calendar years
 */
export function cheapestStretches(wanted: Stretched, years: readonly number[], say: Say): SQL[] {
  const { kinds, after } = wanted
  const [index, narrow] = narrowed({ ...wanted, kinds: kinds.filter(isPriced) }, 'quotes_cheapest', say)
  const conditions = combined(
    narrow,
    years.map((year) => sql`year = ${say(year)}`),
    [sql`comparable_cents IS NOT NULL`],
    after === null ? [sql`true`] : [sql`${CHEAPNESS} < ${say(after)}`],
  )
  return stretches(wanted, index, CHEAPNESS, conditions, say)
}
