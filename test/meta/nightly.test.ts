import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/run.ts'

test('the clock starts the nightly job, more than once a night', () => {
  const config = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  expect(config).toMatch(/^\[triggers\]\ncrons = \["10 0-5 \* \* \*"\]$/m)
})
