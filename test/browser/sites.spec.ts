import { expect } from '@playwright/test'
import { kindsWith, others } from './support/pages.ts'
import { answer, countQuotes, sendAndExpect } from './support/report.ts'
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

test('npm run demo serves the pages with what they are made of, and takes a quote', async ({
  page,
  playwright,
  startDemo,
}) => {
  const site = await startDemo()
  const request = await playwright.request.newContext({ baseURL: site.url })
  const before = await countQuotes(request, 'US-WY')
  await page.goto(`${site.url}/submit`)
  await expect(page.getByText('demo data')).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('font-family', /Barlow/)
  await answer(page, { set: '2-key', price: '410', region: 'US-WY' })
  await sendAndExpect(page, /./)
  expect(await countQuotes(request, 'US-WY')).toBe(before + 1)
  await request.dispose()
  await site.stop()
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
