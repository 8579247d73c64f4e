import { submitPath } from '../links.ts'
import type { ErrorPageModel, Site } from '../models.ts'
import { Layout } from '../parts/layout/layout.tsx'
import { RegionChooser } from '../parts/places/region-chooser.tsx'

/** Something went wrong, and what to do now. */
export function ErrorPage({ site, model }: { site: Site; model: ErrorPageModel }) {
  const home = site.places.countries[0]?.code ?? ''
  return (
    <Layout site={site} title={model.title} description={model.message} path={null}>
      <div class="wrap narrow">
        <h1>{model.title}</h1>
        <p class="lead">{model.message}</p>
        <RegionChooser site={site} selected={home} />
        <ul class="ways">
          <li>
            <a href="/">{`All prices in ${site.places.countries[0]?.inText}`}</a>
          </li>
          <li>
            <a href={submitPath()}>Report a quote</a>
          </li>
        </ul>
        <p class="code">Error {model.status}</p>
      </div>
    </Layout>
  )
}
