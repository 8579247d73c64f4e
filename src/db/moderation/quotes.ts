import { type SQL, sql } from 'drizzle-orm'
import type { QuoteAction } from '../../domain/moderation/moderation.ts'
import type { NumberStanding, QuoteReport } from '../../domain/quotes/quote.ts'
import { batch } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { listOf, rowsOf } from '../lists.ts'
import { keepVersions } from '../quotes/keep-versions.ts'
import { reportColumns } from '../quotes/report-columns.ts'
import { supersedeOlder } from '../quotes/supersede-older.ts'
import { quotes } from '../schema.ts'
import {
  type Done,
  doneBy,
  type ModeratorAction,
  noteQuotesAfter,
  quoteSnapshot,
  type SiteRules,
  subjectsOf,
} from './action.ts'
import { isWithdrawn } from './withdrawn.ts'

/** A quote that a moderator has decided about, as it was when the moderator saw it. */
export interface Chosen {
  readonly id: string
  readonly version: number
}

const waitingFlags = (further: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM flags WHERE quote_id = quotes.id AND handled_at IS NULL AND ${further})`

const OF_TEXT = sql`reason = 'private-data'`
const NOT_OF_TEXT = sql`reason <> 'private-data'`
const NO_FLAG = sql`false`

const numberIsNot = (standing: NumberStanding): SQL =>
  sql`named_number IS NOT NULL AND number_standing <> ${standing}`

interface Rule {
  /** Which quotes it can be done to. */
  readonly fits: SQL
  readonly set: SQL
  /** Which flags are answered by it. */
  readonly answers: SQL
}

const RULES: Readonly<Record<Exclude<QuoteAction, 'correct'>, Rule>> = {
  publish: {
    fits: sql`status IN ('held', 'removed') AND NOT ${isWithdrawn}`,
    set: sql`status = 'published'`,
    answers: NOT_OF_TEXT,
  },
  remove: { fits: sql`status <> 'removed'`, set: sql`status = 'removed'`, answers: sql`true` },
  'show-text': {
    fits: sql`(text_hidden = 1 OR ${waitingFlags(OF_TEXT)})`,
    set: sql`text_hidden = 0, name_hidden = 0`,
    answers: OF_TEXT,
  },
  'hide-name': {
    fits: sql`text_hidden = 1 AND name_hidden = 0`,
    set: sql`name_hidden = 1`,
    answers: OF_TEXT,
  },
  'hide-text': {
    fits: sql`(text_hidden = 0 OR ${waitingFlags(OF_TEXT)})`,
    // What a flag has left in sight stays so, where a moderator leaves it as it is.
    set: sql`name_hidden = CASE text_hidden WHEN 1 THEN name_hidden ELSE 1 END, text_hidden = 1`,
    answers: OF_TEXT,
  },
  'show-number': { fits: numberIsNot('shown'), set: sql`number_standing = 'shown'`, answers: NO_FLAG },
  'leave-number-out': {
    fits: numberIsNot('left-out'),
    set: sql`number_standing = 'left-out'`,
    answers: NO_FLAG,
  },
  dismiss: { fits: waitingFlags(NOT_OF_TEXT), set: sql`status = status`, answers: NOT_OF_TEXT },
}

const logged = (by: ModeratorAction, action: QuoteAction, chosen: readonly Chosen[], fits: SQL): SQL => sql`
  INSERT INTO moderation_log (action_id, at, moderator, action, subject, before)
  SELECT ${by.id}, ${by.at}, ${by.moderator}, ${action}, id, ${quoteSnapshot} FROM quotes
  WHERE (id, version) IN ${rowsOf(chosen, 'id', 'version')}
    AND ${fits}`

interface What {
  readonly action: QuoteAction
  readonly chosen: readonly Chosen[]
  readonly rule: Rule
  /** Where the quotes count afterwards, if that is elsewhere. */
  readonly becomes?: QuoteReport
}

/** Where the quotes count, before and after. */
async function placesOf(db: Database, { chosen, becomes }: What) {
  const found = await db
    .selectDistinct({ region: quotes.region, set: quotes.set, kind: quotes.kind })
    .from(quotes)
    .where(sql`id IN ${listOf(chosen.map(({ id }) => id))}`)
  const all = becomes ? [...found, becomes] : found
  return {
    regions: [...new Set(all.map(({ region }) => region))],
    sets: [...new Set(all.map(({ set }) => set))],
    kinds: all.map(({ kind }) => kind),
  }
}

async function act(db: Database, { places }: SiteRules, by: ModeratorAction, what: What): Promise<Done> {
  const { action, chosen, rule } = what
  const ids = subjectsOf(by)
  const touched = { at: by.at, ids, ...(await placesOf(db, what)) }
  const changes = await batch(db, [
    logged(by, action, chosen, rule.fits),
    keepVersions(sql`id IN ${ids}`, by.at),
    sql`UPDATE quotes SET ${rule.set}, version = version + 1 WHERE id IN ${ids}`,
    sql`UPDATE flags SET handled_at = ${by.at}
      WHERE quote_id IN ${ids} AND handled_at IS NULL AND ${rule.answers}`,
    supersedeOlder(ids),
    ...recount(touched, places),
    noteQuotesAfter(by),
  ])
  return doneBy(changes)
}

/**
 * Does something to quotes, and logs it, all or nothing. A quote that has changed since the moderator saw
 * it, or that this cannot be done to, stays as it is.
 *
 * @throws where the database fails; whether it was done is then not known
 * @example
 * await moderateQuotes(db, context, by, 'remove', [{ id: 'k7m2xq9wbz4t', version: 1 }]) // => { done: 1 }
 */
export const moderateQuotes = (
  db: Database,
  rules: SiteRules,
  by: ModeratorAction,
  action: Exclude<QuoteAction, 'correct'>,
  chosen: readonly Chosen[],
): Promise<Done> => act(db, rules, by, { action, chosen, rule: RULES[action] })

// Of a sender who is forgotten nothing else remembers that there is a newer quote.
const whereCorrected = sql`CASE WHEN status = 'superseded' AND sender IS NULL THEN status ELSE 'published' END`

/**
 * Gives a quote the contents that a moderator found to be right, and publishes it. It stays known that it
 * was held for its price, unless the price was what was wrong. What its sender has withdrawn stays as it is.
 *
 * @throws where the database fails; whether it was done is then not known
 */
export function correctQuote(
  db: Database,
  rules: SiteRules,
  by: ModeratorAction,
  chosen: Chosen,
  report: QuoteReport,
): Promise<Done> {
  const same = sql`price_cents IS ${report.priceCents} AND quoted_on = ${report.quotedOn}`
  const rule: Rule = {
    fits: sql`NOT ${isWithdrawn}`,
    set: sql`${reportColumns(report, rules)}, status = ${whereCorrected}, hold = CASE WHEN ${same} THEN hold END`,
    answers: NOT_OF_TEXT,
  }
  return act(db, rules, by, { action: 'correct', chosen: [chosen], rule, becomes: report })
}
