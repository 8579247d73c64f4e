import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { kinds, others } from './support/pages.ts'
import { test } from './support/test.ts'

/** Bytes, compressed: what all scripts of a page together may weigh. */
const MOST = 6 * 1024

test('the scripts of no page weigh more than 6 KB', async ({ page, request }) => {
  for (const { name, open } of [...kinds, ...others]) {
    await open(page)
    const scripts = await page
      .locator('script')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src')))
    const bodies = await Promise.all(scripts.map(async (src) => (await request.get(src ?? '')).body()))
    const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    expect.soft(weight, name).toBeLessThanOrEqual(MOST)
    if (name === '/submit') expect(weight).toBeGreaterThan(1024)
  }
})
