import { placePath, REGIONS_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { RegionOptions } from './region-options.tsx'

interface ChooserProps {
  readonly site: Site
  readonly selected: string
  /** Leaves room for a link to where the visitor is. */
  readonly suggests?: boolean
}

/** Another place: a select that works without script, and a link that an island fills in. */
export function RegionChooser({ site, selected, suggests = false }: ChooserProps) {
  return (
    <form class="chooser" action={REGIONS_PATH} method="get">
      <label for="chosen-region">Prices in</label>
      <div class="chooser-row">
        <select id="chosen-region" name="region">
          <RegionOptions site={site} selected={selected} whole={(country) => `All of ${country.inText}`} />
        </select>
        <button type="submit" class="button-quiet">
          Show
        </button>
      </div>
      {suggests && (
        <p class="near-you">
          <a id="near-you" href={placePath(selected, site.places)} data-here={selected} hidden>
            Near you
          </a>
        </p>
      )}
    </form>
  )
}

/** Every country and region as a plain link. */
export function AllRegions({ site }: { site: Site }) {
  return (
    <details class="all-regions">
      <summary>All states, provinces and territories</summary>
      {site.places.countries.map((country) => (
        <>
          <h3>
            <a href={placePath(country.code, site.places)}>{country.name}</a>
          </h3>
          <ul>
            {site.places.regions
              .filter((region) => region.country === country.code)
              .map((region) => (
                <li>
                  <a href={placePath(region.code, site.places)}>{region.name}</a>
                </li>
              ))}
          </ul>
        </>
      ))}
    </details>
  )
}
