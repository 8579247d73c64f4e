import { DEALERS_PATH, placePath, regionDealersPath, submitPath } from '../../links.ts'
import type { RegionDealersPageModel, Site } from '../../models.ts'
import { DealerEntry } from '../../parts/dealers/dealer-entry.tsx'
import { EarlierDealers } from '../../parts/dealers/earlier-dealers.tsx'
import { Layout } from '../../parts/layout/layout.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'
import { capital } from '../../parts/text/text.ts'

interface Props {
  readonly site: Site
  readonly model: RegionDealersPageModel
}

function Dealers({ site, model, where }: Props & { where: string }) {
  if (model.dealers.length === 0) {
    return (
      <p class="marked">{`No quote from ${where} names its dealer yet. Name yours when you report one.`}</p>
    )
  }
  return (
    <>
      <ul class="dealers">
        {model.dealers.map((dealer) => (
          <DealerEntry site={site} dealer={dealer} />
        ))}
      </ul>
      <EarlierDealers path={regionDealersPath(model.code)} next={model.next} />
    </>
  )
}

/** The dealers of a region: `/dealers/us-ok`. */
export function RegionDealersPage({ site, model }: Props) {
  const { words } = site.catalog
  const where = regionText(model.code, site.places)
  const title = `${capital(words.dealer)}s in ${where}`
  return (
    <Layout
      site={site}
      title={title}
      description={`${title}: what each last asked for a ${words.part}, from owners’ reports.`}
      path={regionDealersPath(model.code)}
      about={{ region: model.code }}
    >
      <div class="wrap">
        <div class="hero">
          <div class="hero-words">
            <p class="trail">
              <a href={DEALERS_PATH}>All dealers</a>
            </p>
            <h1>{title}</h1>
          </div>
          <div class="hero-actions">
            <a class="button" href={submitPath({ region: model.code })}>
              Report a quote
            </a>
          </div>
        </div>
        <Dealers site={site} model={model} where={where} />
        <ul class="ways">
          <li>
            <a href={placePath(model.code, site.places)}>{`Prices in ${where}, and who ships there`}</a>
          </li>
        </ul>
      </div>
    </Layout>
  )
}
