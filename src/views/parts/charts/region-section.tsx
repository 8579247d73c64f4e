import { ENOUGH_REGIONS } from '../../../domain/figures/enough.ts'
import type { RegionMap } from '../../../domain/figures/region-map.ts'
import { roundMoneyText } from '../../../domain/text/money-text.ts'
import { mapPath } from '../../links.ts'
import type { Site } from '../../models.ts'
import { currencyText } from '../text/text.ts'
import { MapTable } from './map-table.tsx'
import { QuotesFrom } from './quotes-from.tsx'
import { medianOf, type Shade, shadesOf } from './shades.ts'
import { TileMap } from './tile-map.tsx'

interface SectionProps {
  readonly site: Site
  readonly map: RegionMap
}

/** A swatch of the map: a shade, hatched or not. */
function Swatch({ shade, hatched = false }: { shade: number; hatched?: boolean }) {
  return (
    <svg class={`swatch shade-${shade}`} width="20" height="20" aria-hidden="true">
      <rect class="ground" width="20" height="20" />
      {hatched && <rect width="20" height="20" fill="url(#map-hatch)" />}
    </svg>
  )
}

function Legend({ map, shades }: { map: RegionMap; shades: readonly Shade[] }) {
  const money = (cents: number) => roundMoneyText(cents, map.country.currency)
  const year = map.regions[0]?.shown.counted?.constant.year
  return (
    <div class="map-legend">
      <p>{`The number is the median, about, in ${year} ${currencyText(map.country.currency)}. Each square leads to its page.`}</p>
      <ul class="keys">
        {shades.map(({ fromCents, toCents }, index) => (
          <li>
            <Swatch shade={index + 1} />
            {`${money(fromCents)} to under ${money(toCents)}`}
          </li>
        ))}
        <li>
          <Swatch shade={1} hatched />
          hatched: too few quotes of its own, so the figure of a wider area
        </li>
      </ul>
    </div>
  )
}

function Drawn({ site, map }: SectionProps) {
  const shades = shadesOf(map.regions.flatMap((mapped) => medianOf(mapped) ?? []))
  return (
    <figure class="picture map">
      <TileMap map={map} shades={shades} />
      <figcaption>
        <Legend map={map} shades={shades} />
        <MapTable site={site} map={map} />
      </figcaption>
    </figure>
  )
}

function SetChoice({ site, map }: SectionProps) {
  const { sets } = site.catalog
  if (sets.length < 2) return null
  return (
    <nav class="choice-links" aria-label={`Set, by ${map.country.regionWord}`}>
      <ul>
        {sets.map(({ name }) => (
          <li>
            <a
              href={mapPath(map.country.code, name, site.places)}
              {...(name === map.set.name ? { 'aria-current': 'true' as const } : {})}
            >
              {`${name} set`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One set all over a country: as a map, or as a list while a map would be empty. */
export function RegionSection({ site, map }: SectionProps) {
  const isDrawn = map.ownFigures >= ENOUGH_REGIONS
  const title = isDrawn ? `Median by ${map.country.regionWord}` : 'Where the quotes come from'
  return (
    <section class="list" id="by-region" aria-labelledby="by-region-title">
      <h2 id="by-region-title">{title}</h2>
      <SetChoice site={site} map={map} />
      {isDrawn ? <Drawn site={site} map={map} /> : <QuotesFrom map={map} />}
    </section>
  )
}
