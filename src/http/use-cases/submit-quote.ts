import type { Database } from '../../db/database.ts'
import type { HeldQuote } from '../../db/quotes/held-above.ts'
import type { Submission } from '../../db/quotes/insert-submission.ts'
import { findByKeys, type QuoteUnderKey } from '../../db/quotes/list-quotes.ts'
import { type Stored, storeQuotes } from '../../db/quotes/store-quote.ts'
import { repeat } from '../../db/repeat.ts'
import {
  constantPrice,
  isAboveMedian,
  type Judgement,
  judge,
  judgedAlone,
} from '../../domain/intake/judge.ts'
import type { Before } from '../../domain/intake/receipt.ts'
import type { Witness } from '../../domain/intake/release.ts'
import { screenWords } from '../../domain/intake/screening.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import type { Context } from '../context/env.ts'
import { newQuoteId } from '../sender/ids.ts'
import { type Facts, factsOf, screenReport } from './screen-report.ts'

export interface Arriving extends SenderLabels {
  readonly report: QuoteReport
  /** False where Turnstile is on and nothing shows that a person sent it. */
  readonly verified: boolean
  readonly idempotencyKey: string | null
  readonly requestHash: string
}

export interface SubmittedQuote {
  readonly stored: Stored
  /** What the quote's region showed before. */
  readonly before: Before | null
}

/**
 * Whatever its price is: held for that, it could be borne out by another quote, bear one out itself, and
 * count in the alarm.
 */
const NOT_VERIFIED: Hold = { reason: 'not-verified' }

/** Screens a report's price, and sees which held ones it bears out and whether one of them bears it out. */
async function judgePriceOf(
  { report, sender, network }: Arriving,
  { id, receivedAt }: Pick<Submission, 'id' | 'receivedAt'>,
  facts: Facts,
): Promise<Judgement<HeldQuote>> {
  const { country, yardstick } = facts
  const hold = await screenReport(report, facts)
  const constantCents = constantPrice(report, country)
  if (constantCents === null || !isAboveMedian(constantCents, yardstick)) return judgedAlone(hold)
  const own: Witness = { id, sender, network, constantCents, receivedAt }
  return judge(own, hold, await facts.waiting(), yardstick)
}

/**
 * Takes in reports that passed their checks: facts, decisions, store. Each is screened against what stood
 * before the first of them; the later one counts as said later.
 *
 * @param keys where they come in one request with one key: all keys that it can give out
 * @returns what became of each, in their order
 * @throws where the database fails
 */
export async function submitQuotes(
  db: Database,
  context: Context,
  arriving: readonly Arriving[],
  keys: readonly string[] = [],
): Promise<readonly SubmittedQuote[]> {
  const now = context.now()
  const facts = await factsOf(
    db,
    context,
    arriving.map(({ report }) => report),
  )
  const submissions: Submission[] = []
  for (const [n, of] of facts.entries()) {
    const one = arriving[n]
    if (!one) continue
    const arrival = {
      id: newQuoteId(context.randomBytes),
      receivedAt: new Date(now.getTime() + n).toISOString(),
    }
    const aside = one.verified ? screenWords(one.report, context.catalog) : NOT_VERIFIED
    const judged = aside ? judgedAlone(aside) : await judgePriceOf(one, arrival, of)
    submissions.push({ ...one, ...judged, ...arrival })
  }
  const stored = await repeat(() => storeQuotes(db, submissions, context, keys), context.wait)
  return stored.map((one, n) => ({ stored: one, before: facts[n]?.before ?? null }))
}

/** Takes in one report, see `submitQuotes`. */
export async function submitQuote(
  db: Database,
  context: Context,
  arriving: Arriving,
): Promise<SubmittedQuote> {
  const [submitted] = await submitQuotes(db, context, [arriving])
  if (!submitted) throw new Error('each report gets an answer')
  return submitted
}

/** The same report as a new one, said after the one that has taken its place. */
const saidAnew = (one: Arriving, replaced: QuoteUnderKey): Arriving => ({
  ...one,
  idempotencyKey: `form after ${replaced.id} ${one.requestHash.slice(0, 32)}`,
})

/**
 * Sent as it was, a form is the same quotes. But where a newer one has taken a quote's place since, and the form
 * itself says nothing newer of that dealer, its sender went back in it to the price before, and says it anew.
 */
async function withKeysOfNow(db: Database, arriving: readonly Arriving[]): Promise<readonly Arriving[]> {
  const keys = arriving.flatMap(({ idempotencyKey }) => idempotencyKey ?? [])
  const found = new Map((await findByKeys(db, keys)).map((row) => [row.idempotencyKey, row]))
  const rows = arriving.map(({ idempotencyKey }) => found.get(idempotencyKey))
  const isOutdated = (row: QuoteUnderKey, n: number) =>
    row.status === 'superseded' && !rows.slice(n + 1).some((later) => later?.dealerKey === row.dealerKey)
  const now = arriving.map((one, n) => {
    const row = rows[n]
    return row && isOutdated(row, n) ? saidAnew(one, row) : one
  })
  return now.some((one, n) => one !== arriving[n]) ? withKeysOfNow(db, now) : arriving
}

/**
 * Takes in what a form reports, see `submitQuotes`.
 *
 * @param arriving of one set, each with a key of its form and its contents
 */
export const submitForm = async (
  db: Database,
  context: Context,
  arriving: readonly Arriving[],
): Promise<readonly SubmittedQuote[]> => submitQuotes(db, context, await withKeysOfNow(db, arriving))
