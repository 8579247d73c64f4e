import type { QuoteKind } from '../quotes/quote.ts'
import { quotedOnOf, quoteIdOf } from '../quotes/recency.ts'

/** How many quotes of a year there are of one sort, and which is the newest of them. */
export interface ReportCount {
  readonly year: number
  readonly quotes: number
  /** The recency of the newest of them. */
  readonly newest: string
}

/** Reports that a set could not be had, by what was said. */
export interface RefusalCount extends ReportCount {
  readonly kind: QuoteKind
}

/** The reports of an area and set: those with a price, those of them that were paid, and those without. */
export interface Reports {
  readonly prices: readonly ReportCount[]
  readonly paid: readonly ReportCount[]
  readonly refusals: readonly RefusalCount[]
}

/** What was reported of a set's being had in an area. */
export interface Supply {
  /** Reports with a price of this calendar year and the last. */
  readonly offered: number
  /** Reports of these two years that it could not be had. */
  readonly refused: number
  /** Those of them that say it is discontinued. */
  readonly discontinued: number
  /** Reports of all time, with and without a price. */
  readonly reports: number
  readonly lastOfferedOn: string | null
  readonly lastPaidOn: string | null
  readonly lastRefusedOn: string | null
  readonly newest: { readonly quoteId: string; readonly kind: QuoteKind; readonly quotedOn: string } | null
}

/**
 * The first calendar year whose reports are recent: this one and the last are.
 *
 * @example
 * recentReportsFrom(2026) // => 2025
 */
export const recentReportsFrom = (thisYear: number): number => thisYear - 1

/** What is known of a set that nobody has reported on. */
export const NO_SUPPLY: Supply = {
  offered: 0,
  refused: 0,
  discontinued: 0,
  reports: 0,
  lastOfferedOn: null,
  lastPaidOn: null,
  lastRefusedOn: null,
  newest: null,
}

const total = (counts: readonly ReportCount[]) => counts.reduce((sum, { quotes }) => sum + quotes, 0)

/** The newest of some counts; null of none. */
const newestOf = <T extends ReportCount>(counts: readonly T[]): T | null =>
  counts.reduce<T | null>((newest, one) => (newest && newest.newest > one.newest ? newest : one), null)

const dayOf = (count: ReportCount | null) => count && quotedOnOf(count.newest)

/** The newest report of all, with what it says. */
function newestReport({ prices, paid, refusals }: Reports): Supply['newest'] {
  const [offer, bought, refusal] = [newestOf(prices), newestOf(paid), newestOf(refusals)]
  const newest = newestOf([offer, refusal].filter((count) => count !== null))
  if (newest === null) return null
  const offerKind: QuoteKind = newest.newest === bought?.newest ? 'paid' : 'quoted'
  return {
    quoteId: quoteIdOf(newest.newest),
    kind: newest === refusal ? refusal.kind : offerKind,
    quotedOn: quotedOnOf(newest.newest),
  }
}

/**
 * What some reports say of whether a set can be had, as of a calendar year.
 *
 * @example
 * supplyOf({ prices: [], paid: [], refusals: [{ year: 2011, kind: 'discontinued', quotes: 1, newest: '2011-09-14 ... five' }] }, 2026).newest
 * // => { quoteId: 'five', kind: 'discontinued', quotedOn: '2011-09-14' }
 */
export function supplyOf(reports: Reports, thisYear: number): Supply {
  const { prices, paid, refusals } = reports
  const sinceYear = recentReportsFrom(thisYear)
  const recent = (some: readonly ReportCount[]) => total(some.filter(({ year }) => year >= sinceYear))
  return {
    offered: recent(prices),
    refused: recent(refusals),
    discontinued: recent(refusals.filter(({ kind }) => kind === 'discontinued')),
    reports: total(prices) + total(refusals),
    lastOfferedOn: dayOf(newestOf(prices)),
    lastPaidOn: dayOf(newestOf(paid)),
    lastRefusedOn: dayOf(newestOf(refusals)),
    newest: newestReport(reports),
  }
}

/** What the reports come to: can it be had? */
export type SupplyWord = 'yes' | 'some' | 'no' | 'unknown'

/** As few recent reports say nothing of a country's supply. */
const ENOUGH_REPORTS = 2

/**
 * Whether a set can be had: all of two or more recent reports agree, or they differ. One recent report is
 * told as itself, and says no more than that.
 *
 * @example
 * supplyWord({ offered: 12, refused: 0 }) // => 'yes'
 * supplyWord({ offered: 0, refused: 1 }) // => 'unknown'
 */
export function supplyWord({ offered, refused }: Pick<Supply, 'offered' | 'refused'>): SupplyWord {
  if (offered + refused < ENOUGH_REPORTS) return 'unknown'
  if (refused === 0) return 'yes'
  return offered === 0 ? 'no' : 'some'
}
