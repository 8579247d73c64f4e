import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { openGraphPath } from '../../../domain/widgets/open-graph.ts'
import {
  DEALERS_PATH,
  GUIDE_PATH,
  placePath,
  regionDealersPath,
  severalPath,
  submitPath,
} from '../../links.ts'
import type { PlacePageModel, Site } from '../../models.ts'
import { SetRows } from '../../parts/advice/set-rows.tsx'
import { ToldBox } from '../../parts/advice/told-box.tsx'
import { RegionSection } from '../../parts/charts/region-section.tsx'
import { Comparison } from '../../parts/figures/comparison.tsx'
import { PerKey } from '../../parts/figures/per-key.tsx'
import { SetPanel } from '../../parts/figures/set-panel.tsx'
import { placeTitleText } from '../../parts/figures/title-text.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { AllRegions, RegionChooser } from '../../parts/places/region-chooser.tsx'
import { QuoteList } from '../../parts/quotes/quote-list.tsx'
import { SinceVisit } from '../../parts/quotes/since-visit.tsx'
import { capital } from '../../parts/text/text.ts'
import { InSignature } from '../../parts/widgets/in-signature.tsx'

/** How many of the newest quotes are listed; more are read to tell what is new. */
const QUOTES_SHOWN = 5

interface Props {
  readonly site: Site
  readonly model: PlacePageModel
}

const inText = ({ region, place }: PlacePageModel) => region?.name ?? place.country.inText

/** The home page is where everybody comes in: it says nothing of where its visitor's dealer is. */
const aboutPlace = ({ place: { areas } }: PlacePageModel, { places }: Site) =>
  areas[0].code === places.countries[0]?.code ? {} : { region: areas[0].code }

/** The set with the most quotes speaks for the place in its title. */
const mostQuoted = (sets: readonly SetFigures[]) =>
  sets.reduce<SetFigures | undefined>(
    (most, one) => ((one.counted?.quotes ?? 0) > (most?.counted?.quotes ?? -1) ? one : most),
    undefined,
  )

/** The first screen of a phone: what is known of each set, and what the visitor was told. */
function First({ site, model }: Props) {
  const { words } = site.catalog
  const { code } = model.place.areas[0]
  return (
    <div class="first">
      <h1>{capital(`${words.part} prices in ${inText(model)}`)}</h1>
      <p class="fits">
        {words.fitsBriefly} <a href={GUIDE_PATH}>{`${capital(words.yourCar)}?`}</a>
      </p>
      <div class="first-answers">
        <SetRows site={site} sets={model.sets} />
        <ToldBox site={site} region={code} known={model.sets} />
      </div>
      <SinceVisit quotes={model.quotes} more={model.more} href="#quotes" />
    </div>
  )
}

function Ways({ site, model }: Props) {
  const { code } = model.place.areas[0]
  const isHome = code === site.places.countries[0]?.code
  return (
    <div class="hero">
      {isHome && <p class="what">{site.catalog.words.what}</p>}
      <div class="hero-actions">
        <RegionChooser site={site} selected={code} suggests />
        <a class="button button-quiet" href={submitPath({ region: code })}>
          Report a quote
        </a>
        <a class="unsent-link" id="unsent-link" href={submitPath()} data-several={severalPath()} hidden>
          Not sent yet: what you typed is still here
        </a>
      </div>
    </div>
  )
}

function Quotes({ site, model }: Props) {
  return (
    <section class="list" aria-labelledby="quotes">
      <h2 id="quotes">{`Newest quotes from ${inText(model)}`}</h2>
      {model.quotes.length > 0 ? (
        <QuoteList site={site} quotes={model.quotes.slice(0, QUOTES_SHOWN)} />
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
      <h2 id="shipping">{model.shipping.length > 0 ? 'Dealers that ship' : 'Dealers'}</h2>
      {model.shipping.length > 0 && <QuoteList site={site} quotes={model.shipping} />}
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
      about={aboutPlace(model, site)}
      picture={{ path: openGraphPath(model.place.areas[0].code, null), alt: title }}
      scripts={['near-you', 'unsent-link', 'since-visit']}
    >
      <div class="wrap">
        <First site={site} model={model} />
        <Comparison site={site} comparison={model.comparison} place={inText(model)} />
        <Ways site={site} model={model} />
        <div class="panels">
          {model.sets.map((figures) => (
            <SetPanel site={site} figures={figures} />
          ))}
        </div>
        <PerKey site={site} sets={model.sets} />
        <InSignature site={site} region={model.place.areas[0].code} />
        {model.map && <RegionSection site={site} map={model.map} />}
        <div class="columns">
          <Quotes site={site} model={model} />
          <Shipping site={site} model={model} />
        </div>
        <AllRegions site={site} />
      </div>
    </Layout>
  )
}
