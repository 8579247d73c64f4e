import type { Database } from '../db/database.ts'
import { heldAbove } from '../db/held-above.ts'
import { readFigures } from '../db/read-figures.ts'
import { repeat } from '../db/repeat.ts'
import { type Stored, storeQuote } from '../db/store-quote.ts'
import type { KeySet } from '../domain/catalog.ts'
import { comparablePrice } from '../domain/comparable-price.ts'
import { toConstantCents } from '../domain/constant-dollars.ts'
import type { QuoteReport } from '../domain/quote.ts'
import type { Before } from '../domain/receipt.ts'
import { bearsOut, isHeldAsHigh, RELEASE_DAYS, type Witness } from '../domain/release.ts'
import type { Hold } from '../domain/screening.ts'
import { placeOfFigures, setFigures } from '../domain/set-figures.ts'
import type { Context } from './env.ts'
import { newQuoteId } from './ids.ts'
import { screenPrice } from './screen-price.ts'

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

interface Verdict {
  readonly hold: Hold | null
  readonly borneOut: boolean
  readonly releases: readonly { readonly id: string; readonly region: string }[]
}

const FREE: Verdict = { hold: null, borneOut: false, releases: [] }

/**
 * Whatever its price is: held for that, it could be borne out by another quote, bear one out itself, and
 * count in the alarm.
 */
const UNVERIFIED: Verdict = { ...FREE, hold: { reason: 'not-verified' } }

/** Screens a report, and sees which held ones it bears out and whether one of them bears it out. */
async function judge(
  db: Database,
  arriving: Arriving,
  id: string,
  now: Date,
  facts: Facts,
): Promise<Verdict> {
  const { report, sender } = arriving
  const { country, yardstick } = facts
  const cents = comparablePrice(report)
  if (cents === null) return FREE
  const index = country.priceIndex
  const constantCents = toConstantCents(cents, Number(report.quotedOn.slice(0, 4)), index)
  const hold = await screenPrice(db, constantCents, { ...facts, set: report.set }, now)
  if (!yardstick || constantCents <= yardstick.medianCents) return { ...FREE, hold }
  const own: Witness = { id, sender, constantCents, receivedAt: now.toISOString() }
  const since = new Date(now.getTime() - RELEASE_DAYS * 86_400_000).toISOString()
  const held = await heldAbove(db, country.code, report.set, since)
  const others = held
    .map((quote) => ({
      ...quote,
      constantCents: toConstantCents(quote.comparableCents, quote.year, index),
    }))
    .filter((other) => isHeldAsHigh(other.hold, other.constantCents))
  const isHigh = hold !== null && isHeldAsHigh(hold, constantCents)
  return {
    hold,
    borneOut: isHigh && others.some((other) => bearsOut(own, other, yardstick.medianCents)),
    releases: others.filter((other) => bearsOut(other, own, yardstick.medianCents)),
  }
}

type Facts = Awaited<ReturnType<typeof factsOf>>

/** What a report is screened against, and what its place shows before it. */
async function factsOf(db: Database, { places }: Context, report: QuoteReport, set: KeySet, now: Date) {
  const place = placeOfFigures(places, report.region)
  if (!place) throw new Error('a checked report names a region of the catalogue')
  const areas = place.areas.map((area) => area.code)
  const lookup = await readFigures(db, { areas, sets: [set.set] }, now.getUTCFullYear(), places)
  const shown = setFigures(place, set, lookup)
  const before: Before = { area: shown.area.code, window: shown.window, quotes: shown.figures?.quotes ?? 0 }
  const { yardstick = null, changedAt = null } = lookup(place.country.code, set.set) ?? {}
  return { before, country: place.country, yardstick, changedAt }
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
  const { catalog, randomBytes } = context
  const { report } = arriving
  const now = context.now()
  const set = catalog.sets.find((set) => set.set === report.set)
  if (!set) throw new Error('a checked report names a set of the catalogue')
  const id = newQuoteId(randomBytes)
  const facts = await factsOf(db, context, report, set, now)
  const verdict = arriving.verified ? await judge(db, arriving, id, now, facts) : UNVERIFIED
  const submission = { ...arriving, ...verdict, id, receivedAt: now.toISOString() }
  const stored = await repeat(() => storeQuote(db, submission, context), context.wait)
  return { stored, before: facts.before }
}
