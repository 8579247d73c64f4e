import type { Database } from '../../db/database.ts'
import { findQuotes } from '../../db/quotes/list-quotes.ts'
import { placeOfFigures, type SetFigures, setFigures } from '../../domain/figures/set-figures.ts'
import { findSet } from '../../domain/part/catalog.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { Context } from '../context/env.ts'
import { notFound } from '../errors/not-found.ts'
import { figuresOf } from './figures-of.ts'

/** The quote that an address names. */
export async function foundQuote(db: Database, id: string): Promise<Quote> {
  const [quote] = await findQuotes(db, [id])
  if (!quote) throw notFound('quote at this address')
  return quote
}

/** What the quote's own region shows for its set. */
export async function figuresAround(db: Database, quote: Quote, context: Context): Promise<SetFigures> {
  const { places, catalog } = context
  const place = placeOfFigures(places, quote.region)
  const set = findSet(catalog, quote.set)
  if (!place || !set) throw notFound('quote at this address')
  return setFigures(place, set, await figuresOf(db, place, [set], context))
}
