import type { Asked, Reading } from '../../domain/figures/readings.ts'
import { countText } from '../../domain/text/count-text.ts'
import { shortMonthText } from '../../domain/text/day-text.ts'
import type { WidgetFigures } from '../../domain/widgets/widget-figures.ts'
import type { WidgetRequest } from '../request.ts'
import { reworded, type Wordings } from './fit.ts'

/** "2025 $": the dollars that figures are in; nothing where they are as asked. */
export const dollarsText = ({ dollarsOf }: Pick<WidgetFigures, 'dollarsOf'>): string | null =>
  dollarsOf === null ? null : `${dollarsOf} $`

/**
 * Which sets stand in which year's dollars, beside sets that stand as asked; nothing where none does.
 *
 * @example
 * dollarsTexts([oneKeyIn2025Dollars, twoKeyAsAsked]) // => ['1-key in 2025 $', '1: 2025 $']
 */
export function dollarsTexts(sets: readonly WidgetFigures[]): Wordings | null {
  const priced = sets.filter(({ quotes }) => quotes > 0)
  const inDollars = priced.filter(({ dollarsOf }) => dollarsOf !== null)
  const dollars = inDollars[0] && dollarsText(inDollars[0])
  if (!dollars) return null
  if (inDollars.length === priced.length) return [`in ${dollars}`]
  const listed = (called: (figures: WidgetFigures) => string) => inDollars.map(called).join(', ')
  return [`${listed(({ set }) => set.name)} in ${dollars}`, `${listed(({ set }) => set.short)}: ${dollars}`]
}

/**
 * A year where space is short.
 *
 * @example
 * shortYear(2011) // => '’11'
 */
export const shortYear = (year: number): string => `’${String(year).slice(-2)}`

/** "2011"; of several years "2011–2026", "’11–26". */
function yearsTexts([first, last]: readonly [number, number]): Wordings {
  if (first === last) return [`${first}`]
  return [`${first}–${last}`, `${shortYear(first)}–${shortYear(last).slice(1)}`]
}

/**
 * What a large figure is, and of which year, or in the dollars of which year.
 *
 * @example
 * labelTexts(cheapest, figures) // => ['cheapest, 2011']
 */
export function labelTexts({ label, asked }: Reading, figures: WidgetFigures): Wordings {
  const name = label.replace(/^The /, '').toLowerCase()
  const dollars = dollarsText(figures)
  if (dollars !== null) return [`${name}, ${dollars}`]
  if (!asked) return [name]
  return reworded(yearsTexts(asked.years), (years) => `${name}, ${years}`)
}

/**
 * What was asked then in today's money, as it fits below a figure.
 *
 * @example
 * todayTexts({ money: '$401', unit: 'in 2025 dollars', dollarsOf: 2025 })[1] // => '$401 in 2025 $'
 */
export const todayTexts = ({ money, dollarsOf }: NonNullable<Asked['now']>): Wordings => [
  `about ${money} in ${dollarsOf} $`,
  `${money} in ${dollarsOf} $`,
  `${money} today`,
]

/**
 * The month of the newest quote, with the year of the first where they were asked over a long time; nothing
 * where there is none.
 *
 * @example
 * newestTexts(figures) // => ['Sep 2011']
 * newestTexts({ newestQuotedOn: '2026-11-28', askedIn: [2011, 2026] }) // => ['2011–Nov 2026', '2011–26']
 */
export function newestTexts({
  newestQuotedOn,
  askedIn,
}: Pick<WidgetFigures, 'newestQuotedOn' | 'askedIn'>): Wordings {
  if (newestQuotedOn === null) return ['']
  const month = shortMonthText(newestQuotedOn)
  if (askedIn === null || askedIn[0] === askedIn[1]) return [month]
  const [first, last] = askedIn
  return [`${first}–${month}`, `${first}–${String(last).slice(-2)}`]
}

/**
 * How many quotes, and the month of the newest.
 *
 * @example
 * basisTexts(figures) // => ['3 quotes, newest Sep 2011', '3 quotes, Sep 2011']
 */
export function basisTexts(figures: WidgetFigures): Wordings {
  const count = countText(figures.quotes, 'quote')
  const [newest, ...shorter] = newestTexts(figures)
  const isMonth = figures.quotes > 1 && shorter.length === 0
  const said = [newest, ...shorter].map((when) => `${count}, ${when}`)
  return [`${count}, ${isMonth ? 'newest ' : ''}${newest}`, ...said]
}

/** What is said where there is no price. */
export const nothingTexts = ({ supply }: Pick<WidgetFigures, 'supply'>): Wordings =>
  supply ?? ['no quotes yet: be the first', 'no quotes yet']

type Signed = Pick<WidgetRequest, 'site' | 'isDemo'>

/** The same where space is short. */
export const signTexts = (look: Signed): Wordings => (look.isDemo ? [signOf(look), 'demo'] : [signOf(look)])

/**
 * Whose picture it is; one of invented quotes is never without its mark.
 *
 * @example
 * signOf({ site: 'FairKey', isDemo: true }) // => 'FairKey demo'
 */
export const signOf = ({ site, isDemo }: Signed): string => (isDemo ? `${site} demo` : site)

/** What a picture of one set says, for whoever cannot see it. */
function titleOf(figures: WidgetFigures, { part }: Pick<WidgetRequest, 'part'>): string {
  const { set, area, readings, unit, supply } = figures
  const about = `${set.name} ${part}, ${area[0]}`
  if (readings.length === 0) return `${about}: ${nothingTexts(figures)[0]}`
  const prices = readings.map(({ label, text }) => `${label.toLowerCase()} ${text}`).join(', ')
  const besides = supply === null ? '' : `; ${supply[0]}`
  return `${about}: ${prices}${unit === null ? '' : ` ${unit}`}; ${basisTexts(figures)[0]}${besides}`
}

/**
 * What a picture says, for whoever cannot see it.
 *
 * @example
 * titleOfAll(request) // => 'FairKey, Model A: 2-key ROM set, US: cheapest $280, median $390 in 2011; 3 quotes, newest Sep 2011'
 */
export function titleOfAll(request: Omit<WidgetRequest, 'size' | 'theme'>): string {
  const said = request.sets.map((figures) => titleOf(figures, request)).join('. ')
  return `${signOf(request)}, ${request.car[0]}: ${said}`
}
