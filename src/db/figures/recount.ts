import { type SQL, sql } from 'drizzle-orm'
import { type Area, type Places, partsOf } from '../../domain/places/places.ts'
import { isPriced, type QuoteKind } from '../../domain/quotes/quote.ts'
import { divisionColumn, restateWords } from '../dealers/restate-words.ts'
import { rowsOf } from '../lists.ts'
import { listed, type QuoteIds } from '../quotes/quote-ids.ts'
import { DISCOUNT } from '../schema.ts'

/** The voices that quotes have, or had before a change. */
export const voicesOf = (ids: QuoteIds): SQL => sql`
  SELECT voice FROM quotes WHERE id IN ${listed(ids)} AND voice IS NOT NULL
  UNION SELECT voice FROM quote_versions WHERE quote_id IN ${listed(ids)} AND voice IS NOT NULL`

/** `DISCOUNT` of what a quote said before a change. */
const DISCOUNT_BEFORE = sql.raw(
  `((before ->> 'firstAskedCents') - (before ->> 'priceCents')) * 100 / (before ->> 'firstAskedCents')`,
)

/**
 * Every count that a change to these quotes can have moved: their own, those of what they were before,
 * and those of the quotes that share a voice with them.
 */
const touchedCounts = (ids: QuoteIds): SQL => sql`
  touched AS (
    SELECT region, "set", year, comparable_cents AS cents, kind, dealer_key, ${DISCOUNT} AS discount,
        named_number AS named FROM quotes
      WHERE id IN ${listed(ids)}
    UNION SELECT region, "set", year, comparable_cents, kind, dealer_key, ${DISCOUNT}, named_number FROM quotes
      WHERE voice IN (${voicesOf(ids)})
    UNION SELECT region, "set", year, comparable_cents, kind, dealer_key, ${DISCOUNT_BEFORE},
        before ->> 'namedNumber' FROM quote_versions
      WHERE quote_id IN ${listed(ids)}
  ),
  keys AS (
    SELECT region, "set", by_price.column1 AS counted, year, CAST(cents AS TEXT) AS value
      FROM touched CROSS JOIN (VALUES ('price'), ('paid')) by_price WHERE cents IS NOT NULL
    UNION SELECT region, "set", 'haggled', year, CAST(discount AS TEXT) FROM touched WHERE discount IS NOT NULL
    UNION SELECT region, "set", 'dealer', year, dealer_key FROM touched
      WHERE cents IS NOT NULL AND dealer_key IS NOT NULL
    UNION SELECT region, "set", refused.column1, year, CASE refused.column1 WHEN 'report' THEN kind ELSE named END
      FROM touched CROSS JOIN (VALUES ('report'), ('named')) refused
      WHERE cents IS NULL AND (refused.column1 = 'report' OR named IS NOT NULL)
    UNION SELECT region, "set", 'held', year, '' FROM touched
  )`

const upsert = sql`
  ON CONFLICT (area, "set", counted, year, value) DO UPDATE SET quotes = excluded.quotes, newest = excluded.newest`

// The same rule as `countedIn` in src/domain/places/places.ts.
const countedIn = sql.raw(`CASE length(region) WHEN 2 THEN region || '-unstated' ELSE region END`)

/** The reports whose named number is shown and the key's value. */
const namingIt = sql.raw(`FROM quotes q INDEXED BY quotes_named
  WHERE q.region = k.region AND q."set" = k."set" AND q.year = k.year AND q.status = 'published'
    AND q.number_standing = 'shown' AND q.named_number = k.value`)

/** Recounts from the quotes, in no more terms of a compound than the five that D1 takes: the counts of the regions themselves. */
const recountRegions = (ids: QuoteIds): SQL => sql`
  WITH ${touchedCounts(ids)},
  recounted AS (
    SELECT k.*, count(q.recency) AS quotes, max(q.recency) AS newest FROM keys k LEFT JOIN quotes q
      ON q.region = k.region AND q."set" = k."set" AND q.year = k.year AND q.status = 'published'
        AND q.comparable_cents = CAST(k.value AS INTEGER)
      WHERE k.counted = 'price' GROUP BY k.region, k."set", k.year, k.value
    UNION ALL
    SELECT k.*, count(q.recency), max(q.recency) FROM keys k LEFT JOIN quotes q
      ON q.region = k.region AND q."set" = k."set" AND q.year = k.year AND q.status = 'published'
        AND q.comparable_cents IS CASE k.counted WHEN 'paid' THEN CAST(k.value AS INTEGER) END
        AND q.kind = CASE k.counted WHEN 'paid' THEN 'paid' ELSE k.value END
      WHERE k.counted IN ('paid', 'report') GROUP BY k.region, k."set", k.counted, k.year, k.value
    UNION ALL
    SELECT k.*, count(q.recency), max(q.recency) FROM keys k LEFT JOIN quotes q INDEXED BY quotes_haggled
      ON q.region = k.region AND q."set" = k."set" AND q.year = k.year AND q.status = 'published'
        AND q.first_asked_cents IS NOT NULL AND ${DISCOUNT} = CAST(k.value AS INTEGER)
      WHERE k.counted = 'haggled' GROUP BY k.region, k."set", k.year, k.value
    UNION ALL
    SELECT k.*, CASE k.counted WHEN 'named' THEN (SELECT count(*) ${namingIt}) ELSE 0 END,
      CASE k.counted WHEN 'named' THEN (SELECT max(q.recency) ${namingIt}) ELSE (SELECT max(q.recency) FROM quotes q
        WHERE q.dealer_key = k.value AND q."set" = k."set" AND q.status = 'published' AND q.comparable_cents > 0
          AND q.recency >= CAST(k.year AS TEXT) AND q.recency < CAST(k.year + 1 AS TEXT)) END
      FROM keys k WHERE k.counted IN ('dealer', 'named')
    UNION ALL
    SELECT k.*, count(q.recency), max(q.recency) FROM keys k LEFT JOIN quotes q
      ON q.region = k.region AND q."set" = k."set" AND q.year = k.year AND q.status = 'held'
      WHERE k.counted = 'held' GROUP BY k.region, k."set", k.year, k.value
  )
  INSERT INTO counts (area, "set", counted, year, value, quotes, newest)
  SELECT ${countedIn}, "set", counted, year, value,
    CASE WHEN counted = 'dealer' THEN newest IS NOT NULL ELSE quotes END, newest
  FROM recounted r
  WHERE newest IS NOT NULL OR EXISTS (
    SELECT 1 FROM counts c WHERE c.area = ${countedIn} AND c."set" = r."set" AND c.counted = r.counted
      AND c.year = r.year AND c.value = r.value)
  ${upsert}`

/** A wider area, and the areas whose counts it is the sum of. */
interface Sum {
  readonly area: string
  readonly parts: readonly string[]
}

/**
 * The divisions and countries around regions. A country's parts are its divisions; those that are summed up in
 * the same statement give place to their regions.
 */
function sumsAround(areas: readonly Area[], places: Places): Sum[] {
  const wider = areas.filter(({ level }) => level !== 'region').map(({ code }) => code)
  return wider.map((area) => ({
    area,
    parts: partsOf(area, places).flatMap((part) => (wider.includes(part) ? partsOf(part, places) : [part])),
  }))
}

/** Sums up wider areas from the counts of their parts. */
function recountWider(sums: readonly Sum[], ids: QuoteIds): SQL {
  // Codes of the project's own data: as parameters they could be more than the hundred that D1 takes.
  const rows = sums.flatMap(({ area, parts }) => parts.map((part) => `('${area}', '${part}')`))
  return sql`
  WITH ${touchedCounts(ids)},
  sums(area, part) AS (VALUES ${sql.raw(rows.join(', '))})
  INSERT INTO counts (area, "set", counted, year, value, quotes, newest)
  SELECT sums.area, k."set", k.counted, k.year, k.value, sum(c.quotes), max(c.newest)
  FROM (SELECT DISTINCT "set", counted, year, value FROM keys) k CROSS JOIN sums CROSS JOIN counts c
    ON c.area = sums.part AND c."set" = k."set" AND c.counted = k.counted
      AND c.year = k.year AND c.value = k.value
  GROUP BY sums.area, k."set", k.counted, k.year, k.value
  ${upsert} WHERE (counts.quotes, counts.newest) IS NOT (excluded.quotes, excluded.newest)`
}

/**
 * The areas of refusals that name no dealer and share a voice with these quotes: they may lie anywhere in the
 * country. One that gives place, or comes back, changes the figures of its own region.
 */
const areasOfRefusals = (ids: QuoteIds, places: Places): SQL => sql`
  WITH refused(place, "set") AS (
    SELECT region, "set" FROM quotes WHERE voice IN (${voicesOf(ids)}) AND dealer_key IS NULL)
  SELECT place AS area, "set" FROM refused
  UNION SELECT ${divisionColumn(places)}, "set" FROM refused UNION SELECT substr(place, 1, 2), "set" FROM refused`

/**
 * The moment of a change is a second after that of the one before at least, whatever the clocks say: whoever
 * asks what is new since then, in whole seconds as HTTP does, learns of every change. One parameter, however
 * many areas and sets there are: D1 takes a hundred at most.
 */
function raiseRevisions(areas: readonly string[], { sets, at }: Touched, more: SQL | null): SQL {
  const pairs = areas.flatMap((area) => sets.map((set) => ({ area, set })))
  const known = sql`SELECT area, "set" FROM ${rowsOf(pairs, 'area', 'set')}`
  return sql`
    INSERT INTO figures (area, "set", revision, changed_at)
    SELECT area, "set", 1, ${at} FROM (${more === null ? known : sql`${known} UNION SELECT * FROM (${more})`})
    WHERE area IS NOT NULL
    ON CONFLICT (area, "set") DO UPDATE SET revision = revision + 1,
      changed_at = max(coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', changed_at, '+1 second'), ''), excluded.changed_at)`
}

/** What a change can have touched: the quotes, and the regions and sets they are and were of. */
export interface Touched {
  /** When: ISO 8601, UTC. */
  readonly at: string
  readonly ids: QuoteIds
  readonly regions: readonly string[]
  readonly sets: readonly string[]
  /** What they say and said: a refusal may share its voice with one of any region of its country. */
  readonly kinds: readonly QuoteKind[]
}

/** The areas around regions, or all of their countries. */
function areasAround(regions: readonly string[], isNational: boolean, places: Places): Area[] {
  const countries = new Set(regions.map((region) => places.country(region)?.code))
  const all = places.regions.filter(({ country }) => countries.has(country)).map(({ code }) => code)
  const areas = (isNational ? [...regions, ...all] : regions).flatMap((region) => places.areasOf(region))
  return [...new Map(areas.map((area) => [area.code, area])).values()]
}

/**
 * The statements that follow every change of quotes, in the same batch: they count again what the
 * change can have touched, state what its dealers said last, and mark the figures made from it as old. Running them twice, or for quotes that did not change, alters no count.
 */
export function recount(touched: Touched, places: Places): SQL[] {
  const { ids, regions, kinds } = touched
  const isNational = kinds.some((kind) => !isPriced(kind))
  const areas = areasAround(regions, false, places).map(({ code }) => code)
  const sums = sumsAround(areasAround(regions, isNational, places), places)
  return [
    recountRegions(ids),
    ...(sums.length > 0 ? [recountWider(sums, ids)] : []),
    restateWords(ids, places),
    raiseRevisions(areas, touched, isNational ? areasOfRefusals(ids, places) : null),
  ]
}
