import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quotedOnOf, quoteIdOf, recencyOf } from '../../../src/domain/quotes/recency.ts'

const anyQuote = fc.record({
  quotedOn: fc.constantFrom('1991-01-01', '2011-09-14', '2011-09-24', '2026-11-22'),
  receivedAt: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
})

it('gives back the day and the id', () => {
  const property = fc.property(anyQuote, (quote) => {
    expect(quotedOnOf(recencyOf(quote))).toBe(quote.quotedOn)
    expect(quoteIdOf(recencyOf(quote))).toBe(quote.id)
  })
  fc.assert(property)
})

it('sorts as text by day quoted, then by when it was received, then by id', () => {
  const property = fc.property(anyQuote, anyQuote, (a, b) => {
    const keys = [a, b].map(({ quotedOn, receivedAt, id }) => [quotedOn, receivedAt, id] as const)
    const [first, second] = keys
    const differing = first?.findIndex((part, i) => part !== second?.[i]) ?? -1
    const later = differing >= 0 && (first?.[differing] ?? '') > (second?.[differing] ?? '')
    expect(recencyOf(a) > recencyOf(b)).toBe(later)
  })
  fc.assert(property, { numRuns: 1000 })
})

it('puts the day it was quoted before the day it came in', () => {
  const early = recencyOf({ quotedOn: '2011-09-24', receivedAt: '2026-11-22T10:00:00.000Z', id: 'z' })
  const late = recencyOf({ quotedOn: '2026-01-01', receivedAt: '2026-01-01T10:00:00.000Z', id: 'a' })
  expect(late > early).toBe(true)
})
