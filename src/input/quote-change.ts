import * as v from 'valibot'
import type { QuoteReport } from '../domain/quotes/quote.ts'
import type { QuoteBody, QuoteBodySchema } from './quote-body.ts'

/**
 * What `PATCH /api/v1/quotes/<id>` takes: the parts of a quote that are to be others. What is left out
 * stays as it is; null takes back what was said.
 */
export function quoteChange({ entries }: QuoteBodySchema) {
  return v.strictObject(
    {
      set: v.exactOptional(entries.set),
      kind: v.exactOptional(entries.kind.wrapped),
      priceCents: v.exactOptional(entries.priceCents.wrapped),
      currency: v.exactOptional(entries.currency.wrapped),
      region: v.exactOptional(entries.region),
      city: v.exactOptional(entries.city.wrapped),
      dealer: v.exactOptional(entries.dealer.wrapped),
      quotedOn: v.exactOptional(entries.quotedOn.wrapped),
      cutting: v.exactOptional(entries.cutting.wrapped),
      cuttingCents: v.exactOptional(entries.cuttingCents.wrapped),
      fittingCents: v.exactOptional(entries.fittingCents.wrapped),
      firstAskedCents: v.exactOptional(entries.firstAskedCents.wrapped),
      namedNumber: v.exactOptional(entries.namedNumber.wrapped),
      ships: v.exactOptional(entries.ships.wrapped),
      proof: v.exactOptional(entries.proof.wrapped),
      partNumber: v.exactOptional(entries.partNumber.wrapped),
      note: v.exactOptional(entries.note.wrapped),
      sourceUrl: v.exactOptional(entries.sourceUrl.wrapped),
    },
    (issue) =>
      issue.expected === 'never'
        ? 'This is not a part of a quote: leave it out.'
        : 'Send the parts to change as a JSON object.',
  )
}

export type QuoteChange = v.InferOutput<ReturnType<typeof quoteChange>>

/** Whoever says that cutting is not extra, or not known, takes its price back. */
const takesCuttingBack = ({ cutting, cuttingCents }: QuoteChange): boolean =>
  cutting !== undefined && cutting !== 'extra' && cuttingCents === undefined

/**
 * A stored quote with some parts changed, in the shape that was posted.
 *
 * @example
 * changedBody(quote, { priceCents: 41000 }).priceCents // => 41000
 */
export function changedBody(quote: QuoteReport, change: QuoteChange): QuoteBody {
  const said: QuoteBody = {
    set: quote.set,
    kind: quote.kind,
    priceCents: quote.priceCents,
    currency: null,
    region: quote.region,
    city: quote.city,
    dealer: quote.dealer,
    quotedOn: quote.quotedOn,
    cutting: quote.cutting,
    cuttingCents: quote.cuttingCents,
    fittingCents: quote.fittingCents,
    firstAskedCents: quote.firstAskedCents,
    namedNumber: quote.namedNumber,
    ships: quote.ships,
    proof: quote.proof && [...quote.proof],
    partNumber: null,
    note: quote.note,
    sourceUrl: quote.sourceUrl,
  }
  return { ...said, ...change, ...(takesCuttingBack(change) ? { cuttingCents: null } : {}) }
}
