import { recentReportsFrom, type Supply, supplyWord } from '../figures/supply.ts'
import type { Places } from '../places/places.ts'
import { isPriced, type QuoteKind } from '../quotes/quote.ts'
import { countText } from '../text/count-text.ts'
import { dayText, monthText, yearOf } from '../text/day-text.ts'
import { moneyText } from '../text/money-text.ts'
import { type CitedQuote, dealerText, soldText } from './spoken-line.ts'

/** What a set's supply is told from: the country's reports, and the newest of them. */
export interface SupplyShown {
  readonly supply: Supply
  /** Null where nobody has reported, or where its words are not known. */
  readonly newest: CitedQuote | null
}

/** A day beside another one: its year only where that is another. */
const dayBeside = (day: string, other: string) =>
  yearOf(day) === yearOf(other) ? dayText(day).replace(/ \d{4}$/, '') : dayText(day)

/** What one report says, as itself. */
function reportText(quote: CitedQuote, places: Places): string {
  const who = dealerText(quote, places)
  const day = dayText(quote.quotedOn)
  if (quote.priceCents !== null) {
    const money = moneyText(quote.priceCents, places.country(quote.region)?.currency ?? '')
    return quote.kind === 'paid'
      ? `an owner paid ${money} ${soldText(quote, places)}, ${day}`
      : `${who} asked ${money}, ${day}`
  }
  return quote.kind === 'discontinued'
    ? `${who} said that it is discontinued, ${day}`
    : `${who} could not get it, ${day}`
}

const allText = (reports: number) => (reports === 2 ? 'both reports' : `all ${countText(reports, 'report')}`)

function yesText({ offered, lastOfferedOn }: Supply, sinceYear: number): string {
  const all = allText(offered)
  const last = lastOfferedOn === null ? '' : `, the last on ${dayText(lastOfferedOn)}`
  return `Can be had: ${all} since January ${sinceYear} say so${last}.`
}

function someText({ offered, refused, lastOfferedOn, lastRefusedOn }: Supply, sinceYear: number): string {
  const says = offered === 1 ? 'says' : 'say'
  const counts = `${countText(offered, 'report')} ${says} yes, ${refused} no, since January ${sinceYear}.`
  if (lastOfferedOn === null || lastRefusedOn === null) return counts
  return `${counts} Last offered ${dayText(lastOfferedOn)}, last refused ${dayBeside(lastRefusedOn, lastOfferedOn)}.`
}

function noText({ refused, lastOfferedOn }: Supply, sinceYear: number): string {
  const last =
    lastOfferedOn === null ? 'Nobody has reported an offer.' : `Last offered on ${dayText(lastOfferedOn)}.`
  return `No dealer could get it: ${countText(refused, 'report')} since January ${sinceYear}. ${last}`
}

function unknownText({ supply, newest }: SupplyShown, places: Places, sinceYear: number): string {
  const report = supply.newest
  if (report === null) return 'Nobody has asked yet.'
  if (yearOf(report.quotedOn) >= sinceYear) {
    return newest ? `One report: ${reportText(newest, places)}.` : `One report, ${dayText(report.quotedOn)}.`
  }
  const [which, month] = [supply.reports === 1 ? 'only' : 'last', monthText(report.quotedOn)]
  if (report.kind === 'discontinued') return `Not known: the ${which} report, ${month}, says discontinued.`
  if (report.kind === 'not-here')
    return `Not known: the ${which} report, ${month}, says that it could not be had.`
  return `Not known: the ${which} report is from ${month}.`
}

/** What is known besides: how many refusals are for good, and when somebody last bought one. */
function besidesText({ refused, discontinued, lastPaidOn }: Supply, sinceYear: number): string {
  const ofRefusals =
    refused === 1
      ? 'The refusal says'
      : `${discontinued} of the refusals ${discontinued === 1 ? 'says' : 'say'}`
  const gone = discontinued === 0 ? '' : ` ${ofRefusals} that it is discontinued.`
  const paid =
    lastPaidOn === null || yearOf(lastPaidOn) < sinceYear ? '' : ` Last bought on ${dayText(lastPaidOn)}.`
  return `${gone}${paid}`
}

/**
 * Whether a set can still be had, in a sentence that is no surer than the country's reports.
 *
 * @example
 * supplyText({ supply: { ...NO_SUPPLY, offered: 12, reports: 12, lastOfferedOn: '2026-11-12' }, newest: null }, places, 2026)
 * // => 'Can be had: all 12 reports since January 2025 say so, the last on 12 November 2026.'
 */
export function supplyText(shown: SupplyShown, places: Places, thisYear: number): string {
  const { supply } = shown
  const since = recentReportsFrom(thisYear)
  switch (supplyWord(supply)) {
    case 'yes':
      return `${yesText(supply, since)}${besidesText(supply, since)}`
    case 'some':
      return `${someText(supply, since)}${besidesText(supply, since)}`
    case 'no':
      return `${noText(supply, since)}${besidesText(supply, since)}`
    case 'unknown':
      return unknownText(shown, places, since)
  }
}

/** What one recent report says, in a few words. */
const newsText = (kind: QuoteKind): string =>
  kind === 'discontinued' ? 'it is discontinued' : isPriced(kind) ? 'it can be had' : 'it could not be had'

function unknownShortText({ newest, reports }: Supply, sinceYear: number): string {
  if (newest === null) return 'Nobody has asked yet'
  const month = monthText(newest.quotedOn)
  if (yearOf(newest.quotedOn) >= sinceYear) return `One report: ${newsText(newest.kind)}, ${month}`
  const year = yearOf(newest.quotedOn)
  if (newest.kind === 'discontinued') return `Not known: said to be discontinued in ${year}`
  if (newest.kind === 'not-here') return `Not known: could not be had in ${year}`
  return `Not known: ${reports === 1 ? 'only' : 'last'} report ${month}`
}

/**
 * The same where there is one line for it.
 *
 * @example
 * supplyShortText({ ...NO_SUPPLY, offered: 36, refused: 15, reports: 51 }, 2026)
 * // => '36 reports say yes, 15 no, since 2025'
 */
export function supplyShortText(supply: Supply, thisYear: number): string {
  const { offered, refused } = supply
  const since = recentReportsFrom(thisYear)
  switch (supplyWord(supply)) {
    case 'yes':
      return `Can be had: ${allText(offered)} since ${since}`
    case 'some':
      return `${countText(offered, 'report')} ${offered === 1 ? 'says' : 'say'} yes, ${refused} no, since ${since}`
    case 'no':
      return `Nobody could get it: ${countText(refused, 'report')} since ${since}`
    case 'unknown':
      return unknownShortText(supply, since)
  }
}

/** The same in two or three words, for a row and a picture. */
export const SUPPLY_WORDS = {
  yes: 'Can be had',
  some: 'Some can get it',
  no: 'Nobody could get it',
  unknown: 'Not known',
} as const
