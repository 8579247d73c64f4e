import { judgedPrices } from '../../../src/domain/advice/fair-range.ts'
import { strengthOf } from '../../../src/domain/advice/strength.ts'
import type { CountedPrices, JudgedBy } from '../../../src/domain/advice/verdict.ts'
import { toConstantCents } from '../../../src/domain/figures/constant-dollars.ts'
import type { SetFigures } from '../../../src/domain/figures/set-figures.ts'
import { firstYear } from '../../../src/domain/figures/window.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { yearOf } from '../../../src/domain/text/day-text.ts'
import { places } from './quotes.ts'

/** The counted prices of an area, straight from the quotes, in the money that its figures are judged in. */
function pricesIn(
  code: string,
  shown: SetFigures,
  quotes: readonly Quote[],
  thisYear: number,
): CountedPrices {
  const { counted, window, country, set } = shown
  const inDollars = counted !== null && judgedPrices(window, counted).dollarsOf !== null
  return quotes.flatMap(({ comparableCents, status, quotedOn, region, set: name }) => {
    const isCounted =
      status === 'published' &&
      name === set.name &&
      yearOf(quotedOn) >= firstYear(window, thisYear) &&
      places.areasOf(region).some((area) => area.code === code)
    if (!isCounted || comparableCents === null) return []
    const cents = inDollars
      ? toConstantCents(comparableCents, yearOf(quotedOn), country.priceIndex)
      : comparableCents
    return [{ cents, quotes: 1 }]
  })
}

/** What a price is judged by in a place, straight from the quotes. */
export function judgedBy(shown: SetFigures, quotes: readonly Quote[], thisYear = 2026): JudgedBy {
  return {
    strength: strengthOf(shown),
    window: shown.window,
    counted: shown.counted,
    prices: pricesIn(shown.area.code, shown, quotes, thisYear),
    countryPrices: pricesIn(shown.country.code, shown, quotes, thisYear),
  }
}
