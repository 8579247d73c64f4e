import { type SQL, sql } from 'drizzle-orm'
import type { Remark, RemarkOutcome } from '../../domain/dealers/remark.ts'
import type { LoggedAction } from '../../domain/moderation/moderation.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { type Done, doneBy, type ModeratorAction, subjectsOf } from './action.ts'
import { notUndone } from './undo.ts'

/** A remark as the log has it: without its words, which are forgotten. */
const logged: SQL = sql`json_object('dealerKey', dealer_key, 'reason', reason, 'outcome', outcome)`

export interface RemarkAnswer {
  readonly id: string
  /** Null takes the answer back. */
  readonly outcome: RemarkOutcome | null
  readonly action: Extract<LoggedAction, `${string}remark`>
  /** The entry that it undoes, which must have left the remark as it is; null where it answers one that waits. */
  readonly undoes: number | null
}

const fits = ({ undoes }: RemarkAnswer): SQL =>
  undoes === null
    ? sql`outcome IS NULL`
    : sql`EXISTS (SELECT 1 FROM moderation_log undone
      WHERE undone.id = ${undoes} AND ${notUndone} AND undone.after = ${logged})`

/**
 * Answers a remark, or takes the answer back, and logs it, all or nothing. A remark that is answered already, or
 * forgotten, stays as it is.
 *
 * @throws where the database fails; whether it was done is then not known
 */
export async function answerRemark(db: Database, by: ModeratorAction, answer: RemarkAnswer): Promise<Done> {
  const { id, outcome, action, undoes } = answer
  const changes = await batch(db, [
    sql`INSERT INTO moderation_log (action_id, at, moderator, action, subject, before, undoes)
      SELECT ${by.id}, ${by.at}, ${by.moderator}, ${action}, id, ${logged}, ${undoes}
      FROM remarks WHERE id = ${id} AND ${fits(answer)}`,
    sql`UPDATE remarks SET outcome = ${outcome} WHERE id IN ${subjectsOf(by)}`,
    sql`UPDATE moderation_log SET after = (SELECT ${logged} FROM remarks WHERE id = subject)
      WHERE action_id = ${by.id}`,
  ])
  return doneBy(changes)
}

const read = (db: Database, which: SQL, limit: number): Promise<Remark[]> =>
  db.all<Remark>(sql`
    SELECT id, dealer_key AS dealerKey, reason, note, said_at AS saidAt FROM remarks
    WHERE outcome IS NULL AND ${which} ORDER BY said_at, id LIMIT ${limit}`)

/** Remarks that wait for a moderator, the longest waiting first. */
export const waitingRemarks = (db: Database, limit: number): Promise<Remark[]> => read(db, sql`true`, limit)

/** The same of one dealer, by whatever name it was known when they were sent. */
export const waitingRemarksOn = (db: Database, key: string, limit: number): Promise<Remark[]> =>
  read(
    db,
    sql`dealer_key IN (SELECT ${key} UNION SELECT from_key FROM dealer_merges WHERE into_key = ${key}
      UNION SELECT former_key FROM former_dealers WHERE dealer_key = ${key})`,
    limit,
  )
