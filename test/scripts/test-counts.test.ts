import { expect, test } from 'vitest'
import { playwrightCounts, vitestCounts } from '../../scripts/lib/test-counts.ts'

test('a test file that cannot be loaded counts as a failure', () => {
  const counts = vitestCounts({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  })
  expect(counts).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('a flaky browser test and an error outside of tests count as failures', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 2 })
})
