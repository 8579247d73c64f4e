import { type APIRequestContext, expect } from '@playwright/test'
import { test } from './support/test.ts'

async function countQuotes(request: APIRequestContext): Promise<number> {
  const answer = await request.get('/api/v1/quotes')
  await expect(answer).toBeOK()
  const { quotes } = (await answer.json()) as { quotes: unknown[] }
  return quotes.length
}

test('the site begins with the launch quotes and does not call them demo data', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.getByText('demo data')).toHaveCount(0)
  expect(await countQuotes(request)).toBeGreaterThan(0)
})

test.describe('the demo', () => {
  test.use({ site: 'demo' })

  for (const path of ['/', '/ca', '/us-ok/2-key', '/submit', '/figures', '/no-such-page']) {
    test(`marks ${path} as demo data`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByText('demo data').first()).toBeVisible()
    })
  }
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
