import { MODERATE_DEALERS_PATH, moderateDealerPath, moderateDealersPath } from '../../moderate-links.ts'
import type { ModerateDealersPageModel, ModeratorSite } from '../../moderate-models.ts'
import { Frame } from '../../parts/moderate/frame.tsx'
import { RegionOptions } from '../../parts/places/region-options.tsx'
import { regionText } from '../../parts/quotes/quote-words.ts'

interface Props {
  readonly site: ModeratorSite
  readonly model: ModerateDealersPageModel
}

function Chooser({ site, model: { region } }: Props) {
  return (
    <form class="chooser" method="get" action={MODERATE_DEALERS_PATH}>
      <label for="region">Of which region?</label>
      <div class="chooser-row">
        <select id="region" name="region">
          <RegionOptions
            site={site}
            selected={region}
            whole={(country) => `${country.name}, ${country.regionWord} not known`}
          />
        </select>
        <button type="submit" class="button-quiet">
          Show
        </button>
      </div>
    </form>
  )
}

/** The dealers of a region, to be merged or to be told more about. */
export function ModerateDealersPage({ site, model }: Props) {
  const { region, dealers, next } = model
  return (
    <Frame site={site} title="Dealers" path={MODERATE_DEALERS_PATH} narrow>
      <h1>Dealers</h1>
      <Chooser site={site} model={model} />
      {region !== null && (
        <section class="list" aria-labelledby="of-region">
          <h2 id="of-region">{regionText(region, site.places)}</h2>
          {dealers.length === 0 && <p>None has a published quote.</p>}
          <ul class="dealer-names">
            {dealers.map(({ key, name, city }) => (
              <li>
                <a href={moderateDealerPath(key)}>{city === null ? name : `${name}, ${city}`}</a>
              </li>
            ))}
          </ul>
          {next !== null && (
            <p>
              <a href={moderateDealersPath(region, next)}>Those reported earlier</a>
            </p>
          )}
        </section>
      )}
    </Frame>
  )
}
