import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import thread from '../../src/catalog/launch-quotes.json' with { type: 'json' }
import { launchQuotes } from '../../src/catalog/launch-quotes.ts'
import { findSet } from '../../src/domain/part/catalog.ts'
import { placesOf } from '../../src/domain/places/places.ts'
import { CUTTINGS, isPriced, QUOTE_KINDS } from '../../src/domain/quotes/quote.ts'

const SOURCE =
  'https://www.clublexus.com/forums/sc-1st-gen-1992-2000/592100-key-remote-rom-location-print.html'
const places = placesOf(catalog.countries)

it('are the four quotes and the one report of the thread, and nothing else', () => {
  const told = launchQuotes.map((q) => [q.id, q.set, q.kind, q.priceCents, q.region, q.city, q.quotedOn])
  expect(told).toEqual([
    ['thread-1', '2-key', 'paid', 28000, 'US', null, '2011-09-14'],
    ['thread-2', '2-key', 'quoted', 47500, 'US', null, '2011-09-14'],
    ['thread-3', '1-key', 'quoted', 25000, 'US-OK', 'Oklahoma City', '2011-09-24'],
    ['thread-4', '2-key', 'quoted', 39000, 'US-OK', 'Oklahoma City', '2011-09-24'],
    ['thread-5', '3-key', 'discontinued', null, 'US', null, '2011-09-14'],
  ])
})

it('say what the thread says of cutting, fitting and proof, and invent no dealer', () => {
  const told = launchQuotes.map((q) => [
    q.cutting,
    q.cuttingCents,
    q.fittingCents,
    q.ships,
    q.proof,
    q.dealer,
  ])
  expect(told).toEqual([
    ['included', null, 13000, null, ['registration', 'licence'], null],
    ['unknown', null, null, null, null, null],
    ['unknown', null, null, null, ['vin'], null],
    ['unknown', null, null, null, ['vin'], null],
    ['unknown', null, null, null, null, null],
  ])
})

it('note that the thread gives 390 and a bit', () => {
  const [quote] = launchQuotes.filter((one) => one.priceCents === 39000)
  expect(quote?.note).toContain('390 and a bit')
})

// The file is typed by a cast, so its values are looked at here.
describe.each(launchQuotes)('$id', (quote) => {
  it('has values that the types allow', () => {
    expect(QUOTE_KINDS).toContain(quote.kind)
    expect(CUTTINGS).toContain(quote.cutting)
    expect([true, false, null]).toContain(quote.ships)
    expect(typeof quote.priceCents).toBe(isPriced(quote.kind) ? 'number' : 'object')
    for (const cents of [quote.priceCents, quote.cuttingCents, quote.fittingCents]) {
      if (cents !== null) expect(Number.isInteger(cents)).toBe(true)
    }
    for (const text of [quote.city, quote.dealer, quote.note]) {
      if (text !== null) expect(text.trim()).toMatch(/^.{1,280}$/)
    }
  })

  it('has a set, a place and proofs that the catalogue knows', () => {
    expect(catalog.sets.map((set) => set.name)).toContain(quote.set)
    expect([...places.countries, ...places.regions].map(({ code }) => code)).toContain(quote.region)
    const proofs = catalog.proofs.map(({ proof }) => proof)
    for (const proof of quote.proof ?? []) expect(proofs).toContain(proof)
  })

  it('has a price inside the limits, and would not be held', () => {
    const country = places.country(quote.region)
    if (quote.priceCents === null || !country) return
    expect(quote.priceCents).toBeGreaterThanOrEqual(country.plausible.lowCents)
    expect(quote.priceCents).toBeLessThanOrEqual(country.plausible.highCents)
  })

  it('has a day of the calendar, not before the first possible one', () => {
    expect(new Date(`${quote.quotedOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(quote.quotedOn)
    expect(quote.quotedOn >= catalog.earliestQuotedOn).toBe(true)
  })

  it('links its source', () => {
    expect(quote.sourceUrl).toBe(SOURCE)
    expect(catalog.sources.map((source) => source.url)).toContain(quote.sourceUrl)
  })
})

it('name the part number and the currency that the catalogue gives them', () => {
  for (const quote of thread.quotes) {
    const set = findSet(catalog, quote.set)
    expect([quote.partNumber, quote.currency]).toEqual([
      set?.partNumber,
      places.country(quote.region)?.currency,
    ])
  }
})
