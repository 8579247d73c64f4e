import { type SQL, sql } from 'drizzle-orm'
import type { Catalog } from '../../domain/part/catalog.ts'
import type { Changes } from '../batch.ts'
import { snapshotParts } from '../quotes/quote-columns.ts'
import type { Rules } from '../quotes/report-columns.ts'

/** What moderated things are stored and counted by. */
export interface SiteRules extends Rules {
  readonly catalog: Pick<Catalog, 'dealerWords' | 'sets'>
}

/** One action of a moderator, on one thing or on many at once. */
export interface ModeratorAction {
  /** Unlike that of any other. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly moderator: string
}

/** What became of an action: on how many things it was done. The others had changed since. */
export interface Done {
  readonly done: number
}

/** Whose log entries were just written: nothing but these is changed, so nothing changes without its entry. */
export const subjectsOf = ({ id }: ModeratorAction): SQL =>
  sql`(SELECT subject FROM moderation_log WHERE action_id = ${id})`

/** A quote as JSON, with all that a moderator can change: see `QuoteSnapshot`. */
export const quoteSnapshot: SQL = sql`json_object(${snapshotParts},
  'waiting', (SELECT count(*) FROM flags WHERE quote_id = quotes.id AND handled_at IS NULL))`

/** What quotes became, once everything is changed: the log's other half. */
export const noteQuotesAfter = ({ id }: ModeratorAction): SQL => sql`
  UPDATE moderation_log SET after = (SELECT ${quoteSnapshot} FROM quotes WHERE quotes.id = subject)
  WHERE action_id = ${id}`

/** How many things were done to, as the statement that logs them says. */
export const doneBy = (changes: Changes): Done => ({ done: changes[0] ?? 0 })

/** The last entry about a dealer, of one kind: a change names the one that it was made on. 0 is none. */
export const lastOf = (key: string, kind: 'facts' | 'merge'): SQL => sql`coalesce((
  SELECT max(id) FROM moderation_log WHERE subject = ${key} AND action IN (${kind}, ${`undo-${kind}`})), 0)`
