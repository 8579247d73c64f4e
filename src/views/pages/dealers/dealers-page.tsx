import { cityBeside } from '../../../domain/dealers/city-beside.ts'
import { DEALERS_PATH, dealerPath, regionDealersPath, submitPath } from '../../links.ts'
import type { DealersOfRegion, DealersPageModel, Site } from '../../models.ts'
import { EarlierDealers } from '../../parts/dealers/earlier-dealers.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'
import { capital } from '../../parts/text/text.ts'

interface RegionProps {
  readonly site: Site
  readonly of: DealersOfRegion
}

function RegionDealers({ site, of: { code, dealers } }: RegionProps) {
  const name = regionText(code, site.places)
  return (
    <section class="list" aria-labelledby={code}>
      <h2 id={code}>
        <a href={regionDealersPath(code)}>{name}</a>
      </h2>
      <ul class="dealer-names">
        {dealers.map((dealer) => (
          <li>
            <a href={dealerPath(dealer.key)}>{dealer.name}</a>
            {cityBeside(dealer) !== null && <span class="about">{` ${cityBeside(dealer)}`}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lead({ site, model }: { site: Site; model: DealersPageModel }) {
  const { words } = site.catalog
  return model.groups.length > 0 ? (
    <p class="lead">
      {`Each ${words.dealer} that owners have named for a ${words.part}; the ones reported last come first.`}
    </p>
  ) : (
    <p class="lead">
      No quote names its dealer yet. The name is one of the questions that the form asks: the next report can
      be the first here.
    </p>
  )
}

/** The way to each region's own list, whatever is on this page. */
function AllRegions({ site, model: { regions } }: { site: Site; model: DealersPageModel }) {
  if (regions.length === 0) return null
  return (
    <section class="list" aria-labelledby="all-regions">
      <h2 id="all-regions">All of one region</h2>
      <ul class="ways">
        {regions.map((code) => (
          <li>
            <a href={regionDealersPath(code)}>{regionText(code, site.places)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Dealers by region: `/dealers`. */
export function DealersPage({ site, model }: { site: Site; model: DealersPageModel }) {
  const title = `${capital(site.catalog.words.dealer)}s by region`
  return (
    <Layout
      site={site}
      title={title}
      description={`${title}: what each asked for a ${site.catalog.words.part}, from owners’ reports.`}
      path={DEALERS_PATH}
    >
      <div class="wrap">
        <div class="hero">
          <div class="hero-words">
            <h1>{title}</h1>
            <Lead site={site} model={model} />
          </div>
          <div class="hero-actions">
            <a class="button" href={submitPath()}>
              Report a quote
            </a>
          </div>
        </div>
        <div class="dealer-regions">
          {model.groups.map((of) => (
            <RegionDealers site={site} of={of} />
          ))}
        </div>
        <EarlierDealers path={DEALERS_PATH} next={model.next} />
        <AllRegions site={site} model={model} />
      </div>
    </Layout>
  )
}
