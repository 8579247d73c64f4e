import { expect } from 'vitest'
import { readCharts } from '../../../src/db/figures/read-figures.ts'
import { facts, found, recounted } from '../../db/support/recounted.ts'
import { db, places } from '../../db/support/submissions.ts'

const AREAS = [...places.countries, ...places.divisions, ...places.regions].map(({ code }) => code)
const SETS = ['1-key', '2-key', '3-key']
const THIS_YEAR = 2026

/**
 * Every figure of every area is what a recount of the stored quotes gives.
 *
 * @param after what a failure says came before
 */
export async function expectTrueFigures(after: string): Promise<void> {
  const all = await facts()
  for (const set of SETS) {
    // One set at a time: D1 takes a hundred parameters a statement.
    const wanted = { areas: AREAS, sets: [set] }
    const { lookup, charts } = await readCharts(db(), wanted, [set], THIS_YEAR, places)
    for (const area of AREAS) {
      expect(found(lookup, charts, area, set), `${after}: ${area} ${set}`).toEqual(
        recounted(all, area, set, THIS_YEAR, places),
      )
    }
  }
}
