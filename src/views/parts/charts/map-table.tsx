import type { MappedRegion, RegionMap } from '../../../domain/figures/region-map.ts'
import { areaText } from '../../../domain/figures/text/area-text.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'
import { setPath } from '../../links.ts'
import type { Site } from '../../models.ts'

interface TableProps {
  readonly site: Site
  readonly map: RegionMap
}

function fromText({ shown, borrowed, region }: MappedRegion, site: Site): string {
  if (!borrowed) return 'its own'
  if (shown.area.level === 'country') return areaText(shown.area, region.code, site.places)
  return 'and near it'
}

function RegionRow({ site, map, mapped }: TableProps & { mapped: MappedRegion }) {
  const { region, shown } = mapped
  const { counted, country } = shown
  return (
    <tr data-region={region.code}>
      <th scope="row">
        <a href={setPath(region.code, map.set.name)}>{region.name}</a>
      </th>
      {counted && (
        <>
          <td>
            {roundMoneyText(counted.constant.medianCents, country.currency)}{' '}
            <span class="as-paid">{`${moneyText(counted.paid.medianCents, country.currency)} in that year’s money`}</span>
          </td>
          <td>{counted.quotes}</td>
          <td>{fromText(mapped, site)}</td>
        </>
      )}
    </tr>
  )
}

/** The numbers of a map, region by region; also of those that borrow theirs. */
export function MapTable({ site, map }: TableProps) {
  const year = map.regions[0]?.shown.counted?.constant.year
  return (
    <details class="numbers">
      <summary>The map as a table</summary>
      <table class="numbers-table" data-numbers="map">
        <caption>{`Median of the ${map.set.name} set, about, in ${year} dollars`}</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Median</th>
            <th scope="col">Quotes</th>
            <th scope="col">Figure of</th>
          </tr>
        </thead>
        <tbody>
          {map.regions.map((mapped) => (
            <RegionRow site={site} map={map} mapped={mapped} />
          ))}
        </tbody>
      </table>
    </details>
  )
}
