import type { Database } from '../../db/database.ts'
import { readFacts } from '../../db/moderation/facts.ts'
import { listQuotes, listShippingQuotes } from '../../db/quotes/list-quotes.ts'
import { dealersToCall } from '../../domain/call/call-dealers.ts'
import { type PlaceOfFigures, setFigures } from '../../domain/figures/set-figures.ts'
import type { KeySet } from '../../domain/part/catalog.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { CallPageModel } from '../../views/models.ts'
import type { Context } from '../context/env.ts'
import { figuresOf } from './figures-of.ts'

/** Enough to find the few dealers that are shown among the newest quotes. */
const LOOKED_AT = 30
/** As many as one printed page has room for. */
const SHOWN = 3

interface Wanted {
  readonly place: PlaceOfFigures
  readonly set: KeySet
}

/** The phone numbers of quotes' dealers, as far as a moderator has added them. */
async function readPhones(db: Database, quotes: readonly Quote[]): Promise<Map<string, string>> {
  const facts = await readFacts(db, [...new Set(quotes.flatMap(({ dealerKey }) => dealerKey ?? []))])
  return new Map([...facts].flatMap(([key, { phone }]) => (phone === null ? [] : [[key, phone] as const])))
}

/** What a call sheet knows: the prices of its place, and whom to call there and elsewhere. */
export async function readCallSheet(
  db: Database,
  context: Context,
  { place, set }: Wanted,
): Promise<Pick<CallPageModel, 'figures' | 'here' | 'elsewhere' | 'phones'>> {
  const { code } = place.areas[0]
  const [lookup, own, shipping] = await Promise.all([
    figuresOf(db, place, [set], context),
    listQuotes(db, { places: [code], sets: context.catalog.sets, limit: LOOKED_AT }),
    listShippingQuotes(db, place.country.code, context.catalog.sets, LOOKED_AT),
  ])
  const keyOf = ({ dealerKey }: Quote) => dealerKey
  const wanted = { set: set.name, limit: SHOWN, keyOf }
  const here = dealersToCall(own.quotes, wanted)
  const known = new Set(here.map((quote) => keyOf(quote) ?? quote.id))
  const isHere = (quote: Quote) => quote.region === code || known.has(keyOf(quote) ?? quote.id)
  const figures = setFigures(place, set, lookup)
  const elsewhere = dealersToCall(
    shipping.filter((quote) => !isHere(quote)),
    wanted,
  )
  const phones = await readPhones(db, [...here, ...elsewhere])
  return { figures, here, elsewhere, phones }
}
