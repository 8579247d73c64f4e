import { type SQL, sql } from 'drizzle-orm'
import type { LoggedAction, MergeSnapshot } from '../../domain/moderation/moderation.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { listOf } from '../lists.ts'
import { keepVersions } from '../quotes/keep-versions.ts'
import { supersedeOlder } from '../quotes/supersede-older.ts'
import { dealerMerges } from '../schema.ts'
import { type Done, doneBy, lastOf, type ModeratorAction, type SiteRules } from './action.ts'

interface Change {
  readonly from: string
  readonly into: string
  /** The last entry of the log about `from` that the moderator knew; 0 where there was none. */
  readonly seen: number
  readonly action: Extract<LoggedAction, `${string}merge`>
  /** The entry that this undoes. */
  readonly undoes: number | null
}

export type Merge = Change
export type Separation = Change & Pick<MergeSnapshot, 'followers'>

const isLogged = ({ id }: ModeratorAction): SQL =>
  sql`EXISTS (SELECT 1 FROM moderation_log WHERE action_id = ${id})`

const NOWHERE = sql`json_object('into', NULL, 'followers', json('[]'))`

/** Nobody has decided about the dealer since: by its last entry, or by what is undone, where two names have one log. */
const isCurrent = ({ from, seen, undoes }: Change): SQL =>
  undoes === null
    ? sql`${lastOf(from, 'merge')} = ${seen}`
    : sql`NOT EXISTS (SELECT 1 FROM moderation_log later WHERE later.undoes = ${undoes})`

const logged = (by: ModeratorAction, change: Change, before: SQL, after: SQL, fits: SQL): SQL => sql`
  INSERT INTO moderation_log (action_id, at, moderator, action, subject, before, after, undoes)
  SELECT ${by.id}, ${by.at}, ${by.moderator}, ${change.action}, ${change.from}, ${before}, ${after}, ${change.undoes}
  WHERE ${isCurrent(change)} AND ${fits}`

/** Quotes come to count for another dealer: what they were is kept, and what their senders say is settled. */
function moved(
  by: ModeratorAction,
  { from, into }: Change,
  where: SQL,
  set: SQL,
  { places, catalog }: SiteRules,
): SQL[] {
  const which = sql`${where} AND ${isLogged(by)}`
  const ids = sql`(SELECT id FROM quotes WHERE dealer_key IN (${from}, ${into}))`
  // The key begins with the dealer's region, and both dealers are of the same one.
  const regions = [from.slice(0, from.indexOf(' '))]
  const sets = catalog.sets.map(({ name }) => name)
  return [
    keepVersions(which, by.at),
    sql`UPDATE quotes SET ${set}, version = version + 1 WHERE ${which}`,
    supersedeOlder(ids),
    // Refusals that name no dealer are in no merge.
    ...recount({ at: by.at, ids, regions, sets, kinds: [] }, places),
  ]
}

/**
 * Makes everything under one dealer's name count as another dealer of the same region, also what comes in
 * later, and logs it, all or nothing.
 *
 * @throws where the database fails; whether it was done is then not known
 * @example
 * await mergeDealers(db, context, by, { from: 'US-OK smith', into: 'US-OK smith tulsa', ... }) // => { done: 1 }
 */
export async function mergeDealers(
  db: Database,
  rules: SiteRules,
  by: ModeratorAction,
  merge: Merge,
): Promise<Done> {
  const { from, into } = merge
  const after = sql`json_object('into', ${into}, 'followers', json((
    SELECT json_group_array(from_key) FROM dealer_merges WHERE into_key = ${from})))`
  const fits = sql`${from} <> ${into} AND NOT EXISTS (
    SELECT 1 FROM dealer_merges WHERE from_key IN (${from}, ${into}))`
  const set = sql`typed_key = coalesce(typed_key, dealer_key), dealer_key = ${into},
    voice = sender || ' ' || "set" || ' ' || ${into}`
  const changes = await batch(db, [
    logged(by, merge, NOWHERE, after, fits),
    sql`UPDATE dealer_merges SET into_key = ${into} WHERE into_key = ${from} AND ${isLogged(by)}`,
    sql`INSERT INTO dealer_merges (from_key, into_key) SELECT ${from}, ${into} WHERE ${isLogged(by)}`,
    ...moved(by, merge, sql`dealer_key = ${from}`, set, rules),
  ])
  return doneBy(changes)
}

/**
 * Parts two dealers that were merged: whatever was typed under the one's name counts as that one again,
 * also what came in since. Logs it, all or nothing.
 *
 * @throws where the database fails; whether it was done is then not known
 */
export async function separateDealers(
  db: Database,
  rules: SiteRules,
  by: ModeratorAction,
  separation: Separation,
): Promise<Done> {
  const { from, into, followers } = separation
  const before = sql`json_object('into', ${into}, 'followers', json(${JSON.stringify(followers)}))`
  const fits = sql`EXISTS (SELECT 1 FROM dealer_merges WHERE from_key = ${from} AND into_key = ${into})`
  const names = listOf([from, ...followers])
  const set = sql`dealer_key = ${from}, typed_key = nullif(typed_key, ${from}),
    voice = sender || ' ' || "set" || ' ' || ${from}`
  const where = sql`dealer_key = ${into} AND typed_key IN ${names}`
  const changes = await batch(db, [
    logged(by, separation, before, NOWHERE, fits),
    sql`DELETE FROM dealer_merges WHERE from_key = ${from} AND ${isLogged(by)}`,
    sql`UPDATE dealer_merges SET into_key = ${from}
      WHERE into_key = ${into} AND from_key IN ${names} AND ${isLogged(by)}`,
    ...moved(by, separation, where, set, rules),
  ])
  return doneBy(changes)
}

/** The dealer that counts for a key. */
export async function countedDealer(db: Database, key: string): Promise<string> {
  const found = await db.select().from(dealerMerges).where(sql`from_key = ${key}`).get()
  return found?.intoKey ?? key
}
