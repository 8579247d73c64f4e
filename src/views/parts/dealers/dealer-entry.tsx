import { type Dealer, QUOTES_COUNTED } from '../../../domain/dealers/dealer.ts'
import { cityBeside } from '../../../domain/dealers/typed-name.ts'
import { newestIndexYear, toConstantCents } from '../../../domain/figures/constant-dollars.ts'
import { firstYear } from '../../../domain/figures/window.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText, yearOf } from '../../../domain/text/day-text.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'
import { dealerPath, quotePath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { KIND_WORDS } from '../quotes/quote-words.ts'

/** Quotes in the order of the catalogue's sets. */
export const inSetOrder = (quotes: readonly Quote[], site: Site): readonly Quote[] =>
  site.catalog.sets.flatMap(({ set }) => quotes.filter((quote) => quote.set === set))

/** "3 quotes", and "100 quotes or more" from where they are no longer counted. */
export const quotesText = (quotes: number): string =>
  quotes < QUOTES_COUNTED ? countText(quotes, 'quote') : `${countText(QUOTES_COUNTED, 'quote')} or more`

/**
 * The price of a quote inside a line, an old one with its year and what it would be today.
 *
 * @example
 * priceText(oldQuote, site) // => '$390 in 2011 (about $558 in 2025 dollars)'
 */
export function priceText({ comparableCents, quotedOn, region }: Quote, site: Site): string | null {
  const country = site.places.country(region)
  if (comparableCents === null || !country) return null
  const { currency, priceIndex } = country
  const year = yearOf(quotedOn)
  const price = moneyText(comparableCents, currency)
  if (year >= firstYear('3y', site.thisYear)) return price
  const today = roundMoneyText(toConstantCents(comparableCents, year, priceIndex), currency)
  return `${price} in ${year} (about ${today} in ${newestIndexYear(priceIndex)} dollars)`
}

interface LineProps {
  readonly site: Site
  readonly quote: Quote
}

/** What a dealer said last of one set. */
function SetLine({ site, quote }: LineProps) {
  const price = priceText(quote, site)
  return (
    <li>
      <strong class="whole">{quote.set}</strong> {price === null ? '' : `${price} `}
      {KIND_WORDS[quote.kind]},{' '}
      <a href={quotePath(quote.id)}>
        <time datetime={quote.quotedOn}>{dayText(quote.quotedOn)}</time>
      </a>
    </li>
  )
}

const shipsText = (ships: boolean | null) => (ships === null ? [] : [ships ? 'ships' : 'does not ship'])

/** One dealer of a region: its name, and what it said last of each set. */
export function DealerEntry({ site, dealer }: { site: Site; dealer: Dealer }) {
  const city = cityBeside(dealer)
  return (
    <li class="dealer-entry">
      <div>
        <h2>
          <a href={dealerPath(dealer.key)}>{dealer.name}</a>
        </h2>
        <p class="about">
          {[...(city === null ? [] : [city]), quotesText(dealer.quotes), ...shipsText(dealer.ships)].join(
            '; ',
          )}
        </p>
      </div>
      <ul>
        {inSetOrder(dealer.newest, site).map((quote) => (
          <SetLine site={site} quote={quote} />
        ))}
      </ul>
    </li>
  )
}
