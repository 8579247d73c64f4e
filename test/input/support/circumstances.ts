import { catalog } from '../../../src/catalog/catalog.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import { quoteBody } from '../../../src/input/quote-body.ts'
import type { Circumstances } from '../../../src/input/to-report.ts'

export const TODAY = '2026-11-22'

export const places = placesOf(catalog.countries)
export const schema = quoteBody(catalog, places)
export const circumstances: Circumstances = {
  catalog,
  places,
  today: TODAY,
  now: () => new Date(`${TODAY}T18:00:00Z`),
}
