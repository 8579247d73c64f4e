import type { MappedRegion, RegionMap } from '../../../domain/figures/region-map.ts'
import { tileOf } from '../../../domain/places/tiles.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { roundMoneyText } from '../../../domain/text/money-text.ts'
import { setPath } from '../../links.ts'
import { medianOf, type Shade, shadeAt } from './shades.ts'

interface MapProps {
  readonly map: RegionMap
  readonly shades: readonly Shade[]
}

/** From tile to tile, in units of the picture; a little of it stays free. */
const STEP = 30
const SIDE = 28

/** "OK" of US-OK: what a tile has room for. */
const shortOf = (code: string) => code.slice(3)

/** Its median in whole dollars, where it has one of its own. */
const numberOf = (mapped: MappedRegion): string | null => {
  const median = medianOf(mapped)
  return mapped.borrowed || median === null ? null : `${Math.floor(median / 100 + 0.5)}`
}

/** Begins with what the tile shows, so that whoever speaks to a browser can name it as it is seen. */
function wordsOf(mapped: MappedRegion): string {
  const { region, shown, borrowed } = mapped
  const { counted, country, area } = shown
  const name = [shortOf(region.code), numberOf(mapped)].filter((part) => part !== null).join(' ')
  if (!counted) return `${name}, ${region.name}: no figures`
  const median = `about ${roundMoneyText(counted.constant.medianCents, country.currency)}`
  const from = area.level === 'country' ? `all of ${country.inText}` : 'it and near it'
  const basis = borrowed ? `borrowed from ${from}` : countText(counted.quotes, 'quote')
  return `${name}, ${region.name}: ${median}, ${basis}`
}

/** The hatching of borrowed figures; a pattern is found by its id. */
const Hatch = () => (
  <defs>
    <pattern id="map-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="map-hatch" x1="0" x2="0" y1="0" y2="5" />
    </pattern>
  </defs>
)

function TileBody({ mapped, shades }: { mapped: MappedRegion; shades: readonly Shade[] }) {
  const median = medianOf(mapped)
  const number = numberOf(mapped)
  return (
    <g class={median === null ? 'tile' : `tile shade-${shadeAt(shades, median) + 1}`}>
      <rect class="ground" width={SIDE} height={SIDE} />
      {mapped.borrowed && <rect width={SIDE} height={SIDE} fill="url(#map-hatch)" />}
      <text x={SIDE / 2} y={number === null ? 18 : 12} text-anchor="middle" class="tile-code">
        {shortOf(mapped.region.code)}
      </text>{' '}
      {number !== null && (
        <text x={SIDE / 2} y="23" text-anchor="middle">
          {number}
        </text>
      )}
    </g>
  )
}

/** A country's regions as equal squares, each a link, with its median where it has one of its own. */
export function TileMap({ map, shades }: MapProps) {
  const tiles = map.regions.flatMap((mapped) => {
    const tile = tileOf(mapped.region.code)
    return tile ? [{ mapped, tile }] : []
  })
  tiles.sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column)
  const columns = Math.max(...tiles.map(({ tile }) => tile.column)) + 1
  const rows = Math.max(...tiles.map(({ tile }) => tile.row)) + 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture of links; a fieldset cannot hold squares.
    <svg
      class="tile-map"
      role="group"
      aria-labelledby="map-title"
      aria-describedby="map-desc"
      viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
    >
      <title id="map-title">{`Medians of the ${map.set.name} set by ${map.country.regionWord}`}</title>
      <desc id="map-desc">
        {`${map.ownFigures} of ${map.regions.length} have a figure of their own. The table below has the same numbers.`}
      </desc>
      <Hatch />
      {tiles.map(({ mapped, tile }) => (
        <a href={setPath(mapped.region.code, map.set.name)} aria-label={wordsOf(mapped)}>
          <g transform={`translate(${tile.column * STEP + 1} ${tile.row * STEP + 1})`}>
            <TileBody mapped={mapped} shades={shades} />
          </g>
        </a>
      ))}
    </svg>
  )
}
