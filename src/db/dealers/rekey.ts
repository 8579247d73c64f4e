import { type SQL, sql } from 'drizzle-orm'
import type { KeyedDealer, KnownDealer, MergedDealer } from '../../domain/moderation/rekey/held-keys.ts'
import type { RegionPlan, Rekeyed } from '../../domain/moderation/rekey/rekey-plan.ts'
import type { Places } from '../../domain/places/places.ts'
import { QUOTE_KINDS } from '../../domain/quotes/quote.ts'
import { recount } from '../figures/recount.ts'
import { fewOf, fewRows } from '../lists.ts'
import { loggedFacts } from '../moderation/facts.ts'
import { saidInRow, voiceColumn } from '../quotes/merged-dealer.ts'
import { supersedeOlder } from '../quotes/supersede-older.ts'

/** What a statement is told of at once: D1 takes 100 KB a statement. */
const AT_ONCE = 300

/** Who the log says that it was. */
const MODERATOR = 'npm run rekey'

interface Circumstances {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly places: Places
  /** The names of the catalogue's sets. */
  readonly sets: readonly string[]
}

/** All keys of a region: a key is its region, a space and words. */
const ofRegion = (column: string, region: string): SQL =>
  sql`${sql.raw(column)} >= ${`${region} `} AND ${sql.raw(column)} < ${`${region}!`}`

function inPieces<T>(all: readonly T[]): T[][] {
  const pieces: T[][] = []
  for (let at = 0; at < all.length; at += AT_ONCE) pieces.push(all.slice(at, at + AT_ONCE))
  return pieces
}

/** One statement for all that get the same keys. */
const together = <T>(
  all: readonly Rekeyed<T>[],
  write: (keys: Pick<KeyedDealer, 'dealerKey' | 'typedKey'>, those: readonly T[]) => SQL,
): SQL[] =>
  [...Map.groupBy(all, ({ dealerKey, typedKey }) => `${dealerKey} ${typedKey}`).values()].flatMap((same) =>
    inPieces(same).map((piece) => {
      const [{ dealerKey, typedKey } = { dealerKey: null, typedKey: null }] = piece
      return write(
        { dealerKey, typedKey },
        piece.map(({ of }) => of),
      )
    }),
  )

const quoteKeys = ({ quotes }: RegionPlan): SQL[] =>
  together(
    quotes,
    ({ dealerKey, typedKey }, those) => sql`
      UPDATE quotes SET dealer_key = ${dealerKey}, typed_key = ${typedKey},
        voice = ${voiceColumn(sql`sender`, { ...saidInRow('quotes'), dealerKey: sql`${dealerKey}` })}
      WHERE id IN ${fewOf(those.map(({ id }) => id))}`,
  )

const versionKeys = ({ versions }: RegionPlan): SQL[] =>
  together(
    versions,
    ({ dealerKey, typedKey }, those) => sql`
      UPDATE quote_versions SET dealer_key = ${dealerKey},
        voice = CASE WHEN voice IS NOT NULL THEN
          ${voiceColumn(sql`(SELECT sender FROM quotes WHERE id = quote_id)`, { ...saidInRow('quote_versions'), dealerKey: sql`${dealerKey}` })} END,
        before = json_replace(before, '$.dealerKey', ${dealerKey}, '$.typedKey', ${typedKey})
      WHERE (quote_id, version) IN ${fewRows(those.map(({ quoteId, version }) => [quoteId, version]))}`,
  )

const snapshotKeys = ({ snapshots }: RegionPlan): SQL[] =>
  (['before', 'after'] as const).flatMap((side) =>
    together(
      snapshots.filter(({ of }) => of.side === side),
      ({ dealerKey, typedKey }, those) => sql`
        UPDATE moderation_log SET ${sql.raw(side)} = json_set(${sql.raw(side)},
          '$.dealerKey', ${dealerKey}, '$.typedKey', ${typedKey})
        WHERE id IN ${fewOf(those.map(({ id }) => id))}`,
    ),
  )

const entryKeys = ({ entries }: RegionPlan): SQL[] =>
  entries.map(({ id, kind, subject, before, after }) =>
    kind === 'facts'
      ? sql`UPDATE moderation_log SET subject = ${subject} WHERE id = ${id}`
      : sql`UPDATE moderation_log SET subject = ${subject}, before = ${JSON.stringify(before)},
          after = ${JSON.stringify(after)} WHERE id = ${id}`,
  )

/** A region's rows of a table are what is said now. */
const replaced = (
  table: string,
  columns: readonly string[],
  region: string,
  rows: readonly (readonly (string | null)[])[],
): SQL[] => [
  sql`DELETE FROM ${sql.raw(table)} WHERE ${ofRegion(columns[0] ?? '', region)}`,
  ...inPieces(rows).map(
    (piece) =>
      sql`INSERT INTO ${sql.raw(`${table} (${columns.join(', ')})`)} VALUES ${sql.join(
        piece.map(
          (row) =>
            sql`(${sql.join(
              row.map((value) => sql`${value}`),
              sql`, `,
            )})`,
        ),
        sql`, `,
      )}`,
  ),
]

const mergeRows = ({ from, into }: MergedDealer) => [from, into]
const factsRows = ({ key, facts }: KnownDealer) => [
  key,
  facts.phone,
  facts.link,
  facts.statement,
  facts.statedOn,
]

/** What gave place stands in the log: as a merge that was undone, and as facts that others were put in place of. */
function displaced({ region, displacedMerges, displacedFacts }: RegionPlan, at: string): SQL[] {
  const logged = (n: number, action: string, subject: string, before: string, after: SQL) => sql`
    INSERT INTO moderation_log (action_id, at, moderator, action, subject, before, after)
    VALUES (${`rekey ${at} ${region} ${n}`}, ${at}, ${MODERATOR}, ${action}, ${subject}, ${before}, ${after})`
  const nowhere = sql`${JSON.stringify({ into: null, followers: [] })}`
  return [
    ...displacedMerges.map(({ from, into }, n) =>
      logged(n, 'undo-merge', from, JSON.stringify({ into, followers: [] }), nowhere),
    ),
    ...displacedFacts.map(({ key, facts }, n) =>
      logged(displacedMerges.length + n, 'facts', key, JSON.stringify(facts), loggedFacts(key)),
    ),
  ]
}

/** Settles and counts again all that a region has. */
function recounted(region: string, { at, places, sets }: Circumstances): SQL[] {
  const ids = sql`(SELECT id FROM quotes WHERE region = ${region})`
  const areas = places.areasOf(region).map(({ code }) => code)
  const leaf = region.length === 2 ? [`${region}-unstated`] : []
  return [
    supersedeOlder(ids),
    sql`DELETE FROM counts WHERE area IN ${fewOf([...areas, ...leaf])} AND counted = 'dealer' AND ${ofRegion('value', region)}`,
    sql`DELETE FROM dealer_words WHERE ${ofRegion('dealer_key', region)}`,
    ...recount({ at, ids, regions: [region], sets, kinds: QUOTE_KINDS }, places),
  ]
}

/**
 * The statements that give a region its new keys, to be run as one: all of them or none. Then nothing is left to do
 * there, so that whatever interrupts the regions' turns is made up for by planning again.
 */
export function rekeySql(plan: RegionPlan, circumstances: Circumstances): SQL[] {
  const { region, merges, facts, former } = plan
  return [
    ...entryKeys(plan),
    ...(merges ? replaced('dealer_merges', ['from_key', 'into_key'], region, merges.map(mergeRows)) : []),
    ...(facts
      ? replaced(
          'dealer_facts',
          ['dealer_key', 'phone', 'link', 'statement', 'stated_on'],
          region,
          facts.map(factsRows),
        )
      : []),
    ...(former
      ? replaced(
          'former_dealers',
          ['former_key', 'dealer_key'],
          region,
          former.map(({ former, key }) => [former, key]),
        )
      : []),
    ...displaced(plan, circumstances.at),
    ...quoteKeys(plan),
    ...versionKeys(plan),
    ...snapshotKeys(plan),
    ...(plan.quotes.length > 0 || plan.versions.length > 0 ? recounted(region, circumstances) : []),
  ]
}
