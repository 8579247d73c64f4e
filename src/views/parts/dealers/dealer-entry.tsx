import { cityBeside } from '../../../domain/dealers/city-beside.ts'
import { type Dealer, QUOTES_COUNTED } from '../../../domain/dealers/dealer.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { dealerPath, quotePath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { priceText } from '../quotes/price.ts'
import { KIND_WORDS } from '../quotes/quote-words.ts'

/** Quotes in the order of the catalogue's sets. */
export const inSetOrder = (quotes: readonly Quote[], site: Site): readonly Quote[] =>
  site.catalog.sets.flatMap(({ name }) => quotes.filter((quote) => quote.set === name))

/** "3 quotes", and "100 quotes or more" from where they are no longer counted. */
export const quotesText = (quotes: number): string =>
  quotes < QUOTES_COUNTED ? countText(quotes, 'quote') : `${countText(QUOTES_COUNTED, 'quote')} or more`

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
