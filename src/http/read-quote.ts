import type { Database } from '../db/database.ts'
import { findQuotes } from '../db/list-quotes.ts'
import { readFigures } from '../db/read-figures.ts'
import type { Quote } from '../domain/quote.ts'
import { placeOfFigures, type SetFigures, setFigures } from '../domain/set-figures.ts'
import type { Context } from './env.ts'
import { RequestProblem } from './problem.ts'

const notFound = () => new RequestProblem(404, 'There is no quote at this address.')

/** The quote that an address names. */
export async function foundQuote(db: Database, id: string): Promise<Quote> {
  const [quote] = await findQuotes(db, [id])
  if (!quote) throw notFound()
  return quote
}

/** What the quote's own region shows for its set. */
export async function figuresAround(
  db: Database,
  quote: Quote,
  { places, catalog, now }: Context,
): Promise<SetFigures> {
  const place = placeOfFigures(places, quote.region)
  const set = catalog.sets.find((set) => set.set === quote.set)
  if (!place || !set) throw notFound()
  const wanted = { areas: place.areas.map((area) => area.code), sets: [set.set] }
  return setFigures(place, set, await readFigures(db, wanted, now().getUTCFullYear(), places))
}
