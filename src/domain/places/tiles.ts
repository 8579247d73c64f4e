import records from './tiles.json' with { type: 'json' }

/** Where a region lies in its country's map of equal squares, counted from the top left, from 0. */
export interface Tile {
  readonly column: number
  readonly row: number
}

const TILES = new Map(records.map(({ code, column, row }) => [code, { column, row }]))

/**
 * The square of a region; neighbours lie side by side as far as squares can.
 *
 * @example
 * tileOf('US-OK') // => { column: 3, row: 6 }
 */
export const tileOf = (region: string): Tile | undefined => TILES.get(region)
