import type { Quote } from '../../../domain/quotes/quote.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { quotePath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { DealerName } from '../dealers/dealer-name.tsx'
import { capital } from '../text/text.ts'
import { AgainLinks } from './again-links.tsx'
import { priceOf } from './price.ts'
import { currencyOf, cuttingText, KIND_WORDS, unnamedText, whereText } from './quote-words.ts'

interface ItemProps {
  readonly site: Site
  readonly quote: Quote
}

interface ListOptions {
  /** Whether the median rests on a quote's price. */
  readonly isMiddle?: ((quote: Quote) => boolean) | undefined
  /** On a dealer's own page the dealer and its place are said once. */
  readonly ofOneDealer: boolean
  /** Whether each quote leads on to saying the same again: where it is what somebody said last. */
  readonly again: boolean
}

interface ListProps extends Partial<ListOptions> {
  readonly site: Site
  readonly quotes: readonly Quote[]
}

/** The price of a quote; an old one with its year, and what it would be today. */
function Price({ site, quote }: ItemProps) {
  const price = priceOf(quote, site)
  if (price === null) return <p class="quote-price quote-none">no price</p>
  const { quoted, isOld, now } = price
  if (!isOld) return <p class="quote-price">{quoted}</p>
  return (
    <p class="quote-price quote-old">
      <span class="then">{quoted}</span>
      {now && (
        <>
          {' '}
          <span class="unit">{`${now.amount} ${now.unit}`}</span>
        </>
      )}
    </p>
  )
}

/** What comes with the price. */
function factsOf({ site, quote }: ItemProps): readonly string[] {
  const facts: string[] = []
  const work = cuttingText(quote, currencyOf(quote.region, site.places), site.catalog.words)
  if (quote.comparableCents !== null && work !== null) facts.push(work)
  if (quote.firstAskedCents !== null)
    facts.push(`${moneyText(quote.firstAskedCents, currencyOf(quote.region, site.places))} asked at first`)
  if (quote.ships === true) facts.push('ships')
  if (quote.ships === false) facts.push('does not ship')
  return facts
}

/** Whose quote it is, unless the whole list is one dealer's, and what comes with it: as far as it was said. */
function Facts({ site, quote, ofOneDealer }: ItemProps & Pick<ListOptions, 'ofOneDealer'>) {
  const facts = factsOf({ site, quote }).join('; ')
  const unnamed = unnamedText(quote)
  const isNamed = !ofOneDealer && (quote.dealer !== null || unnamed !== null)
  if (!isNamed) return facts === '' ? null : <p class="quote-facts">{capital(facts)}</p>
  return (
    <p class="quote-facts">
      <DealerName quote={quote} unnamed={unnamed ?? ''} />
      {facts === '' ? '' : `; ${facts}`}
    </p>
  )
}

function Item({ site, quote, ofOneDealer, again, isMiddle }: ItemProps & ListOptions) {
  return (
    <li class="quote">
      <Price site={site} quote={quote} />
      <div class="quote-what">
        <p>
          <strong>{quote.set}</strong> {KIND_WORDS[quote.kind]},{' '}
          <a href={quotePath(quote.id)}>
            <time datetime={quote.quotedOn}>{dayText(quote.quotedOn)}</time>
          </a>
        </p>
        {!ofOneDealer && <p>{whereText(quote, site.places)}</p>}
        <Facts site={site} quote={quote} ofOneDealer={ofOneDealer} />
        {again && <AgainLinks quote={quote} />}
        {isMiddle?.(quote) && <p class="quote-middle">The median rests on this price</p>}
      </div>
    </li>
  )
}

/** Quotes in the order that they come in, each with what its price depends on. */
export function QuoteList({ site, quotes, ofOneDealer = false, again = false, isMiddle }: ListProps) {
  return (
    <ul class="quotes">
      {quotes.map((quote) => (
        <Item site={site} quote={quote} ofOneDealer={ofOneDealer} again={again} isMiddle={isMiddle} />
      ))}
    </ul>
  )
}
