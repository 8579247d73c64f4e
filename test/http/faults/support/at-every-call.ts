import { expect } from 'vitest'
import { CONNECTION_LOST, OVERLOADED, type When } from '../../support/failing-database.ts'

/** What the database says, and whether it may have committed before that. */
export const WHAT_FAILS: readonly (readonly [message: string, isOpen: boolean])[] = [
  [CONNECTION_LOST, true],
  [OVERLOADED, false],
]

/**
 * Fails the database at each of its calls by itself, and from each on; where it may have committed, also after that.
 *
 * @param send sends on a database that fails as it is told
 * @param expectHonest sends on one that fails, and looks at what is said and stored
 */
export async function failAtEveryCall(
  isOpen: boolean,
  send: (when: When) => Promise<unknown>,
  expectHonest: (when: When) => Promise<void>,
): Promise<void> {
  let calls = 0
  await send(({ number }) => {
    calls = number
    return null
  })
  expect(calls).toBeGreaterThan(2)
  for (let at = 1; at <= calls; at++) {
    await expectHonest(({ number }) => (number === at ? 'before' : null))
    await expectHonest(({ number }) => (number >= at ? 'before' : null))
    if (!isOpen) continue
    await expectHonest(({ number }) => (number === at ? 'after' : null))
    await expectHonest(({ number }) => (number >= at ? 'after' : null))
  }
}
