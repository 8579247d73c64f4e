import type { Database } from '../../db/database.ts'
import { type ChartedFigures, readCharts, readFigures } from '../../db/figures/read-figures.ts'
import type { FiguresLookup } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Area } from '../../domain/places/places.ts'
import type { Context } from '../context/env.ts'

/** All areas that may answer for a place, or for several. */
interface AnsweringAreas {
  readonly areas: readonly Area[]
}

const wantedOf = ({ areas }: AnsweringAreas, sets: readonly KeySet[]) => ({
  areas: areas.map(({ code }) => code),
  sets: sets.map(({ name }) => name),
})

/** The figures of some sets. */
export function figuresOf(
  db: Database,
  place: AnsweringAreas,
  sets: readonly KeySet[],
  { places, now }: Pick<Context, 'places' | 'now'>,
): Promise<FiguresLookup> {
  return readFigures(db, wantedOf(place, sets), now().getUTCFullYear(), places)
}

/** The same, with what the charts of some of these sets need. */
export function chartedFiguresOf(
  db: Database,
  place: AnsweringAreas,
  sets: readonly KeySet[],
  charted: readonly KeySet[],
  { places, now }: Pick<Context, 'places' | 'now'>,
): Promise<ChartedFigures> {
  const names = charted.map(({ name }) => name)
  return readCharts(db, wantedOf(place, sets), names, now().getUTCFullYear(), places)
}
