import { expect, test } from 'vitest'
import { wranglerConfig } from '../../scripts/lib/wrangler-config.ts'

/** The minutes after midnight, UTC, at which a cron expression of one minute and a span of hours starts its job. */
function startsOf(cron: string): readonly number[] {
  const [, minute, first, last] = /^(\d+) (\d+)-(\d+) \* \* \*$/.exec(cron)?.map(Number) ?? []
  if (minute === undefined || first === undefined || last === undefined)
    throw new Error(`"${cron}" is unforeseen`)
  return Array.from({ length: last - first + 1 }, (_, hour) => (first + hour) * 60 + minute)
}

test('the clock starts the nightly job several times a night, the first time soon after the day has changed', () => {
  const [first = 0, ...later] = (wranglerConfig.triggers.crons ?? []).flatMap(startsOf)
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(60)
  expect(later.length).toBeGreaterThan(0)
  expect(Math.max(...later)).toBeLessThan(6 * 60)
})
