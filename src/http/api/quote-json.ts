import { toConstantCents } from '../../domain/figures/constant-dollars.ts'
import { holdText } from '../../domain/intake/hold-text.ts'
import { type Catalog, findSet } from '../../domain/part/catalog.ts'
import type { Places } from '../../domain/places/places.ts'
import type { Quote } from '../../domain/quotes/quote.ts'
import type { QuoteJson } from './schemas.ts'

/** A quote as the API shows it. */
export function quoteJson(quote: Quote, catalog: Catalog, places: Places): QuoteJson {
  const { hold, comparableCents, proof, dealerKey: _key, ...rest } = quote
  const country = places.country(quote.region)
  const set = findSet(catalog, quote.set)
  if (!country || !set) throw new Error(`quote ${quote.id} is of a place or set that the catalogue has not`)
  return {
    ...rest,
    keys: set.keys,
    partNumber: set.partNumber,
    currency: country.currency,
    comparableCents,
    constantCents:
      comparableCents === null
        ? null
        : toConstantCents(comparableCents, Number(quote.quotedOn.slice(0, 4)), country.priceIndex),
    proof: proof === null ? null : [...proof],
    held:
      quote.status === 'held' && hold
        ? { reason: hold.reason, sentence: holdText(hold, country.currency) }
        : null,
  }
}
