import { expect, it } from 'vitest'
import { ENOUGH } from '../../../src/domain/figures/enough.ts'
import { likelyRangeRank } from '../../../src/domain/stats/likely-range.ts'

it('a likely range is shown from the first number of quotes that has one', () => {
  expect(likelyRangeRank(ENOUGH.likelyRange)).not.toBeNull()
  expect(likelyRangeRank(ENOUGH.likelyRange - 1)).toBeNull()
})
