import type { Catalog } from '../../domain/catalog.ts'
import { toConstantCents } from '../../domain/constant-dollars.ts'
import { holdText } from '../../domain/hold-text.ts'
import type { Places } from '../../domain/places.ts'
import type { Quote } from '../../domain/quote.ts'
import type { QuoteJson } from './schemas.ts'

/** A quote as the API shows it. */
export function quoteJson(quote: Quote, catalog: Catalog, places: Places): QuoteJson {
  const { hold, comparableCents, proof, dealerKey: _key, ...rest } = quote
  const country = places.country(quote.region)
  const set = catalog.sets.find((set) => set.set === quote.set)
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
