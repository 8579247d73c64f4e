import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { openGraphPath } from '../../../domain/widgets/open-graph.ts'
import { DEALERS_PATH, placePath, regionDealersPath, submitPath } from '../../links.ts'
import type { PlacePageModel, Site } from '../../models.ts'
import { RegionSection } from '../../parts/charts/region-section.tsx'
import { Comparison } from '../../parts/figures/comparison.tsx'
import { PerKey } from '../../parts/figures/per-key.tsx'
import { SetPanel } from '../../parts/figures/set-panel.tsx'
import { placeTitleText } from '../../parts/figures/title-text.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { AllRegions, RegionChooser } from '../../parts/places/region-chooser.tsx'
import { QuoteList } from '../../parts/quotes/quote-list.tsx'
import { capital } from '../../parts/text/text.ts'
import { InSignature } from '../../parts/widgets/in-signature.tsx'

interface Props {
  readonly site: Site
  readonly model: PlacePageModel
}

const inText = ({ region, place }: PlacePageModel) => region?.name ?? place.country.inText

/** The set with the most quotes speaks for the place in its title. */
const mostQuoted = (sets: readonly SetFigures[]) =>
  sets.reduce<SetFigures | undefined>(
    (most, one) => ((one.counted?.quotes ?? 0) > (most?.counted?.quotes ?? -1) ? one : most),
    undefined,
  )

function Lead({ site, model }: Props) {
  const { words, siteName } = site.catalog
  const isHome = model.place.areas[0].code === site.places.countries[0]?.code
  return (
    <>
      <p class="lead">
        {`What ${words.dealer}s ask for the ${words.piece} sets of the ${words.car}, from owners who called. `}
        {isHome
          ? `${siteName} shows the fair price by region, before you call.`
          : 'Know the fair price before you do.'}
      </p>
      {isHome && <p class="what">{words.what}</p>}
      {model.sets.every((set) => !set.counted) && (
        <p class="marked">{`There are no quotes from ${inText(model)} yet. Yours would be the first.`}</p>
      )}
    </>
  )
}

function Hero({ site, model }: Props) {
  const { code } = model.place.areas[0]
  return (
    <div class="hero">
      <div class="hero-words">
        <h1>{capital(`${site.catalog.words.part} prices in ${inText(model)}`)}</h1>
        <Lead site={site} model={model} />
      </div>
      <div class="hero-actions">
        <a class="button" href={submitPath({ region: code })}>
          Report a quote
        </a>
        <a class="unsent-link" id="unsent-link" href={submitPath()} hidden>
          Not sent yet: what you typed is still here
        </a>
        <RegionChooser site={site} selected={code} suggests />
      </div>
    </div>
  )
}

function Quotes({ site, model }: Props) {
  return (
    <section class="list" aria-labelledby="quotes">
      <h2 id="quotes">{`Newest quotes from ${inText(model)}`}</h2>
      {model.quotes.length > 0 ? (
        <QuoteList site={site} quotes={model.quotes} />
      ) : (
        <p>
          {`Nobody has reported a quote from ${inText(model)} yet. `}
          <a href={submitPath({ region: model.place.areas[0].code })}>Report the first one</a>
        </p>
      )}
    </section>
  )
}

function Shipping({ site, model }: Props) {
  return (
    <section class="list" aria-labelledby="shipping">
      <h2 id="shipping">Dealers that ship</h2>
      {model.shipping.length > 0 ? (
        <QuoteList site={site} quotes={model.shipping} />
      ) : (
        <p>{`No quote from ${model.place.country.inText} says yet that its dealer ships. Ask, and report it.`}</p>
      )}
      <ul class="ways">
        <li>
          {model.region ? (
            <a href={regionDealersPath(model.region.code)}>{`Dealers in ${model.region.name}`}</a>
          ) : (
            <a href={DEALERS_PATH}>Dealers by region</a>
          )}
        </li>
      </ul>
    </section>
  )
}

/** The prices of a country or region: `/`, `/ca`, `/us-ok`. */
export function PlacePage({ site, model }: Props) {
  const { words } = site.catalog
  const most = mostQuoted(model.sets)
  const title = most ? placeTitleText(most, words.part) : `${words.part} prices in ${inText(model)}`
  return (
    <Layout
      site={site}
      title={title}
      description={`${title}. What ${words.dealer}s ask for the ${words.piece} sets of the ${words.car}, from owners’ reports.`}
      path={placePath(model.place.areas[0].code, site.places)}
      section="prices"
      picture={{ path: openGraphPath(model.place.areas[0].code, null), alt: title }}
      scripts={['near-you', 'unsent-link']}
    >
      <div class="wrap">
        <Hero site={site} model={model} />
        <div class="panels">
          {model.sets.map((figures) => (
            <SetPanel site={site} figures={figures} />
          ))}
        </div>
        <PerKey site={site} sets={model.sets} />
        <InSignature
          site={site}
          region={model.place.areas[0].code}
          set={most?.counted ? most.set.short : undefined}
        />
        {model.map && <RegionSection site={site} map={model.map} />}
        <Comparison site={site} comparison={model.comparison} place={inText(model)} />
        <div class="columns">
          <Quotes site={site} model={model} />
          <Shipping site={site} model={model} />
        </div>
        <AllRegions site={site} />
      </div>
    </Layout>
  )
}
