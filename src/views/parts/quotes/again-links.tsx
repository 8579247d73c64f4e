import { isPriced, type Quote } from '../../../domain/quotes/quote.ts'
import { filledForm } from '../../../input/filled-form.ts'
import { type Prefill, submitPath } from '../../links.ts'

/**
 * The form, filled in with what a quote says, for whoever is told the same today. What somebody paid, the next one
 * is quoted.
 *
 * @example
 * sameAgain({ ...quote, dealer: 'Smith', city: null, priceCents: 39000 }).price // => ['390']
 */
export function sameAgain(quote: Quote): Prefill {
  const { set, region, dealer, city, price, cutting, cuttingPrice, ships } = filledForm(quote)
  const kind = isPriced(quote.kind) ? 'quoted' : quote.kind
  const said = { kind: [kind], set, region, dealer, city, price, cutting, cuttingPrice, ships }
  return Object.fromEntries(
    Object.entries(said).filter(([, values]) => values?.some((value) => value !== '' && value !== 'unknown')),
  )
}

/**
 * The same dealer asked anew: it says the same, or it cannot get the set. One press sends either. Of whom nobody named,
 * only a price can be told again.
 */
export function AgainLinks({ quote }: { quote: Quote }) {
  const { set, region, dealer, city, kind } = quote
  const isNamed = dealer !== null
  if (!isNamed && !isPriced(kind)) return null
  const refused = submitPath({ kind: 'not-here', set, region, dealer, city })
  return (
    <ul class="ways">
      <li>
        <a href={submitPath(sameAgain(quote))}>
          {isPriced(kind) ? 'I was told the same today' : 'They say so today, too'}
        </a>
      </li>
      {isNamed && (
        <li>
          {isPriced(kind) ? (
            <a href={refused}>They cannot get it</a>
          ) : (
            <a href={submitPath({ set, region, dealer, city })}>They can get it</a>
          )}
        </li>
      )}
    </ul>
  )
}
