import type { SetFigures } from '../figures/set-figures.ts'
import { firstYear } from '../figures/window.ts'
import type { Places } from '../places/places.ts'
import { countText } from '../text/count-text.ts'
import { moneyText, roundMoneyText } from '../text/money-text.ts'
import { askedText, newerText } from './asked-text.ts'
import { type FairRange, judgedPrices } from './fair-range.ts'
import { strengthOf } from './strength.ts'
import { nearText } from './verdict-text.ts'

/** What recent quotes come to, in the money that they are judged in. */
function recentText(shown: SetFigures, thisYear: number): string | null {
  const { counted, window, country } = shown
  if (!counted) return null
  const { prices, dollarsOf } = judgedPrices(window, counted)
  const money = (cents: number) =>
    dollarsOf === null ? moneyText(cents, country.currency) : roundMoneyText(cents, country.currency)
  const [about, dollars] = dollarsOf === null ? ['', ''] : ['about ', `, in ${dollarsOf} dollars`]
  const quotes = `${countText(counted.quotes, 'quote')} ${nearText(shown)} since ${firstYear(window, thisYear)}${dollars}`
  const span = `${about}${money(prices.lowCents)} to ${money(prices.highCents)}`
  return `${quotes}: ${span}, median (the middle price) ${money(prices.medianCents)}.`
}

/**
 * What dealers ask, in a sentence that is no surer than the quotes: old ones in their own money first.
 *
 * @example
 * pricesText(figures, places, 2026)
 * // => 'In 2011 dealers asked $280 to $475: about $401 to $680 in today’s money (2025 dollars).'
 */
export function pricesText(shown: SetFigures, places: Places, thisYear: number): string {
  const strength = strengthOf(shown)
  if (strength === 'none') return `No quotes in ${shown.country.inText} yet.`
  if (strength === 'few' || strength === 'many') return recentText(shown, thisYear) ?? ''
  const asked = askedText(shown)
  return [asked, newerText(shown.newer, places, asked !== null)].filter((text) => text !== null).join(' ')
}

/**
 * A fair range in words.
 *
 * @example
 * fairText({ basis: 'around-median', lowCents: 36000, highCents: 44000, dollarsOf: null }, 'USD')
 * // => '$360 to $440'
 * fairText({ basis: 'middle-half', lowCents: 36000, highCents: 44000, dollarsOf: 2025 }, 'USD')
 * // => 'about $360 to $440 in 2025 dollars'
 */
export function fairText({ lowCents, highCents, dollarsOf }: FairRange, currency: string): string {
  const span = `${moneyText(lowCents, currency)} to ${moneyText(highCents, currency)}`
  return dollarsOf === null ? span : `about ${span} in ${dollarsOf} dollars`
}
