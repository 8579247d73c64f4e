import type { SetFigures } from '../figures/set-figures.ts'
import type { Places } from '../places/places.ts'
import { monthText } from '../text/day-text.ts'
import { moneyText, roundMoneyText } from '../text/money-text.ts'
import { type CitedQuote, placeInText } from './spoken-line.ts'
import { nearText } from './verdict-text.ts'

type Shown = Pick<SetFigures, 'longAgo' | 'counted' | 'country' | 'area' | 'place'>

const spanText = ([low, high]: readonly [number, number], money: (cents: number) => string) =>
  money(low) === money(high) ? money(low) : `${money(low)} to ${money(high)}`

/** What was asked more than six calendar years ago, in parts. */
export interface AskedLongAgo {
  /** "in 2011", "from 2011 to 2019" */
  readonly when: string
  readonly isOne: boolean
  /** In the money of the time: "$280 to $475". */
  readonly asked: string
  /** In today's: "about $401 to $680". */
  readonly today: string
  /** The year whose dollars today's are. */
  readonly dollarsOf: number
}

/**
 * What was asked more than six calendar years ago: in its own money and time, and in today's.
 *
 * @returns null where nothing was quoted then
 * @example
 * askedLongAgo(figures)
 * // => { when: 'in 2011', isOne: false, asked: '$280 to $475', today: 'about $401 to $680', dollarsOf: 2025 }
 */
export function askedLongAgo({
  longAgo,
  counted,
  country,
}: Pick<Shown, 'longAgo' | 'counted' | 'country'>): AskedLongAgo | null {
  if (!longAgo || !counted) return null
  const { firstYear, lastYear, quotes, paid, constant } = longAgo
  return {
    when: firstYear === lastYear ? `in ${firstYear}` : `from ${firstYear} to ${lastYear}`,
    isOne: quotes === 1,
    asked: spanText(paid, (cents) => moneyText(cents, country.currency)),
    today: `about ${spanText(constant, (cents) => roundMoneyText(cents, country.currency))}`,
    dollarsOf: counted.constant.year,
  }
}

/**
 * The same in a sentence.
 *
 * @returns null where nothing was quoted then
 * @example
 * askedText(figures)
 * // => 'In 2011 dealers asked $280 to $475: about $401 to $680 in today’s money (2025 dollars).'
 */
export function askedText(shown: Shown): string | null {
  const then = askedLongAgo(shown)
  if (!then) return null
  const who = then.isOne ? 'a dealer' : 'dealers'
  const where = shown.area.level === 'country' ? '' : ` ${nearText(shown)}`
  const when = then.when.charAt(0).toUpperCase() + then.when.slice(1)
  return `${when} ${who}${where} asked ${then.asked}: ${then.today} in today’s money (${then.dollarsOf} dollars).`
}

/**
 * The few newer quotes that make no figure yet, each by itself.
 *
 * @param after whether older ones were told before
 * @returns null where there are none
 * @example
 * newerText([{ ...quote, kind: 'quoted', priceCents: 39000, region: 'US-OK', quotedOn: '2026-11-28' }], places, true)
 * // => 'And one in November 2026: $390, Oklahoma.'
 */
export function newerText(newer: readonly CitedQuote[], places: Places, after: boolean): string | null {
  if (newer.length === 0) return null
  const said = newer.map(({ priceCents, region, quotedOn }) => {
    const money = moneyText(priceCents ?? 0, places.country(region)?.currency ?? '')
    return `in ${monthText(quotedOn)}: ${money}, ${placeInText(region, places)}`
  })
  return `${after ? 'And one' : 'One quote'} ${said.join('; one ')}.`
}
