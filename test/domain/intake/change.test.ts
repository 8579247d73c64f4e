import { describe, expect, it } from 'vitest'
import { holdAfterChange, isSameReport, whyUnchangeable } from '../../../src/domain/intake/change.ts'
import type { Hold } from '../../../src/domain/quotes/hold.ts'
import type { QuoteReport } from '../../../src/domain/quotes/quote.ts'
import { quoteOf } from '../support/quotes.ts'

const LOW: Hold = { reason: 'far-below', factor: 0.4, medianCents: 55_819, year: 2025 }
const OTHER_LOW: Hold = { ...LOW, medianCents: 50_000 }
const CONTACT: Hold = { reason: 'contact-in-note' }
const OTHER_PART: Hold = { reason: 'other-part' }
const MANY: Hold = { reason: 'too-many-today' }

const published = quoteOf({ id: 'q', dealer: 'Alpha', note: 'n' })
const held = (hold: Hold) => quoteOf({ ...published, status: 'held', hold })
const released = quoteOf({ ...published, hold: LOW })

const FINE = { price: null, words: null }
const REPRICED = { priceCents: 41_000 }
const REWORDED = { note: 'other' }
const ASIDE = { ships: true, proof: ['vin'], fittingCents: 13_000, sourceUrl: 'https://x.example/' }

describe('a change by the sender', () => {
  it.each<[string, typeof published, Partial<QuoteReport>, typeof FINE | object, Hold | null]>([
    ['of a price that passes is published', published, REPRICED, FINE, null],
    ['of a price that stands out is held', published, REPRICED, { price: LOW }, LOW],
    [
      'of the year is judged like one of the price',
      published,
      { quotedOn: '2011-05-01' },
      { price: LOW },
      LOW,
    ],
    ['of the country is judged like one of the price', published, { region: 'CA-ON' }, { price: LOW }, LOW],
    ['of the set is judged like one of the price', published, { set: '1-key' }, { price: LOW }, LOW],
    [
      'of the cutting fee is judged like one of the price',
      published,
      { cutting: 'extra', cuttingCents: 90_000 },
      { price: LOW },
      LOW,
    ],
    ['of words that have a phone number is held', published, REWORDED, { words: CONTACT }, CONTACT],
    ['of words is not judged for the price', published, REWORDED, { price: LOW }, null],
    ['of the price is not judged for the words', published, REPRICED, { words: CONTACT }, null],
    ['beside price and words is not judged', published, ASIDE, { price: LOW, words: CONTACT }, null],
    ['beside the price leaves a released quote released', released, REWORDED, { price: LOW }, null],
    ['of the price holds a released quote again', released, REPRICED, { price: LOW }, LOW],
    ['to a price that passes lifts a hold for the price', held(LOW), REPRICED, FINE, null],
    ['to another price that stands out keeps it', held(LOW), REPRICED, { price: OTHER_LOW }, OTHER_LOW],
    ['beside the price keeps it, though others have moved', held(LOW), REWORDED, FINE, LOW],
    [
      'of both is held for the words, which nobody bears out',
      held(LOW),
      { ...REPRICED, ...REWORDED },
      { price: LOW, words: CONTACT },
      CONTACT,
    ],
    ['of the words lifts a hold for the words', held(CONTACT), REWORDED, FINE, null],
    ['of the words brings out what the price is', held(CONTACT), REWORDED, { price: LOW }, LOW],
    ['of the price leaves words that are held held', held(CONTACT), REPRICED, { words: CONTACT }, CONTACT],
    ['of the words lifts a hold for another part in them', held(OTHER_PART), REWORDED, FINE, null],
    [
      'of the words brings out what the price is, where they named another part',
      held(OTHER_PART),
      REWORDED,
      { price: LOW },
      LOW,
    ],
    [
      'of the price leaves words that name another part held',
      held(OTHER_PART),
      REPRICED,
      { words: OTHER_PART },
      OTHER_PART,
    ],
    ['lifts no other hold', held(MANY), { ...REPRICED, ...REWORDED }, FINE, MANY],
    ['puts no hold in the place of one that it cannot lift', held(MANY), REWORDED, { words: CONTACT }, MANY],
  ])('%s', (_, before, said, screened, hold) => {
    expect(holdAfterChange(before, { ...before, ...said }, { ...FINE, ...screened }, true)).toEqual(hold)
  })

  it('lifts no hold once the sender is forgotten, and with it the caps', () => {
    expect(holdAfterChange(held(LOW), { ...published, ...REPRICED }, FINE, false)).toEqual(LOW)
    expect(holdAfterChange(published, { ...published, ...REPRICED }, FINE, false)).toBeNull()
  })
})

it.each([
  ['published', 1, null],
  ['held', 20, null],
  ['held', 21, 'too-often'],
  ['removed', 1, 'removed'],
  ['superseded', 1, 'superseded'],
] as const)('lets a %s quote of version %i be changed: %s', (status, version, why) => {
  expect(whyUnchangeable({ status }, version)).toBe(why)
})

it('sees every difference between two reports, and none in the order of proofs', () => {
  const full = { ...published, proof: ['vin', 'licence'], city: 'Tulsa' }
  expect(isSameReport(full, { ...full, proof: ['licence', 'vin'] })).toBe(true)
  const others = [REPRICED, REWORDED, ...Object.entries(ASIDE).map(([key, value]) => ({ [key]: value }))]
  for (const other of [
    ...others,
    { proof: null },
    { proof: [] },
    { city: null },
    { kind: 'paid' } as const,
  ]) {
    expect(isSameReport(full, { ...full, ...other }), JSON.stringify(other)).toBe(false)
  }
})
