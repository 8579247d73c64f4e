import type { Area } from '../places/places.ts'
import { ENOUGH } from './enough.ts'
import type { BriefFigures, WindowFigures } from './figures.ts'
import { WINDOWS, type Window } from './window.ts'

/** An area with the figures of one set. */
export interface AreaWithFigures {
  readonly area: Area
  readonly figures: BriefFigures
}

/** The area and window that answer for a place. */
export interface Rung {
  readonly area: Area
  readonly window: Window
  /** Null where nothing was ever quoted. */
  readonly counted: WindowFigures | null
  /** What was asked in the area more than six calendar years ago. */
  readonly longAgo: BriefFigures['longAgo']
  readonly held: number
  readonly availability: BriefFigures['availability']
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
    // The first window that has enough in an area is the only one that is ever taken of it.
    counted: figures.answering,
    longAgo: figures.longAgo,
    held: figures.held,
    availability: figures.availability,
  })
  for (const window of WINDOWS) {
    for (const candidate of areas) {
      if (candidate.figures.quotesIn[window] >= ENOUGH.median) return rung(candidate, window)
    }
  }
  return rung(areas.at(-1) ?? areas[0], 'all')
}
