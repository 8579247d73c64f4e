import type { Database } from '../../db/database.ts'
import { findQuotes } from '../../db/quotes/list-quotes.ts'
import { placeOfFigures, type SetFigures, setFigures } from '../../domain/figures/set-figures.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { Context } from '../context/env.ts'
import { RequestProblem } from '../errors/problem.ts'
import { figuresOf } from './figures-of.ts'

const notFound = () => new RequestProblem(404, 'There is no quote at this address.')

/** The quote that an address names. */
export async function foundQuote(db: Database, id: string): Promise<Quote> {
  const [quote] = await findQuotes(db, [id])
  if (!quote) throw notFound()
  return quote
}

/** What the quote's own region shows for its set. */
export async function figuresAround(db: Database, quote: Quote, context: Context): Promise<SetFigures> {
  const { places, catalog } = context
  const place = placeOfFigures(places, quote.region)
  const set = catalog.sets.find((set) => set.name === quote.set)
  if (!place || !set) throw notFound()
  return setFigures(place, set, await figuresOf(db, place, [set], context))
}
