import type { SetFigures } from '../figures/set-figures.ts'
import { firstYear } from '../figures/window.ts'
import type { Places } from '../places/places.ts'
import { countText } from '../text/count-text.ts'
import { moneyText, roundMoneyText } from '../text/money-text.ts'
import { askedLongAgo, newerText } from './asked-text.ts'
import { judgedPrices } from './fair-range.ts'
import { strengthOf } from './strength.ts'
import { supplyShortText } from './supply-text.ts'
import { nearText } from './verdict-text.ts'

/** A set in one row: can it be had, the money, how many quotes. */
export interface RowText {
  readonly supply: string
  /** The money that leads, and what it is: "$280 to $475 in 2011", "$415 median (the middle price)". */
  readonly money: { readonly amount: string; readonly of: string }
  /** What stands below the money; empty where there is nothing to add. */
  readonly beside: readonly string[]
  /** "3 quotes"; null where there are none. */
  readonly quotes: string | null
}

/** What was said before on the same page is not explained again. */
export interface SaidBefore {
  readonly median: boolean
  readonly todaysMoney: boolean
}

type Told = Omit<RowText, 'supply' | 'quotes'>

/** Where a count of quotes is from, in as few words as there are. */
const briefly = ({ area, place, country }: SetFigures) =>
  area.code === place.code ? '' : area.level === 'country' ? ` in ${country.brief}` : ` near ${place.name}`

/** Where the quotes are from, where that is not the place's own. */
const elsewhere = (shown: SetFigures) => (shown.area.code === shown.place.code ? '' : ` ${nearText(shown)}`)

const todaysMoney = (year: number, before: SaidBefore) =>
  before.todaysMoney ? 'today' : `in today’s money (${year} dollars)`

/** The few quotes of the last six years that make no figure yet, where there are no older ones. */
function newerAlone({ counted, country, newer }: SetFigures, places: Places): Told | null {
  if (!counted) return null
  const { lowCents, highCents } = counted.paid
  const amounts = [...new Set([lowCents, highCents])].map((cents) => moneyText(cents, country.currency))
  const said = newerText(newer, places, false)
  return { money: { amount: amounts.join(' to '), of: '' }, beside: said === null ? [] : [said] }
}

function asAsked(shown: SetFigures, places: Places, before: SaidBefore): Told | null {
  const then = askedLongAgo(shown)
  if (!then) return newerAlone(shown, places)
  const newer = newerText(shown.newer, places, true)
  const today = `${then.today} ${todaysMoney(then.dollarsOf, before)}`
  return {
    money: { amount: then.asked, of: then.when },
    beside: newer === null ? [today] : [today, newer],
  }
}

function recent(shown: SetFigures, thisYear: number, before: SaidBefore): Told | null {
  const { counted, window, country } = shown
  if (!counted) return null
  const { prices, dollarsOf } = judgedPrices(window, counted)
  const money = (cents: number) =>
    dollarsOf === null ? moneyText(cents, country.currency) : roundMoneyText(cents, country.currency)
  const about = dollarsOf === null ? '' : 'about '
  const dollars = dollarsOf === null ? '' : ` ${todaysMoney(dollarsOf, before)}`
  const span = `${about}${money(prices.lowCents)} to ${money(prices.highCents)}${dollars}`
  return {
    money: {
      amount: `${about}${money(prices.medianCents)}`,
      of: before.median ? 'median' : 'median (the middle price)',
    },
    beside: [`${span}${elsewhere(shown)} since ${firstYear(window, thisYear)}`],
  }
}

/**
 * A set in one row, no surer than its quotes and in the money that they are judged in.
 *
 * @example
 * rowText(figures, places, 2026, { median: false, todaysMoney: false }).money
 * // => { amount: '$280 to $475', of: 'in 2011' }
 */
export function rowText(shown: SetFigures, places: Places, thisYear: number, before: SaidBefore): RowText {
  const { counted } = shown
  const strength = strengthOf(shown)
  const isRecent = strength === 'few' || strength === 'many'
  const told = isRecent ? recent(shown, thisYear, before) : asAsked(shown, places, before)
  return {
    supply: supplyShortText(shown.supply, thisYear),
    ...(told ?? { money: { amount: 'No quotes yet', of: '' }, beside: [] }),
    quotes: counted && `${countText(counted.quotes, 'quote')}${isRecent ? '' : briefly(shown)}`,
  }
}

/**
 * The rows of sets that stand below each other, where words are explained once.
 *
 * @example
 * rowTexts([figures, figures], places, 2026).map(({ beside }) => beside[0])
 * // => ['about $401 to $680 in today’s money (2025 dollars)', 'about $401 to $680 today']
 */
export function rowTexts(sets: readonly SetFigures[], places: Places, thisYear: number): readonly RowText[] {
  const first = (which: (shown: SetFigures) => boolean) => sets.findIndex(which)
  const isRecent = (shown: SetFigures) => ['few', 'many'].includes(strengthOf(shown))
  const firstMedian = first(isRecent)
  const firstToday = first((shown) => shown.counted !== null && shown.window !== '3y')
  return sets.map((shown, n) =>
    rowText(shown, places, thisYear, { median: n > firstMedian, todaysMoney: n > firstToday }),
  )
}

/**
 * What a told price can be held against: "compare with 2011" while nothing may be called fair.
 *
 * @returns null where it can be checked
 * @example
 * onlyCompared(figures) // => 'compare with 2011'
 */
export function onlyCompared(shown: SetFigures): string | null {
  const strength = strengthOf(shown)
  if (strength === 'none') return 'no price yet'
  if (strength !== 'old' && strength !== 'thin') return null
  const then = askedLongAgo(shown)
  return then ? `compare with ${then.when.replace(/^(in|from) /, '')}` : 'compare'
}
