import { countText } from '../domain/count-text.ts'
import { shortMonthText } from '../domain/day-text.ts'
import type { Reading } from '../domain/readings.ts'
import type { WidgetFigures } from '../domain/widget-figures.ts'

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

/** What a picture of one set says, for whoever cannot see it. */
export function titleOf(figures: WidgetFigures, site: string, part: string): string {
  const { set, area, readings, dollarsOf } = figures
  const about = `${site}: ${set.set} ${part}, ${area[0]}`
  if (readings.length === 0) return `${about}: no quotes yet`
  const prices = readings.map(({ label, text }) => `${label.toLowerCase()} ${text}`).join(', ')
  const dollars = dollarsOf === null ? '' : ` in ${dollarsOf} dollars`
  return `${about}: ${prices}${dollars}; ${basisTexts(figures)[0]}`
}
