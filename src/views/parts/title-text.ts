import { DARES, yearsText } from '../../domain/figures-text.ts'
import { moneyText } from '../../domain/money-text.ts'
import type { SetFigures } from '../../domain/set-figures.ts'

/** The figures in as few words as a title has room for, with their years where these are old. */
function figuresText({ figures, window, country: { currency } }: SetFigures): string {
  if (!figures) return 'no quotes yet'
  const money = (cents: number) => moneyText(cents, currency)
  const { lowCents, highCents, medianCents } = figures.paid
  const when = window === '3y' ? '' : ` in ${yearsText(figures)}`
  if (figures.quotes === 1) return `one quote, ${money(lowCents)}${when}`
  if (figures.quotes < DARES.median) return `two quotes, ${money(lowCents)} and ${money(highCents)}${when}`
  return `cheapest ${money(lowCents)}, median ${money(medianCents)}${when}`
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
export function titleText(shown: SetFigures, part: string): string {
  const { area, place, country, set } = shown
  const where = place.level === 'country' ? country.brief : place.name
  const own = area.code === place.code || !shown.figures
  const whose = area.level === 'country' ? `all of ${country.brief}` : 'with its neighbours'
  return `${set.set} ${part} in ${where}: ${figuresText(shown)}${own ? '' : `, ${whose}`}`
}
