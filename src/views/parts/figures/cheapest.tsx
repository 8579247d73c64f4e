import type { FiguresShown } from '../../../domain/figures/figures-shown.ts'
import type { CheapestQuote, SetFigures } from '../../../domain/figures/set-figures.ts'
import type { Places } from '../../../domain/places/places.ts'
import { dayText, monthText } from '../../../domain/text/day-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { quotePath } from '../../links.ts'
import { currencyOf, cuttingText, KIND_WORDS, whereText } from '../quotes/quote-words.ts'

interface LineProps {
  readonly label: string
  readonly quote: CheapestQuote
  readonly places: Places
}

/** A quote that a figure names, with all that its price depends on. */
function Line({ label, quote, places }: LineProps) {
  const currency = currencyOf(quote.region, places)
  return (
    <p class="named-quote">
      <strong>{label}:</strong> {moneyText(quote.comparableCents, currency)} {KIND_WORDS[quote.kind]} on{' '}
      <a href={quotePath(quote.quoteId)}>
        <time datetime={quote.quotedOn}>{dayText(quote.quotedOn)}</time>
      </a>
      {`, ${quote.dealer ?? 'dealer not named'}, ${whereText(quote, places)}; ${cuttingText(quote, currency)}.`}
      {quote.since && (
        <>
          {' '}
          <strong class="since">
            {`That dealer has since said ${moneyText(quote.since.comparableCents, currency)} (${monthText(quote.since.quotedOn)}).`}
          </strong>
        </>
      )}
    </p>
  )
}

interface CheapestProps {
  readonly figures: SetFigures
  readonly shown: FiguresShown | null
  readonly places: Places
}

/** Which quote is the cheapest; in constant dollars it may be another one than as paid. */
export function Cheapest({ figures, shown, places }: CheapestProps) {
  const { cheapest, cheapestInConstant } = figures
  const one = figures.counted?.quotes === 1
  if (!cheapest) return null
  if (!shown?.paid || !cheapestInConstant || cheapest.quoteId === cheapestInConstant.quoteId) {
    return <Line label={one ? 'The quote' : 'Cheapest'} quote={cheapest} places={places} />
  }
  const year = figures.counted?.constant.year
  return (
    <>
      <Line label={`Cheapest in ${year} dollars`} quote={cheapestInConstant} places={places} />
      <Line label="Cheapest as paid" quote={cheapest} places={places} />
    </>
  )
}
