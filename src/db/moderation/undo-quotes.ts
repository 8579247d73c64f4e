import { type SQL, sql } from 'drizzle-orm'
import type { QuoteEntry } from '../../domain/moderation/moderation.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { listOf } from '../lists.ts'
import { keepVersions } from '../quotes/keep-versions.ts'
import { countedKey, typedKey, voiceColumn } from '../quotes/merged-dealer.ts'
import { columnsFor, eachColumn, REPORTED } from '../quotes/quote-columns.ts'
import { supersedeOlder } from '../quotes/supersede-older.ts'
import {
  type Done,
  doneBy,
  type ModeratorAction,
  noteQuotesAfter,
  quoteSnapshot,
  type SiteRules,
  subjectsOf,
} from './action.ts'
import { notUndone, undoingOfLogged } from './undo.ts'
import { isWithdrawn } from './withdrawn.ts'

const own = (name: string): SQL => sql.raw(`undone.before ->> '${name}'`)

/**
 * The name that was typed; another dealer may count for it by now. When words are forgotten, an old entry
 * keeps those that the quote says now, with the key of where it stands now: the region is the entry's own.
 */
const typed = sql.raw(`(
  SELECT (undone.before ->> 'region') || substr(key, instr(key, ' '))
  FROM (SELECT coalesce(undone.before ->> 'typedKey', undone.before ->> 'dealerKey') AS key))`)

/** What an entry gives back as it is. An entry from before a column was there has nothing for it. */
const RESTORED = [...REPORTED, ...columnsFor('price'), 'hold'] as const

/**
 * The action left the quote as it is now, though a newer quote of its sender may have taken its place. Which
 * dealer counts for it is for the merges of dealers to say.
 */
const isAsLeft = sql`${eachColumn(RESTORED, (name, column) => `quotes.${name} IS undone.after ->> '${column}'`, ' AND ')}
  AND replace(quotes.status, 'superseded', 'published') =
    replace(undone.after ->> 'status', 'superseded', 'published')`

/**
 * Undone is what nobody has changed since, or what is again as it was left, and nobody has undone. What its
 * sender has withdrawn stays off.
 */
const logged = (by: ModeratorAction, ids: readonly number[]): SQL => sql`
  INSERT INTO moderation_log (action_id, at, moderator, action, subject, before, undoes)
  SELECT ${by.id}, ${by.at}, ${by.moderator}, ${undoingOfLogged}, quotes.id, ${quoteSnapshot}, undone.id
  FROM moderation_log undone CROSS JOIN quotes ON quotes.id = undone.subject
  WHERE undone.id IN ${listOf(ids)} AND ${notUndone}
    AND ${isAsLeft} AND (undone.before ->> 'status' = 'removed' OR NOT ${isWithdrawn})`

/** Whether the action left something as it was: then undoing it leaves that as it is by now. */
const untouched = (name: string): SQL => sql.raw(`undone.before ->> '${name}' IS undone.after ->> '${name}'`)

/** A yes to one number is none to another, nor for another set. */
const numberUntouched = sql.join(['numberStanding', 'namedNumber', 'set'].map(untouched), sql` AND `)

/** Words that were said to be private since then wait for their own decision. */
const hiddenAgain = sql.raw(`(quotes.text_hidden = 1 AND EXISTS (
  SELECT 1 FROM flags later WHERE later.quote_id = quotes.id AND later.reason = 'private-data'
    AND later.handled_at IS NULL AND later.flagged_at > undone.at))`)

const saidThen = {
  set: sql`(${own('set')})`,
  dealerKey: countedKey(typed),
  kind: sql`(${own('kind')})`,
  region: sql`(${own('region')})`,
}

/**
 * Everything as it was, with the columns that follow from it. Words that were hidden since stay hidden, and
 * what was superseded since stays so.
 */
const restore = (by: ModeratorAction): SQL => sql`
  UPDATE quotes SET ${eachColumn(RESTORED, (name, column) => `${name} = undone.before ->> '${column}'`)},
    country = substr(${own('region')}, 1, 2),
    dealer_key = ${countedKey(typed)}, typed_key = ${typedKey(typed)},
    status = CASE WHEN ${untouched('status')} THEN quotes.status ELSE ${own('status')} END,
    text_hidden = CASE WHEN ${untouched('textHidden')} OR ${hiddenAgain} THEN quotes.text_hidden
      ELSE ${own('textHidden')} END,
    name_hidden = CASE WHEN ${untouched('nameHidden')} OR ${hiddenAgain} THEN quotes.name_hidden
      ELSE ${own('nameHidden')} END,
    number_standing = CASE WHEN ${numberUntouched} THEN quotes.number_standing
      ELSE ${own('numberStanding')} END,
    year = CAST(substr(${own('quotedOn')}, 1, 4) AS INTEGER),
    recency = (${own('quotedOn')}) || ' ' || received_at || ' ' || quotes.id,
    voice = ${voiceColumn(sql`sender`, saidThen)},
    version = version + 1
  FROM moderation_log undoing JOIN moderation_log undone ON undone.id = undoing.undoes
  WHERE undoing.action_id = ${by.id} AND quotes.id = undoing.subject`

/** The flags that were answered wait again. */
const waitAgain = (by: ModeratorAction): SQL => sql`
  UPDATE flags SET handled_at = NULL WHERE (quote_id, handled_at) IN (
    SELECT undone.subject, undone.at FROM moderation_log undoing
    JOIN moderation_log undone ON undone.id = undoing.undoes WHERE undoing.action_id = ${by.id})`

/** Doing it again answers the flags that waited for an answer before. */
const answerAgain = (by: ModeratorAction): SQL => sql`
  UPDATE flags SET handled_at = ${by.at} WHERE handled_at IS NULL AND EXISTS (
    SELECT 1 FROM moderation_log undoing JOIN moderation_log undone ON undone.id = undoing.undoes
    WHERE undoing.action_id = ${by.id} AND undone.subject = flags.quote_id AND undone.undoes IS NOT NULL
      AND undone.before ->> 'waiting' = 0 AND flags.flagged_at <= undone.at)`

/**
 * Puts quotes back to what they were before entries of the log, and logs that. A quote that says something
 * else by now, or was put back already, stays as it is.
 *
 * @throws where the database fails; whether it was done is then not known
 */
export async function undoQuotes(
  db: Database,
  { places }: SiteRules,
  by: ModeratorAction,
  entries: readonly QuoteEntry[],
): Promise<Done> {
  const ids = subjectsOf(by)
  const moved = entries.flatMap(({ before, after }) => [before, after])
  const touched = {
    at: by.at,
    ids,
    regions: [...new Set(moved.map(({ region }) => region))],
    sets: [...new Set(moved.map(({ set }) => set))],
    kinds: moved.map(({ kind }) => kind),
  }
  const statements = [
    logged(
      by,
      entries.map(({ id }) => id),
    ),
    keepVersions(sql`id IN ${ids}`, by.at),
    restore(by),
    waitAgain(by),
    answerAgain(by),
    supersedeOlder(ids),
    ...recount(touched, places),
    noteQuotesAfter(by),
  ]
  return doneBy(await batch(db, statements))
}
