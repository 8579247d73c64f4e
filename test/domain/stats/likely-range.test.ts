import { describe, expect, it } from 'vitest'
import { likelyRange, likelyRangeRank } from '../../../src/domain/stats/likely-range.ts'
import reference from './stats-reference.json' with { type: 'json' }

interface ExactRank {
  /** The largest k whose interval covers the median with at least 90 %; 0 where there is none. */
  readonly largest: number
  readonly coverageOf: (k: number) => number
}

/** From the definition, in whole numbers: 1 - 2 P(Bin(n, 1/2) <= k - 1) = (2^n - 2 sum C(n, i < k)) / 2^n. */
function exactRank(n: number): ExactRank {
  const total = 2n ** BigInt(n)
  let binomial = 1n
  let sum = 0n
  const tails = [0n]
  for (let i = 0; 20n * (sum + binomial) <= total; i += 1) {
    sum += binomial
    tails.push(sum)
    binomial = (binomial * BigInt(n - i)) / BigInt(i + 1)
  }
  return {
    largest: tails.length - 1,
    coverageOf: (k) => Number(((total - 2n * (tails[k] ?? total)) * 1_000_000_000n) / total) / 1e9,
  }
}

describe('likelyRangeRank', () => {
  it('covers every n from 1 to 50 in the reference table', () => {
    expect(reference.ciTable.map((row) => row.n)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })

  it.each(reference.ciTable)('for $n prices is rank $k90', ({ n, k90, j90, coverage90 }) => {
    const exact = exactRank(n)
    expect(likelyRangeRank(n)).toBe(k90)
    expect(exact.largest).toBe(k90 ?? 0)
    if (k90 === null) return
    expect(n + 1 - k90).toBe(j90)
    expect(exact.coverageOf(k90)).toBeCloseTo(coverage90 ?? Number.NaN, 6)
  })

  it('from 51 to 1,499 covers at least 90 %, and lies at most one below the best rank', () => {
    const wrong = Array.from({ length: 1449 }, (_, i) => i + 51).filter((n) => {
      const rank = likelyRangeRank(n) ?? 0
      const { largest } = exactRank(n)
      return rank > largest || rank < largest - 1
    })
    expect(wrong).toEqual([])
  })
})

describe('likelyRange', () => {
  it('says nothing of fewer than 5 prices', () => {
    expect(likelyRange([1, 2, 3, 4])).toBeNull()
  })

  it('counts its rank from both ends', () => {
    expect(likelyRange([1, 2, 3, 4, 5])).toEqual([1, 5])
    expect(likelyRange([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([2, 7])
    expect(likelyRange(Array.from({ length: 51 }, (_, i) => i + 1))).toEqual([20, 32])
  })
})
