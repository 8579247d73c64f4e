import { spanText, yearsText } from '../../../domain/figures/text/figures-text.ts'
import { holdText } from '../../../domain/intake/hold-text.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import { placePath, quotePath, setPath, submitPath } from '../../links.ts'
import type { QuotePageModel, Site } from '../../models.ts'
import { SupplyLine } from '../../parts/advice/supply-line.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { AgainLinks } from '../../parts/quotes/again-links.tsx'
import { FlagAnswer, FlagForm } from '../../parts/quotes/flag-form.tsx'
import { QuoteFacts } from '../../parts/quotes/quote-facts.tsx'
import { KIND_WORDS, regionText } from '../../parts/quotes/quote-words.ts'
import { KeepWhole } from '../../parts/text/keep-whole.tsx'
import { capital } from '../../parts/text/text.ts'

interface Props {
  readonly site: Site
  readonly model: QuotePageModel
}

function titleOf({ quote, figures }: QuotePageModel, site: Site): string {
  const { part } = site.catalog.words
  if (quote.status !== 'published') return `A quote that is ${quote.status}`
  const where = regionText(quote.region, site.places)
  if (quote.comparableCents === null) return `${quote.set} ${part}: ${KIND_WORDS[quote.kind]}, ${where}`
  const price = moneyText(quote.comparableCents, figures.country.currency)
  return `${price} ${KIND_WORDS[quote.kind]} for the ${quote.set} ${part}, ${where}`
}

/** Why a quote is not shown; its content stays out of sight. */
function statusText({ status, hold }: Quote, currency: string): string {
  if (status === 'held') {
    const reason = hold ? `: ${holdText(hold, currency)}` : ''
    return `It is held for review${reason}. It counts nowhere until somebody has looked at it.`
  }
  if (status === 'superseded') return 'The same sender has reported a newer one, which counts in its place.'
  return 'It was taken off and counts nowhere.'
}

function Beside({ site, model: { quote, figures } }: Props) {
  const years = figures.counted ? ` (${yearsText(figures.counted)})` : ''
  return (
    <section class="list" aria-labelledby="beside">
      <h2 id="beside">Beside the others</h2>
      <p>{`${capital(spanText(figures))}${years}.`}</p>
      <SupplyLine site={site} figures={figures} />
      <ul class="ways">
        <li>
          <a href={setPath(quote.region, quote.set)}>{`All about the ${quote.set} set there`}</a>
        </li>
        <li>
          <a href={submitPath({ set: quote.set, region: quote.region })}>Report another quote</a>
        </li>
      </ul>
    </section>
  )
}

/** One quote: `/quotes/<id>`. */
export function QuotePage({ site, model }: Props) {
  const { quote, figures, told } = model
  const title = titleOf(model, site)
  const isShown = quote.status === 'published'
  const isWrong = told?.answer === 'wrong'
  return (
    <Layout
      site={site}
      title={isWrong ? `Error: ${title}` : title}
      description={`${title}.`}
      path={isShown && told === null ? quotePath(quote.id) : null}
      section="prices"
      {...(isShown ? { about: { set: quote.set, region: quote.region } } : {})}
      scripts={isWrong ? ['form', 'sending'] : ['sending']}
    >
      <div class="wrap narrow">
        <FlagAnswer quote={quote} told={told} />
        <h1>
          <KeepWhole text={title} word={quote.set} />
        </h1>
        {isShown ? (
          <>
            <QuoteFacts site={site} quote={quote} country={figures.country} />
            <AgainLinks quote={quote} />
          </>
        ) : (
          <p class="lead">{statusText(quote, figures.country.currency)}</p>
        )}
        {isShown ? (
          <>
            <Beside site={site} model={model} />
            <FlagForm quote={quote} told={told} />
          </>
        ) : (
          <p>
            <a href={placePath(figures.country.code, site.places)}>{`Prices in ${figures.country.inText}`}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}
