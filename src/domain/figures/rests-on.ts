import type { Quote } from '../quotes/quote.ts'
import { yearOf } from '../text/day-text.ts'
import { toConstantCents } from './constant-dollars.ts'
import { ENOUGH } from './enough.ts'
import { figuresShown } from './figures-shown.ts'
import type { SetFigures } from './set-figures.ts'

/**
 * Whether the median that a page leads with rests on a counted quote: its price is the middle one, or one of the
 * two in the middle, as asked or in constant dollars like the median. Of equal prices all are meant, for nobody
 * can say which of them is the middle.
 *
 * @returns a function that says no to all while there are too few quotes for a median
 * @example
 * medianRestsOn(figures, 2026)({ comparableCents: 39000, quotedOn: '2011-09-24' }) // => true
 * medianRestsOn(figures, 2026)({ comparableCents: 28000, quotedOn: '2011-09-14' }) // => false
 */
export function medianRestsOn(
  figures: SetFigures,
  thisYear: number,
): (quote: Pick<Quote, 'comparableCents' | 'quotedOn'>) => boolean {
  const shown = figuresShown(figures, thisYear)
  if (!shown || shown.quotes < ENOUGH.median) return () => false
  const { priceIndex } = figures.country
  return ({ comparableCents: cents, quotedOn }) => {
    if (cents === null) return false
    const compared = shown.paid ? toConstantCents(cents, yearOf(quotedOn), priceIndex) : cents
    return shown.lead.prices.middleCents.includes(compared)
  }
}
