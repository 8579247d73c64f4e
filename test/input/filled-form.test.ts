import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import type { QuoteReport } from '../../src/domain/quotes/quote.ts'
import { filledForm } from '../../src/input/filled-form.ts'
import { quoteBody } from '../../src/input/quote-body.ts'
import { readSubmitForm } from '../../src/input/submit-form.ts'
import { circumstances } from './support/circumstances.ts'

const words = fc.constantFrom(null, 'Alpha', 'Bob’s "A" & <b>')
const fee = fc.option(fc.integer({ min: 0, max: 500_000 }))

const report: fc.Arbitrary<QuoteReport> = fc
  .record({
    set: fc.constantFrom('1-key', '2-key', '3-key'),
    kind: fc.constantFrom('quoted', 'paid', 'not-here', 'discontinued'),
    priceCents: fc.integer({ min: 2000, max: 500_000 }),
    region: fc.constantFrom('US', 'US-OK', 'CA', 'CA-ON'),
    city: words,
    dealer: words,
    quotedOn: fc.constantFrom('1991-01-01', '2011-09-24', circumstances.today),
    cutting: fc.constantFrom('included', 'extra', 'unknown'),
    cuttingCents: fee,
    fittingCents: fee,
    firstAskedCents: fee,
    namedNumber: fc.constantFrom(null, '89785-24010', '89742-24070-C0'),
    ships: fc.constantFrom(null, true, false),
    proof: fc.option(fc.subarray(catalog.proofs.map(({ proof }) => proof))),
    note: words,
    sourceUrl: fc.constantFrom(null, 'https://forum.example/?a=1&b=2'),
  })
  .map((drawn) => ({
    ...drawn,
    priceCents: drawn.kind === 'quoted' || drawn.kind === 'paid' ? drawn.priceCents : null,
    cuttingCents: drawn.cutting === 'extra' ? drawn.cuttingCents : null,
    firstAskedCents: drawn.kind === 'paid' ? drawn.firstAskedCents : null,
    namedNumber: drawn.kind === 'not-here' || drawn.kind === 'discontinued' ? drawn.namedNumber : null,
  }))
  .filter(
    ({ priceCents, cuttingCents }) => priceCents === null || priceCents + (cuttingCents ?? 0) <= 500_000,
  )
  .filter(({ priceCents, firstAskedCents }) => (firstAskedCents ?? 500_000) >= (priceCents ?? 0))

it('fills the form in so that sending it says the same again', () => {
  const schema = quoteBody(catalog, circumstances.places)
  fc.assert(
    fc.property(report, (said) => {
      expect(readSubmitForm(filledForm(said), schema, circumstances)).toEqual({ ok: true, report: said })
    }),
  )
})
