import type { Database } from '../../db/database.ts'
import { type HeldQuote, heldAbove } from '../../db/quotes/held-above.ts'
import { type Stored, storeQuote } from '../../db/quotes/store-quote.ts'
import { repeat } from '../../db/repeat.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import {
  constantPrice,
  isAboveMedian,
  type Judgement,
  judge,
  judgedAlone,
} from '../../domain/intake/judge.ts'
import type { Before } from '../../domain/intake/receipt.ts'
import { RELEASE_DAYS, type Witness } from '../../domain/intake/release.ts'
import { screenWords } from '../../domain/intake/screening.ts'
import type { Hold } from '../../domain/quotes/hold.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { daysBefore } from '../../domain/quotes/retention.ts'
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
  readonly before: Before
}

/**
 * Whatever its price is: held for that, it could be borne out by another quote, bear one out itself, and
 * count in the alarm.
 */
const NOT_VERIFIED: Hold = { reason: 'not-verified' }

/** Reads the held quotes that a price may bear out, or that may bear it out. */
async function waitingWith(db: Database, { report }: Arriving, { country }: Facts, now: Date) {
  const held = await heldAbove(db, country.code, report.set, daysBefore(now, RELEASE_DAYS))
  return held.map((quote) => ({
    ...quote,
    constantCents: toConstantCents(quote.comparableCents, quote.year, country.priceIndex),
  }))
}

/** Screens a report's price, and sees which held ones it bears out and whether one of them bears it out. */
async function judgePriceOf(
  db: Database,
  arriving: Arriving,
  id: string,
  now: Date,
  facts: Facts,
): Promise<Judgement<HeldQuote>> {
  const { report, sender, network } = arriving
  const { country, yardstick } = facts
  const hold = await screenReport(db, report, facts, now)
  const constantCents = constantPrice(report, country)
  if (constantCents === null || !isAboveMedian(constantCents, yardstick)) return judgedAlone(hold)
  const own: Witness = { id, sender, network, constantCents, receivedAt: now.toISOString() }
  return judge(own, hold, await waitingWith(db, arriving, facts, now), yardstick)
}

/**
 * Takes in a report that passed its checks: facts, decision, store.
 *
 * @throws where the database fails
 */
export async function submitQuote(
  db: Database,
  context: Context,
  arriving: Arriving,
): Promise<SubmittedQuote> {
  const now = context.now()
  const id = newQuoteId(context.randomBytes)
  const facts = await factsOf(db, context, arriving.report)
  const aside = arriving.verified ? screenWords(arriving.report, context.catalog) : NOT_VERIFIED
  const judged = aside ? judgedAlone(aside) : await judgePriceOf(db, arriving, id, now, facts)
  const submission = { ...arriving, ...judged, id, receivedAt: now.toISOString() }
  const stored = await repeat(() => storeQuote(db, submission, context), context.wait)
  return { stored, before: facts.before }
}
