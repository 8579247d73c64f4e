import type { FiguresShown } from '../../../domain/figures/figures-shown.ts'
import type { CheapestQuote, SaidSince, SetFigures } from '../../../domain/figures/set-figures.ts'
import { dayText, monthText } from '../../../domain/text/day-text.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { quotePath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { currencyOf, cuttingText, KIND_WORDS, whereText } from '../quotes/quote-words.ts'

interface LineProps {
  readonly label: string
  readonly quote: CheapestQuote
  readonly site: Site
}

/** What a dealer has said since a quote of it. */
function sinceText({ kind, comparableCents, quotedOn }: SaidSince, currency: string): string {
  const month = monthText(quotedOn)
  if (comparableCents !== null)
    return `That dealer has since said ${moneyText(comparableCents, currency)} (${month}).`
  return kind === 'discontinued'
    ? `That dealer has since said that it is discontinued (${month}).`
    : `That dealer has since said that it cannot get it (${month}).`
}

/** A quote that a figure names, with all that its price depends on. */
function Line({ label, quote, site }: LineProps) {
  const { places, catalog } = site
  const currency = currencyOf(quote.region, places)
  const work = cuttingText(quote, currency, catalog.words)
  const whose = [...(quote.dealer === null ? [] : [quote.dealer]), whereText(quote, places)].join(', ')
  return (
    <p class="named-quote">
      <strong>{label}:</strong> {moneyText(quote.comparableCents, currency)} {KIND_WORDS[quote.kind]} on{' '}
      <a href={quotePath(quote.quoteId)}>
        <time datetime={quote.quotedOn}>{dayText(quote.quotedOn)}</time>
      </a>
      {`, ${whose}${work === null ? '' : `; ${work}`}.`}
      {quote.since && (
        <>
          {' '}
          <strong class="since">{sinceText(quote.since, currency)}</strong>
        </>
      )}
    </p>
  )
}

interface CheapestProps {
  readonly figures: SetFigures
  readonly shown: FiguresShown | null
  readonly site: Site
}

/** Which quote is the cheapest; in today's money it may be another one than as asked. */
export function Cheapest({ figures, shown, site }: CheapestProps) {
  const { cheapest, cheapestInConstant } = figures
  const one = figures.counted?.quotes === 1
  if (!cheapest) return null
  const isAsked = !shown || shown.lead.dollarsOf === null
  if (isAsked || !cheapestInConstant || cheapest.quoteId === cheapestInConstant.quoteId) {
    return <Line label={one ? 'The quote' : 'Cheapest'} quote={cheapest} site={site} />
  }
  const year = figures.counted?.constant.year
  return (
    <>
      <Line label={`Cheapest in ${year} dollars`} quote={cheapestInConstant} site={site} />
      <Line label="Cheapest as asked" quote={cheapest} site={site} />
    </>
  )
}
