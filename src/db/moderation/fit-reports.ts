import { type SQL, sql } from 'drizzle-orm'
import type { FitAction, FitEntry, ModeratedFit } from '../../domain/moderation/moderation.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { recountFits } from '../fit/recount-fits.ts'
import { listOf } from '../lists.ts'
import { fitReports } from '../schema.ts'
import { type Done, doneBy, type ModeratorAction, subjectsOf } from './action.ts'
import { notUndone, undoingOfLogged } from './undo.ts'

/** Which fit reports: some by their numbers, or all of a sender or network. */
export type ChosenFits =
  | { readonly ids: readonly number[] }
  | { readonly sender: string }
  | { readonly network: string }

function among(chosen: ChosenFits): SQL {
  if ('ids' in chosen) return sql`id IN ${listOf(chosen.ids)}`
  return 'sender' in chosen ? sql`sender = ${chosen.sender}` : sql`network = ${chosen.network}`
}

const asJson = (column: string): string => `json(iif(fit_reports.${column}, 'true', 'false'))`

/** A fit report as JSON: see `FitSnapshot`. */
const snapshot: SQL = sql.raw(`json_object('model', fit_reports.model, 'year', fit_reports.year,
  'found', ${asJson('found')}, 'removed', ${asJson('removed')})`)

const noteAfter = ({ id }: ModeratorAction): SQL => sql`
  UPDATE moderation_log SET after = (SELECT ${snapshot} FROM fit_reports WHERE fit_reports.id = subject)
  WHERE action_id = ${id}`

/** The counts that an action touches, and its log's other half. */
const afterwards = (by: ModeratorAction): readonly SQL[] => [
  recountFits(sql`SELECT model, year FROM fit_reports WHERE id IN ${subjectsOf(by)}`),
  noteAfter(by),
]

/**
 * Takes fit reports off the counts or brings them back, and logs it, all or nothing. What stands so already is left.
 *
 * @throws where the database fails; whether it was done is then not known
 * @example
 * await moderateFits(db, by, 'remove-fit', { network: '9f8e7d6c' }) // => { done: 3 }
 */
export async function moderateFits(
  db: Database,
  by: ModeratorAction,
  action: FitAction,
  chosen: ChosenFits,
): Promise<Done> {
  const removed = action === 'remove-fit' ? 1 : 0
  const changes = await batch(db, [
    sql`INSERT INTO moderation_log (action_id, at, moderator, action, subject, before)
      SELECT ${by.id}, ${by.at}, ${by.moderator}, ${action}, id, ${snapshot} FROM fit_reports
      WHERE ${among(chosen)} AND removed <> ${removed}`,
    sql`UPDATE fit_reports SET removed = ${removed} WHERE id IN ${subjectsOf(by)}`,
    ...afterwards(by),
  ])
  return doneBy(changes)
}

/**
 * Puts fit reports back to where they stood before entries of the log, and logs that. What stands elsewhere by now,
 * or was put back already, stays as it is; an answer that its sender has changed stays the new one.
 *
 * @throws where the database fails; whether it was done is then not known
 */
export async function undoFits(
  db: Database,
  by: ModeratorAction,
  entries: readonly FitEntry[],
): Promise<Done> {
  const ids = listOf(entries.map(({ id }) => id))
  const changes = await batch(db, [
    sql`INSERT INTO moderation_log (action_id, at, moderator, action, subject, before, undoes)
      SELECT ${by.id}, ${by.at}, ${by.moderator}, ${undoingOfLogged}, fit_reports.id, ${snapshot}, undone.id
      FROM moderation_log undone CROSS JOIN fit_reports ON fit_reports.id = CAST(undone.subject AS INTEGER)
      WHERE undone.id IN ${ids} AND ${notUndone} AND fit_reports.removed = undone.after ->> 'removed'`,
    sql`UPDATE fit_reports SET removed = undone.before ->> 'removed'
      FROM moderation_log undoing JOIN moderation_log undone ON undone.id = undoing.undoes
      WHERE undoing.action_id = ${by.id} AND fit_reports.id = CAST(undoing.subject AS INTEGER)`,
    ...afterwards(by),
  ])
  return doneBy(changes)
}

export interface ListedFits {
  readonly reports: readonly ModeratedFit[]
  /** Older ones begin before this number; null where there are none. */
  readonly next: number | null
}

/** A page of all fit reports, the newest first, those that were taken off included. */
export async function listFits(
  db: Database,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<ListedFits> {
  const found = await db
    .select()
    .from(fitReports)
    .where(before === null ? sql`true` : sql`id < ${before}`)
    .orderBy(sql`id DESC`)
    .limit(limit + 1)
  const reports = found.slice(0, limit)
  return { reports, next: found.length > limit ? (reports.at(-1)?.id ?? null) : null }
}
