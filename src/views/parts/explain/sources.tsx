import { newestIndexYear } from '../../../domain/figures/constant-dollars.ts'
import type { Site } from '../../models.ts'

/** Where the index figures and the first quotes were taken from. */
export function Sources({ site }: { site: Site }) {
  const { sources } = site.catalog
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Where it comes from</h2>
      <dl class="sources">
        {site.places.countries.map(({ name, priceIndex }) => (
          <div>
            <dt>{`Consumer prices, ${name}, to ${newestIndexYear(priceIndex)}`}</dt>
            <dd>{`${priceIndex.series}. ${priceIndex.source}. ${priceIndex.note}`}</dd>
          </div>
        ))}
      </dl>
      <p>The quotes come from owners. The first ones were collected from:</p>
      <ul>
        {sources.map(({ title, url }) => (
          <li>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
