import { describe, expect, it } from 'vitest'
import { type Reports, supplyOf, supplyWord } from '../../../src/domain/figures/supply.ts'

const NONE: Reports = { prices: [], paid: [], refusals: [] }

const count = (day: string, id: string, quotes = 1) => ({
  year: Number(day.slice(0, 4)),
  quotes,
  newest: `${day} ${day}T12:00:00.000Z ${id}`,
})

const refusal = (day: string, id: string, kind: 'not-here' | 'discontinued' = 'not-here', quotes = 1) => ({
  ...count(day, id, quotes),
  kind,
})

describe('the supply of a set', () => {
  it('is nothing where nobody has reported', () => {
    expect(supplyOf(NONE, 2026)).toEqual({
      offered: 0,
      refused: 0,
      discontinued: 0,
      reports: 0,
      lastOfferedOn: null,
      lastPaidOn: null,
      lastRefusedOn: null,
      newest: null,
    })
  })

  it('counts this calendar year and the last as recent, and knows the last days of all', () => {
    const supply = supplyOf(
      {
        prices: [count('2024-12-31', 'a', 5), count('2025-01-01', 'b', 2), count('2026-03-14', 'c', 3)],
        paid: [count('2024-12-31', 'a', 4)],
        refusals: [
          refusal('2026-02-01', 'd', 'discontinued', 2),
          refusal('2025-06-01', 'e'),
          refusal('2024-01-01', 'f'),
        ],
      },
      2026,
    )
    expect(supply).toEqual({
      offered: 5,
      refused: 3,
      discontinued: 2,
      reports: 14,
      lastOfferedOn: '2026-03-14',
      lastPaidOn: '2024-12-31',
      lastRefusedOn: '2026-02-01',
      newest: { quoteId: 'c', kind: 'quoted', quotedOn: '2026-03-14' },
    })
  })

  it('ages when the year turns', () => {
    const reports = { ...NONE, prices: [count('2025-05-01', 'a', 2)] }
    expect(supplyOf(reports, 2026).offered).toBe(2)
    expect(supplyOf(reports, 2027).offered).toBe(0)
  })

  it('says of the newest report what it was', () => {
    const bought = count('2026-03-14', 'a')
    expect(supplyOf({ ...NONE, prices: [bought], paid: [bought] }, 2026).newest?.kind).toBe('paid')
    expect(supplyOf({ ...NONE, prices: [bought] }, 2026).newest?.kind).toBe('quoted')
    const later = refusal('2026-03-15', 'b', 'discontinued')
    expect(supplyOf({ prices: [bought], paid: [bought], refusals: [later] }, 2026).newest).toEqual({
      quoteId: 'b',
      kind: 'discontinued',
      quotedOn: '2026-03-15',
    })
  })
})

describe('the word for it', () => {
  it.each([
    [0, 0, 'unknown'],
    [1, 0, 'unknown'],
    [0, 1, 'unknown'],
    [2, 0, 'yes'],
    [12, 0, 'yes'],
    [1, 1, 'some'],
    [36, 15, 'some'],
    [0, 2, 'no'],
    [0, 4, 'no'],
  ] as const)('of %i recent offers and %i refusals is %s', (offered, refused, word) => {
    expect(supplyWord({ offered, refused })).toBe(word)
  })
})
