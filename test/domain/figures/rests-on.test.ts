import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toConstantCents } from '../../../src/domain/figures/constant-dollars.ts'
import { medianRestsOn } from '../../../src/domain/figures/rests-on.ts'
import { countryOf, quoteOf, shownAt } from '../support/quotes.ts'

interface Said {
  readonly year: number
  readonly cents: number
}

/** The prices of marked quotes, of quotes of Oklahoma that said these. */
function marked(said: readonly Said[]): number[] {
  const quotes = said.map(({ year, cents }, n) =>
    quoteOf({ id: `q${n}`, quotedOn: `${year}-03-01`, priceCents: cents, comparableCents: cents }),
  )
  return quotes
    .filter(medianRestsOn(shownAt('US-OK', '2-key', quotes)))
    .map(({ comparableCents }) => comparableCents ?? 0)
}

const of2026 = (...dollars: readonly number[]) => dollars.map((price) => ({ year: 2026, cents: price * 100 }))

describe('the median rests on', () => {
  it.each([
    [[280, 390, 475], [39_000]],
    [
      [475, 280, 390, 400],
      [39_000, 40_000],
    ],
    [
      [380, 390, 390, 390, 400],
      [39_000, 39_000, 39_000],
    ],
    [
      [380, 390, 390, 400],
      [39_000, 39_000],
    ],
    [
      [380, 380, 400, 400],
      [38_000, 38_000, 40_000, 40_000],
    ],
    [[280, 390], []],
    [[390], []],
  ])('these of %j', (dollars, cents) => {
    expect(marked(of2026(...dollars)).toSorted()).toEqual(cents)
  })

  it('the middle in today’s money, where the quotes are of six years', () => {
    const prices = [
      { year: 2021, cents: 39_000 },
      { year: 2023, cents: 41_000 },
      { year: 2023, cents: 60_000 },
    ]
    // About $463, $433 and $634.
    expect(marked(prices)).toEqual([39_000])
  })

  it('the middle as asked, where they are older', () => {
    const prices = [
      { year: 2011, cents: 39_000 },
      { year: 2020, cents: 41_000 },
      { year: 2020, cents: 60_000 },
    ]
    expect(marked(prices)).toEqual([41_000])
  })

  it('quotes of the middle prices, whatever the prices', () => {
    const index = countryOf('US').priceIndex
    const some = fc.array(
      fc.record({
        year: fc.constantFrom(2021, 2023),
        cents: fc.constantFrom(38_000, 39_000, 41_000, 56_000),
      }),
      { minLength: 3, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (said) => {
        const constant = ({ year, cents }: Said) => toConstantCents(cents, year, index)
        const sorted = said.map(constant).toSorted((a, b) => a - b)
        const middle = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
        const expected = said.filter((one) => middle.includes(constant(one))).map(({ cents }) => cents)
        expect(marked(said)).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })
})
