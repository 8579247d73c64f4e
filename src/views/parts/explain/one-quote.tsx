import { newestIndexYear, toConstantCents } from '../../../domain/figures/constant-dollars.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'
import type { Site } from '../../models.ts'

const EXAMPLE = { cents: 39000, year: 2011 }

/** How one quote's price is made comparable with another's. */
export function OneQuote({ site }: { site: Site }) {
  const [home] = site.places.countries
  const { words } = site.catalog
  if (!home) return null
  const then = moneyText(EXAMPLE.cents, home.currency)
  const now = roundMoneyText(toConstantCents(EXAMPLE.cents, EXAMPLE.year, home.priceIndex), home.currency)
  return (
    <section aria-labelledby="price">
      <h2 id="price">The price of one quote</h2>
      <p>
        <strong>Comparable price.</strong>{' '}
        {`What counts is the price of the set, with ${words.workOnPieces} where the dealer charges it separately and the amount is known. `}
        {`Tax, shipping and fitting stay out. A ${words.work} fee that nobody named is not guessed: the quote says “${words.work} extra”.`}
      </p>
      <p>
        <strong>Currency.</strong> The dealer’s country decides it. Countries and currencies are never mixed,
        and nothing is converted.
      </p>
      <p>
        <strong>Constant dollars.</strong> An old price is no price to expect today. So it is also given in
        dollars of the newest year that the country’s consumer price index has: the price, times the index of
        that year, divided by the index of the quote’s year.{' '}
        {`${then} in ${EXAMPLE.year} is about ${now} in ${newestIndexYear(home.priceIndex)} dollars.`} Such a
        figure always says “about” and names its year; it is never shown as if somebody had quoted it.
      </p>
    </section>
  )
}
