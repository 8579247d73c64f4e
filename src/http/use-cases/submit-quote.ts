import type { Database } from '../../db/database.ts'
import { heldAbove } from '../../db/quotes/held-above.ts'
import { type Stored, type Submission, storeQuote } from '../../db/quotes/store-quote.ts'
import { repeat } from '../../db/repeat.ts'
import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import type { Before } from '../../domain/intake/receipt.ts'
import { bearsOut, isHeldAsHigh, RELEASE_DAYS, type Witness } from '../../domain/intake/release.ts'
import { screenWords } from '../../domain/intake/screening.ts'
import type { QuoteReport } from '../../domain/quotes/quote.ts'
import { daysBefore } from '../../domain/quotes/retention.ts'
import type { Context } from '../context/env.ts'
import { newQuoteId } from '../sender/ids.ts'
import { constantCentsOf, type Facts, factsOf, screenPrice } from './screen-report.ts'

export interface Arriving {
  readonly report: QuoteReport
  readonly sender: string
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

interface Judgement extends Pick<Submission, 'hold' | 'borneOut' | 'releases'> {}

const FREE: Judgement = { hold: null, borneOut: false, releases: [] }

/**
 * Whatever its price is: held for that, it could be borne out by another quote, bear one out itself, and
 * count in the alarm.
 */
const UNVERIFIED: Judgement = { ...FREE, hold: { reason: 'not-verified' } }

/** Screens a report's price, and sees which held ones it bears out and whether one of them bears it out. */
async function judge(
  db: Database,
  arriving: Arriving,
  id: string,
  now: Date,
  facts: Facts,
): Promise<Judgement> {
  const { report, sender } = arriving
  const { country, yardstick } = facts
  const hold = await screenPrice(db, report, facts, now)
  const constantCents = constantCentsOf(report, facts)
  if (constantCents === null || !yardstick || constantCents <= yardstick.medianCents) return { ...FREE, hold }
  const own: Witness = { id, sender, constantCents, receivedAt: now.toISOString() }
  const since = daysBefore(now, RELEASE_DAYS)
  const held = await heldAbove(db, country.code, report.set, since)
  const others = held
    .map((quote) => ({
      ...quote,
      constantCents: toConstantCents(quote.comparableCents, quote.year, country.priceIndex),
    }))
    .filter((other) => isHeldAsHigh(other.hold, other.constantCents))
  const isHigh = hold !== null && isHeldAsHigh(hold, constantCents)
  return {
    hold,
    borneOut: isHigh && others.some((other) => bearsOut(own, other, yardstick.medianCents)),
    releases: others.filter((other) => bearsOut(other, own, yardstick.medianCents)),
  }
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
  const words = screenWords(arriving.report, context.catalog)
  const verdict = arriving.verified
    ? words === null
      ? await judge(db, arriving, id, now, facts)
      : { ...FREE, hold: words }
    : UNVERIFIED
  const submission = { ...arriving, ...verdict, id, receivedAt: now.toISOString() }
  const stored = await repeat(() => storeQuote(db, submission, context), context.wait)
  return { stored, before: facts.before }
}
