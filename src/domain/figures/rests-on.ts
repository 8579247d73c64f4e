import type { Quote } from '../quotes/quote.ts'
import { yearOf } from '../text/day-text.ts'
import { toConstantCents } from './constant-dollars.ts'
import { ENOUGH } from './enough.ts'
import { figuresShown } from './figures-shown.ts'
import type { SetFigures } from './set-figures.ts'

/**
 * Whether the median that a page leads with rests on a counted quote: its price is the middle one, or one of the
 * two in the middle, as asked or in today's money like the median. Of equal prices all are meant, for nobody
 * can say which of them is the middle.
 *
 * @returns a function that says no to all while there are too few quotes for a median
 * @example
 * medianRestsOn(figures)({ comparableCents: 39000, quotedOn: '2011-09-24' }) // => true
 * medianRestsOn(figures)({ comparableCents: 28000, quotedOn: '2011-09-14' }) // => false
 */
export function medianRestsOn(
  figures: SetFigures,
): (quote: Pick<Quote, 'comparableCents' | 'quotedOn'>) => boolean {
  const shown = figuresShown(figures)
  if (!shown || shown.quotes < ENOUGH.median) return () => false
  const { priceIndex } = figures.country
  return ({ comparableCents: cents, quotedOn }) => {
    if (cents === null) return false
    const isAsked = shown.lead.dollarsOf === null
    const compared = isAsked ? cents : toConstantCents(cents, yearOf(quotedOn), priceIndex)
    return shown.lead.prices.middleCents.includes(compared)
  }
}
