import { type SQL, sql } from 'drizzle-orm'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import type { Database } from '../database.ts'
import { voiceAfter } from './merged-dealer.ts'
import { hadOtherWords } from './other-words.ts'
import { HELD_FOR_MANY, isOverDailyCap } from './over-daily-cap.ts'
import { isPublicName } from './public-name.ts'
import { dealerKeyOf, type Rules, reportColumns } from './report-columns.ts'
import { applyChange, type Changed, type VersionedQuote } from './versioned-change.ts'

/**
 * Whether the sender or its network would have more published quotes of a day than are published at once, the older one
 * counted in that a quote brings back when it leaves its dealer. What counts already stays.
 */
function wouldBeOverCap(report: QuoteReport, key: SQL): SQL {
  const { set } = report
  const voice = voiceAfter(report, key)
  const broughtBack = sql`(quotes.status = 'published' AND quotes.voice IS NOT ${voice} AND EXISTS (
    SELECT 1 FROM quotes older WHERE older.voice = quotes.voice AND older.status = 'superseded'))`
  const tooMany = isOverDailyCap({ sender: sql`quotes.sender`, network: sql`quotes.network` }, sql`${set}`, {
    published: sql`others.id <> quotes.id AND others.status = 'published'`,
    broughtBack: { set: sql`quotes."set"`, isBack: broughtBack },
  })
  return sql`((quotes.status <> 'published' OR quotes."set" <> ${set} OR quotes.voice IS NOT ${voice}) AND ${tooMany})`
}

/** Another name that comes to stand among hidden words is hidden with them, unless it is public. */
const nameHidden = (report: QuoteReport, rules: Rules): SQL => sql`CASE
  WHEN text_hidden = 0 OR (dealer IS ${report.dealer} AND city IS ${report.city} AND region = ${report.region})
    OR ${isPublicName(report, rules)} THEN name_hidden ELSE 1 END`

/** Hidden words that are others now wait for a moderator again. */
const lookAgain = ({ quote: { id }, version }: VersionedQuote): SQL => sql`
  UPDATE flags SET handled_at = NULL WHERE quote_id = ${id} AND reason = 'private-data'
    AND EXISTS (SELECT 1 FROM quotes JOIN quote_versions ON quote_versions.quote_id = quotes.id
      WHERE quotes.id = ${id} AND text_hidden = 1 AND quotes.version = ${version + 1}
        AND quote_versions.version = ${version} AND ${hadOtherWords})`

/**
 * Gives a quote what its sender says instead. The daily caps hold as for a new quote: the statement that
 * changes it counts the others. Words that are hidden stay hidden.
 *
 * @param hold why the new contents are held, if they are
 * @param at ISO 8601, UTC
 * @throws where the database fails; whether the change was made is then not known
 */
export function replaceReport(
  db: Database,
  rules: Rules,
  current: VersionedQuote,
  report: QuoteReport,
  hold: Hold | null,
  at: string,
): Promise<Changed> {
  const { quote, version } = current
  const tooMany = wouldBeOverCap(report, sql`${dealerKeyOf(report, rules)}`)
  const holdText = hold === null ? null : JSON.stringify(hold)
  const update = sql`
    UPDATE quotes SET ${reportColumns(report, rules)}, name_hidden = ${nameHidden(report, rules)},
      status = CASE WHEN ${holdText} IS NOT NULL OR ${tooMany} THEN 'held' ELSE 'published' END,
      hold = coalesce(${holdText}, CASE WHEN ${tooMany} THEN ${JSON.stringify(HELD_FOR_MANY)} ELSE hold END),
      version = version + 1
    WHERE id = ${quote.id} AND version = ${version} AND status IN ('published', 'held')`
  return applyChange(db, rules.places, current, at, update, report, [lookAgain(current)])
}
