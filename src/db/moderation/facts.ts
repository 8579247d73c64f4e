import { type SQL, sql } from 'drizzle-orm'
import { type DealerFacts, NO_FACTS } from '../../domain/dealers/dealer-facts.ts'
import type { LoggedAction } from '../../domain/moderation/moderation.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { listOf } from '../lists.ts'
import { dealerFacts } from '../schema.ts'
import { type Done, doneBy, lastOf, type ModeratorAction, subjectsOf } from './action.ts'
import { notUndone } from './undo.ts'

export interface FactsChange {
  readonly key: string
  readonly facts: DealerFacts
  readonly action: Extract<LoggedAction, `${string}facts`>
  /**
   * What it is made on: the last entry of the log about them that the moderator knew, 0 where there was none;
   * or the entry that it undoes, which must have left the facts as they are.
   */
  readonly on: { readonly seen: number } | { readonly undoes: number }
}

/** What is known of a dealer, as the log has it. */
export const loggedFacts = (key: string): SQL => sql`coalesce((
  SELECT json_object('phone', phone, 'link', link, 'statement', statement, 'statedOn', stated_on)
  FROM dealer_facts WHERE dealer_key = ${key}), ${JSON.stringify(NO_FACTS)})`

const fits = ({ key, on }: FactsChange): SQL =>
  'seen' in on
    ? sql`${lastOf(key, 'facts')} = ${on.seen}`
    : sql`EXISTS (SELECT 1 FROM moderation_log undone
      WHERE undone.id = ${on.undoes} AND ${notUndone} AND undone.after = ${loggedFacts(key)})`

/**
 * Says something about a dealer, or takes it back, and logs it, all or nothing.
 *
 * @throws where the database fails; whether it was done is then not known
 */
export async function putFacts(db: Database, by: ModeratorAction, change: FactsChange): Promise<Done> {
  const { key, facts, action, on } = change
  const undoes = 'undoes' in on ? on.undoes : null
  const { phone, link, statement, statedOn } = facts
  const isAny = [phone, link, statement].some((fact) => fact !== null)
  const changes = await batch(db, [
    sql`INSERT INTO moderation_log (action_id, at, moderator, action, subject, before, undoes)
      SELECT ${by.id}, ${by.at}, ${by.moderator}, ${action}, ${key}, ${loggedFacts(key)}, ${undoes}
      WHERE ${fits(change)}`,
    sql`DELETE FROM dealer_facts WHERE dealer_key IN ${subjectsOf(by)}`,
    sql`INSERT INTO dealer_facts (dealer_key, phone, link, statement, stated_on)
      SELECT subject, ${phone}, ${link}, ${statement}, ${statedOn} FROM moderation_log
      WHERE action_id = ${by.id} AND ${isAny ? 1 : 0}`,
    sql`UPDATE moderation_log SET after = ${loggedFacts(key)} WHERE action_id = ${by.id}`,
  ])
  return doneBy(changes)
}

/** What a moderator has added about dealers, by their keys. */
export async function readFacts(db: Database, keys: readonly string[]): Promise<Map<string, DealerFacts>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .select()
    .from(dealerFacts)
    .where(sql`dealer_key IN ${listOf(keys)}`)
  return new Map(rows.map(({ dealerKey, ...facts }) => [dealerKey, facts]))
}
