import { fairText } from '../../../domain/advice/prices-text.ts'
import { ENOUGH } from '../../../domain/figures/enough.ts'
import { charted, figuresShown } from '../../../domain/figures/figures-shown.ts'
import { ladderText } from '../../../domain/figures/text/figures-text.ts'
import { hagglingText } from '../../../domain/figures/text/haggling-text.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { openGraphPath } from '../../../domain/widgets/open-graph.ts'
import { FIGURES_PATH, GUIDE_PATH, placePath, quotesPath, setPath, submitPath } from '../../links.ts'
import type { SetPageModel, Site } from '../../models.ts'
import { adviceFor } from '../../parts/advice/advice-for.ts'
import { SetAnswer } from '../../parts/advice/set-answer.tsx'
import { SupplySection } from '../../parts/advice/supply-section.tsx'
import { ToldBox } from '../../parts/advice/told-box.tsx'
import { Dealers } from '../../parts/call/dealers.tsx'
import { History } from '../../parts/charts/history.tsx'
import { ChartPicture } from '../../parts/charts/picture.tsx'
import { Caution } from '../../parts/figures/caution.tsx'
import { Cheapest } from '../../parts/figures/cheapest.tsx'
import { Comparison } from '../../parts/figures/comparison.tsx'
import { FiguresTable } from '../../parts/figures/figures-table.tsx'
import { Headline } from '../../parts/figures/headline.tsx'
import { setName } from '../../parts/figures/set-panel.tsx'
import { titleText } from '../../parts/figures/title-text.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { QuoteList } from '../../parts/quotes/quote-list.tsx'
import { SinceVisit } from '../../parts/quotes/since-visit.tsx'
import { KeepWhole } from '../../parts/text/keep-whole.tsx'
import { capital } from '../../parts/text/text.ts'
import { InSignature } from '../../parts/widgets/in-signature.tsx'

/** How many of the newest quotes are listed; more are read to tell what is new. */
const QUOTES_SHOWN = 5

interface Props {
  readonly site: Site
  readonly model: SetPageModel
}

const inText = ({ region, place }: SetPageModel) => region?.name ?? place.country.inText

/** The first screen of a phone: can it be had, the money, how many quotes; and what the visitor was told. */
function First({ site, model }: Props) {
  const { figures, all } = model
  const { set, place } = figures
  const { words } = site.catalog
  return (
    <div class="first">
      <h1>
        <KeepWhole text={`${setName(set, site)} in ${inText(model)}`} word={set.name} />
      </h1>
      <p class="fits">
        {words.fitsBriefly} <a href={GUIDE_PATH}>{`${capital(words.yourCar)}?`}</a>
      </p>
      <div class="first-answers">
        <SetAnswer site={site} figures={figures} />
        <ToldBox site={site} region={place.code} set={set} known={all} />
      </div>
      <SinceVisit quotes={model.quotes} more={model.more} href="#own" />
    </div>
  )
}

function Readout({ site, model: { figures, charts, marked } }: Props) {
  const shown = figuresShown(figures)
  // A price that somebody is told now lies among others only in today's money.
  const pictured = shown && (marked === null ? shown.lead : (shown.today ?? shown.lead))
  const picture = pictured && charts && charted(pictured, figures, charts)
  return (
    <section class="readout" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      {figures.counted && <p class="ladder">{ladderText(figures, site.places, site.thisYear)}</p>}
      <Headline figures={figures} shown={shown} />
      {picture && shown.quotes >= ENOUGH.median && (
        <ChartPicture
          name={setName(figures.set, site)}
          shown={picture}
          quotes={shown.quotes}
          marked={marked ?? undefined}
        />
      )}
      <div class="readout-rest">
        {shown && (
          <details>
            <summary>All figures as a table</summary>
            <FiguresTable shown={shown} caption="All figures" />
          </details>
        )}
        <div class="panel-words">
          <Cheapest figures={figures} shown={shown} site={site} />
          <Caution site={site} figures={figures} />
          {figures.haggled && <p>{hagglingText(figures.haggled, figures.country)}</p>}
          <p>
            <a href={FIGURES_PATH}>How the figures are made</a>
          </p>
        </div>
      </div>
    </section>
  )
}

/** The way to every quote that the figures count. */
function AllCounted({ figures: { counted, place, set } }: Pick<SetPageModel, 'figures'>) {
  if (!counted) return null
  const { quotes } = counted
  return (
    <p class="after">
      <a href={quotesPath(place.code, set.name)}>
        {quotes === 1 ? 'The one quote that counts' : `All ${countText(quotes, 'quote')} that count`}
      </a>
    </p>
  )
}

function NewestQuotes({ site, model }: Props) {
  const { figures, quotes, place } = model
  const { name } = figures.set
  return (
    <section class="list" aria-labelledby="own">
      <h2 id="own">{`Newest quotes from ${inText(model)}`}</h2>
      {quotes.length > 0 ? (
        <QuoteList site={site} quotes={quotes.slice(0, QUOTES_SHOWN)} />
      ) : (
        <p>
          {`None for the ${name} set yet. `}
          <a href={submitPath({ set: name, region: place.areas[0].code })}>Report the first one</a>
        </p>
      )}
      <AllCounted figures={figures} />
    </section>
  )
}

function OtherSets({ site, model }: Props) {
  const { code } = model.place.areas[0]
  const others = site.catalog.sets.filter(({ name }) => name !== model.figures.set.name)
  return (
    <nav class="others" aria-label="Other sets">
      <ul>
        <li>
          <a href={placePath(code, site.places)}>{`All sets in ${inText(model)}`}</a>
        </li>
        {others.map((other) => (
          <li>
            <a href={setPath(code, other.name)}>{`${setName(other, site)} in ${inText(model)}`}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What a search engine or a forum shows below the title: can it be had, and the money. */
function descriptionOf({ site, model: { figures } }: Props): string {
  const { supply, prices, fair } = adviceFor(figures, site)
  const called = fair ? ` Fair: ${fairText(fair, figures.country.currency)}.` : ''
  return `${supply.sentence} ${prices}${called} Part ${figures.set.partNumber}.`
}

/** One set in a place: `/us/2-key`, `/us-ok/2-key`. */
export function SetPage({ site, model }: Props) {
  const { set } = model.figures
  const title = titleText(model.figures, site.catalog.words.part)
  return (
    <Layout
      site={site}
      title={title}
      description={descriptionOf({ site, model })}
      path={setPath(model.place.areas[0].code, set.name)}
      section="prices"
      about={{ set: set.name, region: model.place.areas[0].code }}
      picture={{ path: openGraphPath(model.place.areas[0].code, set.name), alt: title }}
      scripts={['since-visit']}
    >
      <div class="wrap">
        <First site={site} model={model} />
        <SupplySection site={site} figures={model.figures} />
        <Readout site={site} model={model} />
        <Dealers site={site} figures={model.figures} whom={model.whom} />
        <InSignature site={site} region={model.place.areas[0].code} set={model.figures.set.short} />
        <History site={site} figures={model.figures} years={model.charts?.years ?? []} />
        <Comparison site={site} comparison={model.comparison} place={inText(model)} />
        <NewestQuotes site={site} model={model} />
        <OtherSets site={site} model={model} />
      </div>
    </Layout>
  )
}
