import { medianRestsOn } from '../../../domain/figures/rests-on.ts'
import { ladderText } from '../../../domain/figures/text/figures-text.ts'
import { isOfUnpriced } from '../../../domain/quotes/quote-list.ts'
import { FIGURES_PATH, quotesPath, setPath, submitPath } from '../../links.ts'
import type { QuotesPageModel, Site } from '../../models.ts'
import { setName } from '../../parts/figures/set-panel.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { ListChoice } from '../../parts/quotes/list-choice.tsx'
import { countedText, countedTitle, filterText, leftOutText } from '../../parts/quotes/list-words.ts'
import { QuoteList } from '../../parts/quotes/quote-list.tsx'
import { KeepWhole } from '../../parts/text/keep-whole.tsx'

interface Props {
  readonly site: Site
  readonly model: QuotesPageModel
}

const inText = ({ place, figures }: QuotesPageModel, { places }: Site) =>
  places.region(figures.place.code)?.name ?? place.country.inText

/** What the figures count: from where, since when, and the middle of it. */
function Basis({ site, model: { figures } }: Props) {
  return (
    <>
      <p class="ladder">{ladderText(figures, site.places, site.thisYear)}</p>
      {figures.counted && (
        <p>
          {`${countedText(figures, site.thisYear)} `}
          <a href={FIGURES_PATH}>How the figures are made</a>
        </p>
      )}
    </>
  )
}

/** What the filter leaves, and which others it leaves out. */
function Narrowed({ model: { listing, leftOut } }: Pick<Props, 'model'>) {
  if (listing.filter === null) return null
  return (
    <p class="list-narrowed">
      {filterText(listing.filter)}
      {leftOut.length > 0 && ` ${leftOutText(leftOut)}`}
    </p>
  )
}

function Quotes({ site, model }: Props) {
  const { figures, quotes, listing, isBehind } = model
  const rests = medianRestsOn(figures)
  if (quotes.length > 0)
    return (
      <QuoteList site={site} quotes={quotes} isMiddle={isOfUnpriced(listing.filter) ? undefined : rests} />
    )
  return (
    <p>
      {isBehind ? 'There are no more.' : 'There are none yet.'}{' '}
      <a href={submitPath({ set: figures.set.name, region: figures.place.code })}>Report a quote</a>
    </p>
  )
}

/** The way on, and back to the front. */
function Pages({ model: { figures, listing, next, isBehind } }: Pick<Props, 'model'>) {
  const path = (cursor?: string) => quotesPath(figures.place.code, figures.set.name, listing, cursor)
  if (next === null && !isBehind) return null
  return (
    <nav class="choice-links after" aria-label="Pages">
      <ul>
        {isBehind && (
          <li>
            <a href={path()}>First page</a>
          </li>
        )}
        {next !== null && (
          <li>
            <a href={path(next)} rel="next">
              Next page
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The quotes that the figures of a place and set count: `/us-ok/2-key/quotes`. */
export function QuotesPage({ site, model }: Props) {
  const { figures, listing, years } = model
  const { set, place } = figures
  const title = `${countedTitle(figures)} for the ${setName(set, site)} in ${inText(model, site)}`
  return (
    <Layout
      site={site}
      title={title}
      description={`${title}. ${ladderText(figures, site.places, site.thisYear)}`}
      path={quotesPath(place.code, set.name)}
      section="prices"
    >
      <div class="wrap">
        <div class="list-head">
          <p class="trail">
            <a href={setPath(place.code, set.name)}>{`${setName(set, site)} in ${inText(model, site)}`}</a>
          </p>
          <h1>
            <KeepWhole text={title} word={set.name} />
          </h1>
          <Basis site={site} model={model} />
        </div>
        <section class="list" aria-labelledby="list">
          <h2 id="list">Quotes</h2>
          <ListChoice
            listing={listing}
            isSortable={model.isSortable}
            years={years}
            pathOf={(other) => quotesPath(place.code, set.name, other)}
          />
          <Narrowed model={model} />
          <Quotes site={site} model={model} />
          <Pages model={model} />
        </section>
      </div>
    </Layout>
  )
}
