import { cityBeside } from '../../../domain/dealers/city-beside.ts'
import { DEALERS_PATH, dealerPath, regionDealersPath, submitPath } from '../../links.ts'
import type { DealersOfRegion, DealersPageModel, Site } from '../../models.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'
import { capital } from '../../parts/text/text.ts'

interface RegionProps {
  readonly site: Site
  readonly of: DealersOfRegion
}

function RegionDealers({ site, of: { code, dealers, more } }: RegionProps) {
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
        {more && (
          <li>
            <a href={regionDealersPath(code)}>{`More in ${name}`}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

function Lead({ site, model }: { site: Site; model: DealersPageModel }) {
  const { words } = site.catalog
  return model.regions.length > 0 ? (
    <p class="lead">
      {`Each ${words.dealer} that owners have named, and what it last asked for a ${words.part}.`}
    </p>
  ) : (
    <p class="lead">
      No quote names its dealer yet. The name is one of the questions that the form asks: the next report can
      be the first here.
    </p>
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
          {model.regions.map((of) => (
            <RegionDealers site={site} of={of} />
          ))}
        </div>
      </div>
    </Layout>
  )
}
