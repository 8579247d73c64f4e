import { countText } from '../../../domain/count-text.ts'
import { ENOUGH_QUOTES } from '../../../domain/ladder.ts'
import { MAP_FROM, type RegionMap } from '../../../domain/region-map.ts'
import { setPath, submitPath } from '../../links.ts'

/** "2 states have", "no state has". */
function haveText({ ownFigures, country }: RegionMap): string {
  if (ownFigures === 0) return `no ${country.regionWord} has`
  return ownFigures === 1
    ? `1 ${country.regionWord} has`
    : `${countText(ownFigures, country.regionWord)} have`
}

/** Where a set's quotes come from, while a map would show little but gaps. */
export function QuotesFrom({ map }: { map: RegionMap }) {
  const { regions, unstated, set, country } = map
  const quoted = regions.filter(({ shown }) => shown.own.all > 0)
  quoted.sort((a, b) => b.shown.own.all - a.shown.own.all)
  return (
    <>
      {quoted.length === 0 && unstated === 0 ? (
        <p>{`Nobody has reported a price for the ${set.set} set from ${country.inText} yet.`}</p>
      ) : (
        <ul class="quotes-from" data-numbers="quotes-from">
          {quoted.map(({ region, shown }) => (
            <li>
              <a href={setPath(region.code, set.set)}>{region.name}</a>
              {`: ${countText(shown.own.all, 'quote')}`}
            </li>
          ))}
          {unstated > 0 && <li>{`${country.regionWord} not known: ${countText(unstated, 'quote')}`}</li>}
        </ul>
      )}
      <p>
        {`Once ${MAP_FROM} of them have figures of their own, from ${ENOUGH_QUOTES} quotes each, a map stands here; so far ${haveText(map)}. `}
        <a href={submitPath({ set: set.set, region: country.code })}>Report a quote from yours</a>
      </p>
    </>
  )
}
