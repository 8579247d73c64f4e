import type { Area } from '../places/places.ts'
import { ENOUGH } from './enough.ts'
import type { AreaFigures, WindowFigures } from './figures.ts'
import { WINDOWS, type Window } from './window.ts'

/** An area with the figures of one set. */
export interface AreaWithFigures {
  readonly area: Area
  readonly figures: AreaFigures
}

/** The area and window that answer for a place. */
export interface Rung {
  readonly area: Area
  readonly window: Window
  /** Null where nothing was ever quoted. */
  readonly counted: WindowFigures | null
  /** The area's history, whatever the window. */
  readonly years: AreaFigures['years']
  readonly held: number
  readonly availability: AreaFigures['availability']
}

/**
 * The first area and window with at least 3 quotes: areas from the nearest to the country, and only
 * then a longer window. Where none has 3, the country over all time.
 *
 * @param areas of one set, nearest first, the country last
 * @example
 * takeRung([oklahomaIn2011, neighboursIn2011, unitedStatesIn2011]).window // => 'all'
 */
export function takeRung(areas: readonly [AreaWithFigures, ...AreaWithFigures[]]): Rung {
  const rung = ({ area, figures }: AreaWithFigures, window: Window): Rung => ({
    area,
    window,
    counted: figures.windows[window],
    years: figures.years,
    held: figures.held,
    availability: figures.availability,
  })
  for (const window of WINDOWS) {
    for (const candidate of areas) {
      if ((candidate.figures.windows[window]?.quotes ?? 0) >= ENOUGH.median) return rung(candidate, window)
    }
  }
  return rung(areas.at(-1) ?? areas[0], 'all')
}
