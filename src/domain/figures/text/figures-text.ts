import type { Places } from '../../places/places.ts'
import { countText } from '../../text/count-text.ts'
import { yearOf } from '../../text/day-text.ts'
import { moneyText } from '../../text/money-text.ts'
import { ENOUGH } from '../enough.ts'
import type { WindowFigures } from '../figures.ts'
import type { SetFigures } from '../set-figures.ts'
import { firstYear } from '../window.ts'
import { areaText } from './area-text.ts'

/**
 * What some quotes come to, in no more words than their number carries.
 *
 * @example
 * spanText(figures) // => '3 quotes: $280 to $475, median $390'
 */
export function spanText({
  counted,
  country: { currency },
}: Pick<SetFigures, 'counted' | 'country'>): string {
  if (!counted) return 'no quotes yet'
  const money = (cents: number) => moneyText(cents, currency)
  const { lowCents, highCents, medianCents, likelyRangeCents, quartilesCents } = counted.paid
  if (counted.quotes === 1) return `one quote: ${money(lowCents)}`
  if (counted.quotes < ENOUGH.median) return `two quotes: ${money(lowCents)} and ${money(highCents)}`
  const parts = [
    `${countText(counted.quotes, 'quote')}: ${money(lowCents)} to ${money(highCents)}, median ${money(medianCents)}`,
  ]
  if (counted.quotes >= ENOUGH.likelyRange && likelyRangeCents) {
    parts.push(`likely range of the median ${money(likelyRangeCents[0])} to ${money(likelyRangeCents[1])}`)
  }
  if (counted.quotes >= ENOUGH.quartiles) {
    parts.push(`the middle half between ${money(quartilesCents[0])} and ${money(quartilesCents[1])}`)
  }
  return parts.join('; ')
}

/**
 * The years of the counted quotes, from the first to the last: "2011", "2011 to 2026".
 *
 * @example
 * yearsText(figuresOf2011) // => '2011'
 */
export function yearsText(figures: WindowFigures): string {
  const last = yearOf(figures.newestQuotedOn)
  return figures.firstYear === last ? `${last}` : `${figures.firstYear} to ${last}`
}

function basisText(figures: WindowFigures): string {
  const dealers = figures.dealers > 0 ? ` from ${countText(figures.dealers, 'named dealer')}` : ''
  return `${yearsText(figures)}, ${countText(figures.quotes, 'quote')}${dealers}`
}

function ownText({ own, place, window }: SetFigures, thisYear: number): string {
  if (own.all === 0) return `No quotes from ${place.name} yet`
  if (own.inWindow === own.all) return `${countText(own.all, 'quote')} from ${place.name}`
  const recent = own.inWindow === 0 ? 'No quotes' : countText(own.inWindow, 'quote')
  return `${recent} from ${place.name} since ${firstYear(window, thisYear)}, ${own.all} in all`
}

/**
 * Which quotes the figures come from, and why these.
 *
 * @example
 * ladderText(figures, places, 2026)
 * // => '1 quote from Oklahoma; with fewer than 3, this shows all of the United States: 2011, 3 quotes.'
 */
export function ladderText(figures: SetFigures, places: Places, thisYear: number): string {
  const { area, place, counted: shown } = figures
  if (!shown) return `No quotes from ${places.country(area.code)?.inText ?? area.name} yet.`
  const name = areaText(area, place.code, places)
  const basis = basisText(shown)
  if (area.code === place.code) return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${basis}.`
  return `${ownText(figures, thisYear)}; with fewer than ${ENOUGH.median}, this shows ${name}: ${basis}.`
}
