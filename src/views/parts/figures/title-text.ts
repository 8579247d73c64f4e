import { ENOUGH } from '../../../domain/figures/enough.ts'
import { figuresShown } from '../../../domain/figures/figures-shown.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { capital } from '../text/text.ts'

const whereText = ({ place, country }: SetFigures) => (place.level === 'country' ? country.brief : place.name)

/** Whose figures these are, where not the place's own. */
function whoseText({ area, place, country }: SetFigures): string {
  if (area.code === place.code) return ''
  return area.level === 'country' ? `, all of ${country.brief}` : ', and near it'
}

/** The figures in as few words as a title has room for, in the money that the page leads with. */
function figuresText(figures: SetFigures): string {
  const shown = figuresShown(figures)
  if (!shown) return 'no quotes yet'
  const { lead, quotes } = shown
  const money = (cents: number) => `${lead.dollarsOf === null ? '' : 'about '}${lead.money(cents)}`
  const { lowCents, highCents, medianCents } = lead.prices
  const when =
    figures.window === 'all' ? ` in ${shown.years}` : lead.dollarsOf === null ? '' : ` ${lead.unit}`
  const tail = `${when}${whoseText(figures)}`
  if (quotes === 1) return `one quote, ${money(lowCents)}${tail}`
  if (quotes < ENOUGH.median) return `two quotes, ${money(lowCents)} and ${money(highCents)}${tail}`
  return `cheapest ${money(lowCents)}, median ${money(medianCents)}${tail}`
}

/**
 * A set's figures as a title says them; figures of a wider area are said to be that area's.
 *
 * @example
 * titleText(ofTheUnitedStates, 'ROM set')
 * // => '2-key ROM set in the US: cheapest $280, median $390 in 2011'
 * titleText(ofOklahoma, 'ROM set')
 * // => '2-key ROM set in Oklahoma: cheapest $280, median $390 in 2011, all of the US'
 */
export const titleText = (shown: SetFigures, part: string): string =>
  `${shown.set.name} ${part} in ${whereText(shown)}: ${figuresText(shown)}`

/**
 * The title of a place's page, for which one of its sets speaks.
 *
 * @example
 * placeTitleText(ofTheUnitedStates, 'ROM set')
 * // => 'ROM set prices in the US: 2-key cheapest $280, median $390 in 2011'
 */
export function placeTitleText(shown: SetFigures, part: string): string {
  const set = shown.counted ? `${shown.set.name} ` : ''
  return capital(`${part} prices in ${whereText(shown)}: ${set}${figuresText(shown)}`)
}
