import type { Places } from '../../places/places.ts'
import { countText } from '../../text/count-text.ts'
import { monthText } from '../../text/day-text.ts'
import type { SetFigures } from '../set-figures.ts'
import { areaText } from './area-text.ts'

/** How many of the counted quotes are the place's own, where others are counted too. */
function ownText({ area, place, own }: SetFigures): string {
  if (area.code === place.code) return ''
  if (own.all === 0) return `; none from ${place.name} yet`
  return own.inWindow === 0 ? `; none of them from ${place.name}` : `; ${own.inWindow} from ${place.name}`
}

/** A division without its regions, of which there can be nine. */
const whereText = ({ area, place }: SetFigures, places: Places) =>
  area.level === 'division' ? `${place.name} and near it` : areaText(area, place.code, places)

/**
 * Where the figures come from and how old they are, where space is short.
 *
 * @example
 * sourceText(figures, places)
 * // => '3 quotes from all of the United States, newest of September 2011; 1 from Oklahoma.'
 */
export function sourceText(shown: SetFigures, places: Places): string {
  const { counted, country } = shown
  if (!counted) return `No quotes from ${country.inText} yet.`
  const { quotes, newestQuotedOn } = counted
  const newest = quotes === 1 ? 'of' : 'newest of'
  const basis = `${countText(quotes, 'quote')} from ${whereText(shown, places)}`
  return `${basis}, ${newest} ${monthText(newestQuotedOn)}${ownText(shown)}.`
}
