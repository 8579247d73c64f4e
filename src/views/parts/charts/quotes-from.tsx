import { ENOUGH, ENOUGH_REGIONS } from '../../../domain/figures/enough.ts'
import type { RegionMap } from '../../../domain/figures/region-map.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { setPath, submitPath } from '../../links.ts'
import { capital } from '../text/text.ts'

/** How far a country is from a map. */
function missingText({ ownFigures, country: { regionWord } }: RegionMap): string {
  const enough = countText(ENOUGH_REGIONS, regionWord)
  const now = ownFigures === 0 ? 'none has' : `${ownFigures} ${ownFigures === 1 ? 'has' : 'have'}`
  return `Once ${enough} have ${ENOUGH.median} recent quotes each, a map stands here; so far ${now}.`
}

/** Where a set's quotes come from, while a map would show little but gaps. */
export function QuotesFrom({ map }: { map: RegionMap }) {
  const { regions, unstated, set, country } = map
  const quoted = regions.filter(({ shown }) => shown.own.all > 0)
  quoted.sort((a, b) => b.shown.own.all - a.shown.own.all)
  return (
    <>
      {quoted.length === 0 && unstated === 0 ? (
        <p>{`Nobody has reported a price for the ${set.name} set from ${country.inText} yet.`}</p>
      ) : (
        <ul class="quotes-from" data-numbers="quotes-from">
          {quoted.map(({ region, shown }) => (
            <li>
              <a href={setPath(region.code, set.name)}>{region.name}</a>
              {`: ${countText(shown.own.all, 'quote')}`}
            </li>
          ))}
          {unstated > 0 && (
            <li>{`${capital(country.regionWord)} not known: ${countText(unstated, 'quote')}`}</li>
          )}
        </ul>
      )}
      <p>
        {`${missingText(map)} `}
        <a
          href={submitPath({ set: set.name, region: country.code })}
        >{`Report a quote from your ${country.regionWord}`}</a>
      </p>
    </>
  )
}
