import type { Child } from 'hono/jsx'
import type { Dealer } from '../../../domain/dealers/dealer.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { listText } from '../../../domain/text/count-text.ts'
import { dayText } from '../../../domain/text/day-text.ts'
import { dealerPath, regionDealersPath, submitPath } from '../../links.ts'
import type { DealerPageModel, Site } from '../../models.ts'
import { inSetOrder, reportsText } from '../../parts/dealers/dealer-entry.tsx'
import { DealerStatement, dealerFactRows } from '../../parts/dealers/dealer-facts.tsx'
import { PutRight, RemarkReceipt } from '../../parts/dealers/put-right.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { QuoteList } from '../../parts/quotes/quote-list.tsx'
import { proofText, regionText, whereText } from '../../parts/quotes/quote-words.ts'

interface Props {
  readonly site: Site
  readonly model: DealerPageModel
}

/** What the newest quote that says anything of it says, with its day. */
function lastSaid(quotes: readonly Quote[], say: (quote: Quote) => string | null): string {
  const [newest] = quotes.flatMap((quote) => {
    const said = say(quote)
    return said === null ? [] : [`${said}, said on ${dayText(quote.quotedOn)}`]
  })
  return newest ?? 'not said yet: ask'
}

function Facts({ site, model: { quotes, facts: known } }: Props) {
  const [last] = quotes
  const facts: readonly (readonly [name: string, value: Child])[] = [
    ...dealerFactRows(known),
    ['Last report', last ? dayText(last.quotedOn) : 'none'],
    ['Ships', lastSaid(quotes, ({ ships }) => (ships === null ? null : ships ? 'yes' : 'no'))],
    [
      'Proof asked for',
      lastSaid(quotes, ({ proof }) => (proof === null ? null : proofText(proof, site.catalog))),
    ],
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The form with the dealer filled in. */
const reportPath = ({ region, name, city }: Dealer, set: string | null = null) =>
  submitPath({ set, region, dealer: name, city })

/** The sets that the dealer was never asked for, with the way to report them. */
function NotAsked({ site, model: { dealer } }: Props) {
  const missing = site.catalog.sets.filter(({ name }) => !dealer.newest.some((quote) => quote.set === name))
  if (missing.length === 0) return null
  return (
    <>
      <p class="after">
        {`Nobody has reported yet what it asks for the ${listText(missing.map(({ name }) => name))} set.`}
      </p>
      <ul class="ways">
        {missing.map(({ name }) => (
          <li>
            <a href={reportPath(dealer, name)}>{`Report a ${name} quote`}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Lists({ site, model }: Props) {
  const { dealer, quotes } = model
  const older = quotes.filter((quote) => !dealer.newest.some(({ id }) => id === quote.id))
  return (
    <>
      <section class="list" aria-labelledby="newest">
        <h2 id="newest">Newest report for each set</h2>
        <QuoteList site={site} quotes={inSetOrder(dealer.newest, site)} ofOneDealer again />
        <NotAsked site={site} model={model} />
      </section>
      <section class="list" aria-labelledby="before">
        <h2 id="before">What it said before</h2>
        {older.length > 0 ? (
          <QuoteList site={site} quotes={older} ofOneDealer />
        ) : (
          <p>Nothing that was reported.</p>
        )}
      </section>
    </>
  )
}

/** One dealer: `/dealers/us-ok/south-tulsa-smith`. */
export function DealerPage({ site, model }: Props) {
  const { dealer, facts, told } = model
  const isWrong = told?.answer === 'wrong'
  const where = whereText(dealer, site.places)
  const title = `${dealer.name}, ${where}`
  const known = reportsText(dealer.quotes)
  return (
    <Layout
      site={site}
      title={isWrong ? `Error: ${title}` : title}
      description={`${title}: ${known} for a ${site.catalog.words.part}, from owners’ reports.`}
      path={told === null ? dealerPath(dealer.key) : null}
      about={{ region: dealer.region }}
      scripts={isWrong ? ['form', 'sending'] : ['sending']}
    >
      <div class="wrap narrow">
        <RemarkReceipt told={told} />
        <p class="trail">
          <a href={regionDealersPath(dealer.region)}>
            {`All dealers in ${regionText(dealer.region, site.places)}`}
          </a>
        </p>
        <h1>{dealer.name}</h1>
        <p class="lead">{`${where}. ${known} by owners.`}</p>
        <Facts site={site} model={model} />
        <DealerStatement facts={facts} />
        <p class="next">
          <a class="button" href={reportPath(dealer)}>
            Report what they said
          </a>
        </p>
        <Lists site={site} model={model} />
        <PutRight site={site} dealerKey={dealer.key} told={told} />
      </div>
    </Layout>
  )
}
