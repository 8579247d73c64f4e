import { type SQL, sql } from 'drizzle-orm'
import type { LogEntry } from '../../domain/moderation/moderation.ts'
import type { Database } from '../database.ts'
import { lastOf } from './action.ts'

interface Row {
  readonly id: number
  readonly before: string
  readonly after: string
  readonly undone: number
}

// Written by src/db/moderation alone, in the shapes that the action's name stands for.
const entryOf = ({ before, after, undone, ...row }: Row): LogEntry =>
  ({ ...row, before: JSON.parse(before), after: JSON.parse(after), undone: undone === 1 }) as LogEntry

async function read(db: Database, which: SQL): Promise<LogEntry[]> {
  const rows = await db.all<Row>(sql`
    SELECT id, at, moderator, action_id AS actionId, action, subject, before, after, undoes,
      EXISTS (SELECT 1 FROM moderation_log later WHERE later.undoes = entry.id) AS undone
    FROM moderation_log entry WHERE ${which}`)
  return rows.map(entryOf)
}

export interface ListedEntries {
  readonly entries: readonly LogEntry[]
  /** Older entries begin before this one; null where there are none. */
  readonly next: number | null
}

/** The log, newest first, of everything or of one quote or dealer. */
export async function readLog(
  db: Database,
  { before, subject, limit }: { before: number | null; subject: string | null; limit: number },
): Promise<ListedEntries> {
  const older = before === null ? sql`true` : sql`id < ${before}`
  const about = subject === null ? sql`true` : sql`subject = ${subject}`
  const found = await read(db, sql`${older} AND ${about} ORDER BY id DESC LIMIT ${limit + 1}`)
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

/** What was done as one action. */
export const readAction = (db: Database, actionId: string): Promise<LogEntry[]> =>
  read(db, sql`action_id = ${actionId} ORDER BY id`)

/** One entry. */
export const readEntry = (db: Database, id: number): Promise<LogEntry[]> => read(db, sql`id = ${id}`)

/** The last entries about a dealer that a change of it has to name: of its facts, and of its merging. */
export const lastEntries = (db: Database, key: string): Promise<{ facts: number; merge: number }> =>
  db.get(sql`SELECT ${lastOf(key, 'facts')} AS facts, ${lastOf(key, 'merge')} AS merge`)

/** What was done about a dealer and those that are merged into it, newest first. */
export const readLogOfDealer = (db: Database, key: string, limit: number): Promise<LogEntry[]> =>
  read(
    db,
    sql`subject IN (SELECT ${key} UNION SELECT from_key FROM dealer_merges WHERE into_key = ${key})
      ORDER BY id DESC LIMIT ${limit}`,
  )
