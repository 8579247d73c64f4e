import { ENOUGH } from '../../../domain/figures/enough.ts'
import type { Prices } from '../../../domain/figures/figures-shown.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'
import { moderateQuotePath } from '../../moderate-links.ts'
import type { ModeratorSite, PriceSurroundings } from '../../moderate-models.ts'
import { Scale } from '../charts/scale.tsx'
import { currencyOf, regionText } from '../quotes/quote-words.ts'

interface Props {
  readonly site: ModeratorSite
  readonly quote: Quote
  readonly surroundings: PriceSurroundings
}

/** Where all counted prices of the country lie, with this one marked among them. */
function Distribution({ site, quote, surroundings: { figures, constantCents } }: Props) {
  if (!figures || figures.quotes < ENOUGH.median) return null
  const currency = currencyOf(quote.region, site.places)
  const shown: Prices = {
    prices: figures.constant,
    money: (cents) => roundMoneyText(cents, currency),
    unit: `in ${figures.constant.year} dollars`,
    dollarsOf: figures.constant.year,
  }
  return (
    <Scale
      id={`scale-${quote.id}`}
      name={`${quote.set} in ${site.places.country(quote.region)?.inText}`}
      shown={shown}
      quotes={figures.quotes}
      distribution={figures.constant.distribution}
      marked={constantCents}
      markedWords="this quote"
    />
  )
}

function countedText({ site, quote, surroundings: { figures, constantCents } }: Props): string {
  const country = site.places.country(quote.region)
  if (!country || !figures) return 'No other price counts for this set in its country yet.'
  const money = (cents: number) => roundMoneyText(cents, country.currency)
  const among =
    figures.quotes < ENOUGH.median
      ? countText(figures.quotes, 'counted quote')
      : `the ${figures.quotes} counted`
  return `${money(constantCents)} in ${figures.constant.year} dollars, among ${among} in ${country.inText}; median ${money(figures.constant.medianCents)}.`
}

function Neighbours({ site, quote, surroundings: { neighbours, figures } }: Props) {
  if (neighbours.length === 0) return null
  const currency = currencyOf(quote.region, site.places)
  return (
    <table class="numbers-table neighbours">
      <caption>Nearest in price</caption>
      <thead class="hidden-text">
        <tr>
          <th scope="col">{`In ${figures?.constant.year} dollars`}</th>
          <th scope="col">As paid</th>
          <th scope="col">Who and when</th>
        </tr>
      </thead>
      <tbody>
        {neighbours.map(({ quote: other, constantCents }) => (
          <tr>
            <th scope="row">{roundMoneyText(constantCents, currency)}</th>
            <td>{moneyText(other.comparableCents ?? 0, currency)}</td>
            <td>
              <a href={moderateQuotePath(other.id)}>{dayText(other.quotedOn)}</a>
              {`, ${other.dealer ?? 'dealer not named'}, ${regionText(other.region, site.places)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What helps to judge a price: all that count, and those next to it. */
export function Surroundings(props: Props) {
  return (
    <div class="surroundings">
      <p>{countedText(props)}</p>
      <Distribution {...props} />
      <Neighbours {...props} />
    </div>
  )
}
