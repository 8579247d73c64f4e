import type { Reading, Then } from '../../domain/figures/readings.ts'
import { countText } from '../../domain/text/count-text.ts'
import { shortMonthText } from '../../domain/text/day-text.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'

/** "2025 $": the dollars that figures are in; nothing where they are as paid. */
export const dollarsText = ({ dollarsOf }: Pick<WidgetFigures, 'dollarsOf'>): string | null =>
  dollarsOf === null ? null : `${dollarsOf} $`

/**
 * What a large figure is, and in which dollars.
 *
 * @example
 * labelText(cheapest, figures) // => 'cheapest, 2025 $'
 */
export function labelText({ label }: Reading, figures: WidgetFigures): string {
  const name = label.replace(/^The /, '').toLowerCase()
  const dollars = dollarsText(figures)
  return dollars === null ? name : `${name}, ${dollars}`
}

/**
 * The month of the newest quote; nothing where there is none.
 *
 * @example
 * newestText(figures) // => 'Sep 2011'
 */
export const newestText = ({ newestQuotedOn }: Pick<WidgetFigures, 'newestQuotedOn'>): string =>
  newestQuotedOn === null ? '' : shortMonthText(newestQuotedOn)

/**
 * How many quotes, and the month of the newest.
 *
 * @example
 * basisTexts(figures) // => ['3 quotes, newest Sep 2011', '3 quotes, Sep 2011']
 */
export function basisTexts(figures: WidgetFigures): readonly [string, string] {
  const count = countText(figures.quotes, 'quote')
  const month = newestText(figures)
  return [`${count}, ${figures.quotes === 1 ? '' : 'newest '}${month}`, `${count}, ${month}`]
}

interface Signed {
  readonly site: string
  readonly isDemo: boolean
}

const shortYear = (year: number) => `’${String(year).slice(-2)}`

/**
 * What was paid and when, in the wordings that fit below a figure.
 *
 * @example
 * paidTexts({ text: '$400 as paid, 2011 to 2026', money: '$400', years: [2011, 2026], isOld: true })
 * // => ['$400 as paid, 2011 to 2026', '$400, 2011–2026', '$400 ’11–26']
 */
export function paidTexts({ text, money, years: [first, last] }: Then): readonly [string, ...string[]] {
  if (first === last) return [text, `${money} ${shortYear(first)}`]
  return [text, `${money}, ${first}–${last}`, `${money} ${shortYear(first)}–${shortYear(last).slice(1)}`]
}

/** The same where space is short. */
export const signTexts = (look: Signed): readonly [string, ...string[]] =>
  look.isDemo ? [signOf(look), 'demo'] : [signOf(look)]

/**
 * Whose picture it is; one of invented quotes is never without its mark.
 *
 * @example
 * signOf({ site: 'FairKey', isDemo: true }) // => 'FairKey demo'
 */
export const signOf = ({ site, isDemo }: Signed): string => (isDemo ? `${site} demo` : site)

/** What a picture of one set says, for whoever cannot see it. */
export function titleOf(figures: WidgetFigures, sign: string, part: string): string {
  const { set, area, readings, dollarsOf } = figures
  const about = `${sign}: ${set.name} ${part}, ${area[0]}`
  if (readings.length === 0) return `${about}: no quotes yet`
  const prices = readings.map(({ label, text }) => `${label.toLowerCase()} ${text}`).join(', ')
  const dollars = dollarsOf === null ? '' : ` in ${dollarsOf} dollars`
  return `${about}: ${prices}${dollars}; ${basisTexts(figures)[0]}`
}
