import { expect } from '@playwright/test'
import { kindsWith, others } from './support/pages.ts'
import { countQuotes } from './support/report.ts'
import { test } from './support/test.ts'

test('the site begins with the launch quotes and does not call them demo data', async ({ page, request }) => {
  expect(await countQuotes(request)).toBe(5)
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText('3 quotes')
  await expect(page.getByText('demo data')).toHaveCount(0)
})

test.describe('the demo', () => {
  test.use({ site: 'demo' })

  test('marks every page as demo data', async ({ page }) => {
    for (const { name, open } of [...kindsWith('demo-1'), ...others]) {
      await open(page)
      await expect.soft(page.getByText('demo data'), name).toBeVisible()
    }
  })
})

test.describe('a site of its own', () => {
  test.use({ site: 'own' })

  test('takes a quote that no other site sees', async ({ request, playwright, shared }) => {
    const other = await playwright.request.newContext({ baseURL: shared.live })
    const before = await countQuotes(request)
    const data = { set: '2-key', priceCents: 41_000, region: 'US-OK' }
    expect((await request.post('/api/v1/quotes', { data })).status()).toBe(201)
    expect([await countQuotes(request), await countQuotes(other)]).toEqual([before + 1, before])
    await other.dispose()
  })
})
