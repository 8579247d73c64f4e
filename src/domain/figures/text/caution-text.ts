import { countText } from '../../text/count-text.ts'
import { yearOf } from '../../text/day-text.ts'
import { ENOUGH, recentFrom } from '../enough.ts'
import type { WindowFigures } from '../figures.ts'

function oldText(figures: WindowFigures, newest: number, thisYear: number): string {
  const few = figures.quotes < ENOUGH.quartiles
  const count = few ? `Only ${countText(figures.quotes, 'quote')}, none` : 'No quote is'
  const what = figures.quotes === 1 ? `Only 1 quote, from ${newest}` : `${count} newer than ${newest}`
  const worth = few ? 'a hint rather than a price' : 'prices will have moved since'
  const age = countText(thisYear - newest, 'year')
  return `${what}, ${age} ago: ${worth}, so ask first whether the set can still be ordered.`
}

/**
 * What to keep in mind about figures that are few or old; null where there is nothing to warn of.
 *
 * @example
 * cautionText(figuresOf2011, 2026)
 * // => 'Only 3 quotes, none newer than 2011, 15 years ago: a hint rather than a price, so ask first whether the set can still be ordered.'
 */
export function cautionText(figures: WindowFigures | null, thisYear: number): string | null {
  if (!figures) return null
  const recent = recentFrom(thisYear)
  const newest = yearOf(figures.newestQuotedOn)
  if (newest < recent) return oldText(figures, newest, thisYear)
  if (figures.quotes === 1) return 'Only 1 quote: another dealer may ask a very different price.'
  if (figures.quotes < ENOUGH.quartiles) {
    return `Only ${countText(figures.quotes, 'quote')}: the next one can still move these figures a lot.`
  }
  if (figures.firstYear < recent) {
    return 'The last three years alone have too few quotes, so older ones count here too.'
  }
  return null
}
