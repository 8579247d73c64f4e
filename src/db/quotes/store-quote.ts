import { type SQL, sql } from 'drizzle-orm'
import type { Quote } from '../../domain/quotes/quote.ts'
import { batchAndRead } from '../batch.ts'
import type { Database } from '../database.ts'
import { recount } from '../figures/recount.ts'
import { listOf } from '../lists.ts'
import { releaseBorneOut } from './held-above.ts'
import {
  type Batch,
  cameBefore,
  insertSubmission,
  type Submission,
  sameWords,
  stillStands,
} from './insert-submission.ts'
import type { QuoteRow } from './quote-columns.ts'
import { quoteOf } from './quote-row.ts'
import { dealerKeyOf, type Rules } from './report-columns.ts'
import { supersedeOlder } from './supersede-older.ts'

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

function outcomeOf(submission: Submission, { keys }: Batch, rows: readonly QuoteRow[]): Stored {
  const { id, idempotencyKey, requestHash } = submission
  const ours = rows.find((row) => row.id === id)
  if (ours) return { outcome: 'stored', quote: quoteOf(ours) }
  const given = idempotencyKey === null ? keys : [idempotencyKey, ...keys]
  const keyed = rows.filter((row) => row.idempotencyKey !== null && given.includes(row.idempotencyKey))
  if (keyed.some((row) => row.requestHash !== requestHash)) return { outcome: 'key-reused' }
  const before = keyed.find((row) => row.idempotencyKey === idempotencyKey)
  if (before) return { outcome: 'repeated', quote: quoteOf(before) }
  const [same] = rows
  return same ? { outcome: 'already-there', quote: quoteOf(same) } : { outcome: 'too-many' }
}

/**
 * The quote itself, what came with its key, what came with one of its request's keys and was another request,
 * or the one that says the same: it stands, or stood until the batch said something newer.
 */
function answering(submission: Submission, batch: Batch, rules: Rules): SQL {
  const { id, idempotencyKey, report, requestHash } = submission
  const keyed = idempotencyKey === null ? sql`` : sql`OR idempotency_key = ${idempotencyKey}`
  const isRepeated = sql`EXISTS (SELECT 1 FROM quotes WHERE ${cameBefore(batch)})`
  const [together, repeated] =
    batch.keys.length === 0
      ? [sql``, sql``]
      : [sql`OR (${cameBefore(batch)} AND request_hash IS NOT ${requestHash})`, sql`OR ${isRepeated}`]
  return sql`id = ${id} ${keyed} ${together} OR (${sameWords(submission, dealerKeyOf(report, rules))}
    AND (${stillStands(submission)} OR id IN ${listOf(batch.ids)} ${repeated}))`
}

/** Written out they cost no rows; the statements that count again name each of them four times. */
const FEW = 20

/**
 * Stores submissions, each as if it came alone after those before it, together with everything that follows
 * from them, all or nothing. Safe to repeat: the ids make them the same submissions.
 *
 * @param keys where they come in one request with one key: all keys that it can give out. Had another request
 *   one of them, nothing is stored and each is `key-reused`
 * @returns what became of each, in their order
 * @throws where the database fails; whether they were stored is then not known
 */
export async function storeQuotes(
  db: Database,
  submissions: readonly Submission[],
  rules: Rules,
  keys: readonly string[] = [],
): Promise<readonly Stored[]> {
  const batch = { ids: submissions.map(({ id }) => id), keys }
  const released = submissions.flatMap(({ releases }) => releases)
  const reports = submissions.map(({ report }) => report)
  const all = [...batch.ids, ...released.map(({ id }) => id)]
  const ids = all.length > FEW ? listOf(all) : all
  const touched = {
    at: submissions.at(-1)?.receivedAt ?? '',
    ids,
    regions: [...new Set([...reports, ...released].map(({ region }) => region))],
    sets: [...new Set(reports.map(({ set }) => set))],
    kinds: reports.map(({ kind }) => kind),
  }
  const { found } = await batchAndRead(
    db,
    [
      ...submissions.map((submission) => insertSubmission(submission, batch, rules)),
      ...releaseBorneOut(submissions),
      supersedeOlder(ids),
      ...recount(touched, rules.places),
    ],
    submissions.map((submission) => answering(submission, batch, rules)),
  )
  return submissions.map((submission, n) => outcomeOf(submission, batch, found[n] ?? []))
}
