import { type SQL, sql } from 'drizzle-orm'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { Quote, QuoteReport } from '../../domain/quotes/quote.ts'
import { recencyOf } from '../../domain/quotes/recency.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { batchAndRead } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { fewRows } from '../lists.ts'
import type { HeldQuote } from './held-above.ts'
import { countedKey, countedVoice } from './merged-dealer.ts'
import { HELD_FOR_MANY, hasSentADaysWorth, isOverDailyCap } from './over-daily-cap.ts'
import type { QuoteRow } from './quote-columns.ts'
import { insertQuote } from './quote-columns.ts'
import { quoteOf } from './quote-row.ts'
import { dealerKeyOf, type Rules, reportValues } from './report-columns.ts'
import { supersedeOlder } from './supersede-older.ts'

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

export type Stored =
  | { readonly outcome: 'stored'; readonly quote: Quote }
  /** The same request again: nothing was stored this time. */
  | { readonly outcome: 'repeated'; readonly quote: Quote }
  /** The sender has said the same of this day before, and it still stands. */
  | { readonly outcome: 'already-there'; readonly quote: Quote }
  /** The idempotency key came with another request before. */
  | { readonly outcome: 'key-reused' }
  /** The sender, or its network, has sent more than a day's worth. */
  | { readonly outcome: 'too-many' }

/** Reasons that a report can leave behind: in other words, or with the check passed, it is another one. */
const LEFT_BEHIND = sql`('not-verified', 'contact-in-note', 'other-part')`

/** The sender's last word of that dealer and set, so far as anybody knows. */
const nothingNewer = sql`NOT EXISTS (SELECT 1 FROM quotes newer
  WHERE newer.voice = quotes.voice AND newer.status <> 'removed'
    AND (newer.received_at, newer.id) > (quotes.received_at, quotes.id))`

/**
 * What the sender has said of the day before, alike in all that the figures see, as far as it still stands:
 * it counts, or it waits and nothing was said since. Whoever goes back to an earlier price says something new.
 */
function sameQuote({ report, sender, hold }: Submission, key: string | null): SQL {
  return sql`sender = ${sender} AND "set" = ${report.set} AND region = ${report.region} AND dealer_key IS ${countedKey(sql`${key}`)}
    AND kind = ${report.kind} AND price_cents IS ${report.priceCents} AND quoted_on = ${report.quotedOn}
    AND cutting = ${report.cutting} AND cutting_cents IS ${report.cuttingCents}
    AND first_asked_cents IS ${report.firstAskedCents}
    AND (status = 'published' OR (status = 'held' AND ${nothingNewer} AND NOT (hold ->> 'reason' IN ${LEFT_BEHIND}
      AND hold ->> 'reason' IS NOT ${hold?.reason ?? null})))`
}

/** One statement decides and inserts, so that parallel requests cannot pass a cap together. */
function insertion(submission: Submission, rules: Rules): SQL {
  const { id, report, sender, network, receivedAt, hold, borneOut } = submission
  const dealerKey = dealerKeyOf(report, rules)
  const voice = countedVoice(sql`${sender}`, sql`${report.set}`, sql`${dealerKey}`)
  // What it supersedes makes room for it.
  const published = sql`others.status = 'published' AND (${voice} IS NULL OR others.voice IS NOT ${voice})`
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
    WHERE NOT EXISTS (SELECT 1 FROM quotes WHERE ${sameQuote(submission, dealerKey)})
      AND NOT ${hasSentADaysWorth(submission)}
    ON CONFLICT DO NOTHING`
}

/**
 * Nothing is released by a quote that was not stored, nor what has changed since it was borne out, and no
 * sender or network gets more published than by sending: of several held ones the oldest come first.
 */
function release({ id, releases }: Submission): SQL {
  const released = fewRows(releases.map((held) => [held.id, held.version]))
  const published = sql`(others.status = 'published' OR (others.status = 'held'
    AND (others.id, others.version) IN ${released}
    AND (others.received_at, others.id) < (quotes.received_at, quotes.id)))`
  const whose = { sender: sql`quotes.sender`, network: sql`quotes.network` }
  return sql`
    UPDATE quotes SET status = 'published', version = version + 1
    WHERE (id, version) IN ${released} AND status = 'held'
      AND EXISTS (SELECT 1 FROM quotes stored WHERE stored.id = ${id})
      AND NOT ${isOverDailyCap(whose, sql`quotes."set"`, { published })}`
}

function outcomeOf({ id, idempotencyKey, requestHash }: Submission, rows: readonly QuoteRow[]): Stored {
  const ours = rows.find((row) => row.id === id)
  if (ours) return { outcome: 'stored', quote: quoteOf(ours) }
  const keyed = rows.find((row) => idempotencyKey !== null && row.idempotencyKey === idempotencyKey)
  if (keyed && keyed.requestHash !== requestHash) return { outcome: 'key-reused' }
  if (keyed) return { outcome: 'repeated', quote: quoteOf(keyed) }
  const [same] = rows
  return same ? { outcome: 'already-there', quote: quoteOf(same) } : { outcome: 'too-many' }
}

/**
 * Stores a submission together with everything that follows from it, all or nothing.
 * Safe to repeat: the id makes it the same submission.
 *
 * @throws where the database fails; whether the quote was stored is then not known
 */
export async function storeQuote(db: Database, submission: Submission, rules: Rules): Promise<Stored> {
  const { report, releases } = submission
  const ids = [submission.id, ...releases.map((held) => held.id)]
  const touched = {
    at: submission.receivedAt,
    ids,
    regions: [report.region, ...releases.map((held) => held.region)],
    sets: [report.set],
  }
  const { rows } = await batchAndRead(
    db,
    [
      insertion(submission, rules),
      ...(releases.length > 0 ? [release(submission)] : []),
      supersedeOlder(ids),
      ...recount(touched, rules.places),
    ],
    sameSubmission(submission, rules),
  )
  return outcomeOf(submission, rows)
}

/** The quote itself, the one that came with its key, or the one that says the same. */
function sameSubmission(submission: Submission, rules: Rules): SQL {
  const { id, idempotencyKey, report } = submission
  const keyed = idempotencyKey === null ? sql`` : sql`OR idempotency_key = ${idempotencyKey}`
  return sql`id = ${id} ${keyed} OR (${sameQuote(submission, dealerKeyOf(report, rules))})`
}
