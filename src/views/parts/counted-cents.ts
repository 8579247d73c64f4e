import { toConstantCents } from '../../domain/constant-dollars.ts'
import { yearOf } from '../../domain/day-text.ts'
import type { Quote } from '../../domain/quote.ts'
import type { SetFigures } from '../../domain/set-figures.ts'
import { firstYear } from '../../domain/window.ts'
import type { Site } from '../models.ts'
import { figuresShown } from './figures-shown.ts'

/**
 * The prices of the quotes that figures rest on, in the money that the page leads with: those of the
 * listed quotes that lie in the figures' area and window.
 *
 * @returns none where the list does not hold every one of them: a part of the dots would mislead
 */
export function countedCents(figures: SetFigures, listed: readonly Quote[], site: Site): readonly number[] {
  const { area, window, country } = figures
  const from = firstYear(window, site.thisYear)
  const inPaid = figuresShown(figures, site.thisYear)?.paid === null
  const counts = ({ region, quotedOn }: Quote) =>
    yearOf(quotedOn) >= from && site.places.areasOf(region).some(({ code }) => code === area.code)
  const cents = listed.filter(counts).flatMap(({ comparableCents, quotedOn }) => {
    if (comparableCents === null) return []
    return inPaid ? comparableCents : toConstantCents(comparableCents, yearOf(quotedOn), country.priceIndex)
  })
  return cents.length === figures.figures?.quotes ? cents : []
}
