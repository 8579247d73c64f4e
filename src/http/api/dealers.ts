import { Hono } from 'hono'
import { openForReading } from '../../db/database.ts'
import { listDealers } from '../../db/dealers/list-dealers.ts'
import { type Dealer, dealerSlug } from '../../domain/dealers/dealer.ts'
import type { Places } from '../../domain/places/places.ts'
import { dealersQuery } from '../../input/queries.ts'
import type { Context, Env } from '../context/env.ts'
import { described } from './describe.ts'
import { type DealerJson, dealersSchema } from './schemas.ts'
import { validQuery } from './validated.ts'

/** A dealer as the API shows it; its sets in the catalogue's order. */
function dealerJson(dealer: Dealer, sets: readonly string[], places: Places): DealerJson {
  const { key, name, city, region, quotes, newestQuotedOn, ships, newest } = dealer
  const country = places.country(region)
  if (!country) throw new Error(`${key} lies in no country of the catalogue`)
  return {
    slug: dealerSlug(key),
    name,
    city,
    region,
    quotes,
    newestQuotedOn,
    ships,
    sets: sets.flatMap((set) =>
      newest
        .filter((quote) => quote.set === set)
        .map(({ id, kind, priceCents, comparableCents, quotedOn }) => ({
          set,
          quoteId: id,
          kind,
          priceCents,
          comparableCents,
          currency: country.currency,
          quotedOn,
        })),
    ),
  }
}

/** `GET /dealers` */
export const dealersRoute = ({ catalog, places }: Context) =>
  new Hono<Env>().get(
    '/dealers',
    described({
      operationId: 'getDealers',
      summary: 'The dealers of a region, and what each said last',
      description: 'A country stands for the dealers in it whose region is not known.',
      answer:
        'A page of the dealers with a published quote, those with the newest first, and where the next page starts.',
      schema: dealersSchema,
      problems: [422, 503],
    }),
    validQuery(dealersQuery(places)),
    async (c) => {
      const { region, cursor, limit } = c.req.valid('query')
      const sets = catalog.sets.map(({ name }) => name)
      const wanted = { region, before: cursor ?? null, limit }
      const { dealers, next } = await listDealers(openForReading(c.env.DB), wanted, sets)
      return c.json({ region, dealers: dealers.map((dealer) => dealerJson(dealer, sets, places)), next })
    },
  )
