import { type SQL, sql } from 'drizzle-orm'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { recencyOf } from '../../domain/quotes/recency.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { listOf } from '../lists.ts'
import type { HeldQuote } from './held-above.ts'
import { countedKey, saidIn, voiceColumn } from './merged-dealer.ts'
import { HELD_FOR_MANY, hasSentADaysWorth, isOverDailyCap } from './over-daily-cap.ts'
import { insertQuote } from './quote-columns.ts'
import { dealerKeyOf, type Rules, reportValues } from './report-columns.ts'

/** A report that passed its checks, with what the platform knows of its arrival. */
export interface Submission extends SenderLabels {
  readonly id: string
  readonly report: QuoteReport
  /** ISO 8601, UTC. */
  readonly receivedAt: string
  readonly idempotencyKey: string | null
  readonly requestHash: string
  /** Why it stands out, if it does. */
  readonly hold: Hold | null
  /** Whether the hold is lifted at once because another network's held quote bears it out. */
  readonly borneOut: boolean
  /** Held quotes that this one bears out. */
  readonly releases: readonly Pick<HeldQuote, 'id' | 'version' | 'region'>[]
}

/** Reasons that a report can leave behind: in other words, or with the check passed, it is another one. */
const LEFT_BEHIND = sql`('not-verified', 'contact-in-note', 'other-part')`

/** The sender's last word of that dealer and set, so far as anybody knows. */
const nothingNewer = sql`NOT EXISTS (SELECT 1 FROM quotes newer
  WHERE newer.voice = quotes.voice AND newer.status <> 'removed'
    AND (newer.received_at, newer.id) > (quotes.received_at, quotes.id))`

/** Nothing that counts came later in its voice. Within a batch the older ones are superseded at its end only. */
const isLastWord = (of: 'quotes' | 'others'): SQL => {
  const row = sql.raw(of)
  return sql`NOT EXISTS (SELECT 1 FROM quotes later WHERE later.voice = ${row}.voice AND later.status = 'published'
    AND (later.received_at, later.id) > (${row}.received_at, ${row}.id))`
}

/** What the sender has said of the day before, alike in all that the figures see. */
export function sameWords({ report, sender }: Submission, key: string | null): SQL {
  return sql`sender = ${sender} AND "set" = ${report.set} AND region = ${report.region} AND dealer_key IS ${countedKey(sql`${key}`)}
    AND kind = ${report.kind} AND price_cents IS ${report.priceCents} AND quoted_on = ${report.quotedOn}
    AND cutting = ${report.cutting} AND cutting_cents IS ${report.cuttingCents}
    AND first_asked_cents IS ${report.firstAskedCents} AND named_number IS ${report.namedNumber}`
}

/**
 * Whether that still stands: it counts, or it waits and nothing was said since. Whoever goes back to an earlier
 * price says something new.
 */
export const stillStands = ({ hold }: Submission): SQL => sql`
  ((status = 'published' AND ${isLastWord('quotes')}) OR (status = 'held' AND ${nothingNewer}
    AND NOT (hold ->> 'reason' IN ${LEFT_BEHIND} AND hold ->> 'reason' IS NOT ${hold?.reason ?? null})))`

/** What is stored in one request, in its order. */
export interface Batch {
  readonly ids: readonly string[]
  /** All keys that the request can give to its quotes; none where it has no key, or each quote its own. */
  readonly keys: readonly string[]
}

/** What came with a key of the same request when that was sent before. */
export const cameBefore = ({ ids, keys }: Batch): SQL =>
  keys.length === 0 ? sql`0` : sql`(idempotency_key IN ${listOf(keys)} AND id NOT IN ${listOf(ids)})`

/** What came after this quote in its request: the whole of it is stored already. */
const cameAfter = ({ ids }: Batch, id: string): SQL => {
  const later = ids.slice(ids.indexOf(id) + 1)
  return later.length === 0 ? sql`0` : sql`id IN ${listOf(later)}`
}

/** One statement decides and inserts, so that parallel requests cannot pass a cap together. */
export function insertSubmission(submission: Submission, batch: Batch, rules: Rules): SQL {
  const { id, report, sender, network, receivedAt, hold, borneOut } = submission
  const dealerKey = dealerKeyOf(report, rules)
  const voice = voiceColumn(sql`${sender}`, saidIn(report, sql`${dealerKey}`))
  // What it supersedes makes room for it.
  const published = sql`others.status = 'published' AND (${voice} IS NULL OR others.voice IS NOT ${voice})
    ${id !== batch.ids[0] ? sql`AND ${isLastWord('others')}` : sql``}`
  const whose = { sender: sql`${sender}`, network: sql`${network}` }
  const tooMany = isOverDailyCap(whose, sql`${report.set}`, { published })
  const holdText = hold === null ? null : JSON.stringify(hold)
  const values = {
    ...reportValues(report, rules),
    id,
    receivedAt,
    recency: recencyOf({ ...report, receivedAt, id }),
    sender,
    network,
    voice,
    status: sql`CASE WHEN ${hold !== null && !borneOut ? 1 : 0} OR today.is_full THEN 'held' ELSE 'published' END`,
    hold: sql`CASE WHEN ${hold === null || borneOut ? 1 : 0} AND today.is_full THEN ${JSON.stringify(HELD_FOR_MANY)} ELSE ${holdText} END`,
    idempotencyKey: submission.idempotencyKey,
    requestHash: submission.idempotencyKey === null ? null : submission.requestHash,
  }
  // With a limit it is counted once, though two columns need it.
  return sql`
    ${insertQuote(values)} FROM (SELECT ${tooMany} AS is_full LIMIT 1) today
    WHERE NOT EXISTS (SELECT 1 FROM quotes WHERE ${sameWords(submission, dealerKey)} AND ${stillStands(submission)})
      AND NOT EXISTS (SELECT 1 FROM quotes WHERE ${cameBefore(batch)} OR ${cameAfter(batch, id)})
      AND NOT ${hasSentADaysWorth(submission)}
    ON CONFLICT DO NOTHING`
}
