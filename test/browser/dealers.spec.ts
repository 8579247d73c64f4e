import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { answer, sendAndExpect } from './support/report.ts'
import { axeLooks, widths } from './support/some-looks.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

const A_DEALER = '/dealers/us-ca/fresno-invented-lexus'
const PAGES = ['/dealers', '/dealers/us-ca', '/dealers/us-wy', A_DEALER]

async function suggested(page: Page): Promise<string[]> {
  return page
    .locator('#known-dealers option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
}

test.describe('the demo', () => {
  test.use({ site: 'demo' })

  for (const path of PAGES) {
    test(`${path} is valid HTML`, async ({ request }) => {
      const response = await request.get(path)
      expect(response.status()).toBe(200)
      await expectValidHtml(await response.text())
    })
  }

  for (const { name, use } of axeLooks) {
    test.describe(name, () => {
      test.use(use)

      for (const path of PAGES) {
        test(`${path} is accessible`, async ({ page }) => {
          await page.goto(path)
          await expectAccessible(page)
        })
      }
    })
  }

  for (const { name, use } of widths) {
    test.describe(name, () => {
      test.use(use)

      for (const path of PAGES) {
        test(`${path} is no wider than the screen`, async ({ page }) => {
          await page.goto(path)
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
          expect(wide).toBeLessThanOrEqual(0)
        })
      }
    })
  }

  test('suggests the dealers of the region that is chosen, and of no other', async ({ page }) => {
    await page.goto('/submit')
    expect(await suggested(page)).toEqual([])
    const region = page.getByLabel('Where is the dealer?')
    await region.selectOption('US-OK')
    await expect.poll(() => suggested(page)).toContain('Invented Lexus Tulsa')
    await region.selectOption('US-TX')
    await expect.poll(() => suggested(page)).toContain('Invented Lexus Austin')
    expect((await suggested(page)).filter((name) => /Tulsa/.test(name))).toEqual([])
    await region.selectOption('')
    await expect.poll(() => suggested(page)).toEqual([])
  })

  test('keeps the suggestions of the region chosen last when an answer comes late', async ({ page }) => {
    let letGo: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/api/v1/dealers?region=US-OK&*', async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await page.goto('/submit')
    const region = page.getByLabel('Where is the dealer?')
    await region.selectOption('US-OK')
    await region.selectOption('US-TX')
    await expect.poll(() => suggested(page)).toContain('Invented Lexus Austin')
    letGo()
    await page.waitForLoadState('networkidle')
    expect((await suggested(page)).filter((name) => /Tulsa/.test(name))).toEqual([])
  })

  test('takes a form whose suggestions fail as it is', async ({ page }) => {
    await page.route('**/api/v1/dealers?*', (route) => route.fulfill({ status: 503, body: '' }))
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto('/submit')
    await page.getByLabel('Where is the dealer?').selectOption('US-OK')
    await page.waitForLoadState('networkidle')
    expect([await suggested(page), errors]).toEqual([[], []])
  })
})

for (const [name, use] of [
  ['with script', {}],
  ['without script', withoutScript],
] as const) {
  test.describe(name, () => {
    test.use({ site: 'own', viewport: { width: 360, height: 740 }, ...use })

    test('a dealer gets a page with its first report, and the next one is prefilled', async ({ page }) => {
      const dealer = `Lexus ${name}`
      await page.goto('/submit?region=US-OK')
      await answer(page, { set: '2-key', price: '410', region: 'US-OK' })
      await page.getByLabel('Dealer (optional)').fill(`${dealer} of Tulsa`)
      await sendAndExpect(page, /./)
      await page.goto('/us-ok')
      await page.getByRole('link', { name: 'Dealers in Oklahoma' }).click()
      await page.getByRole('link', { name: `${dealer} of Tulsa` }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${dealer} of Tulsa`)
      await page.getByRole('link', { name: 'Report a 1-key quote' }).click()
      await expect(page.getByLabel('Dealer (optional)')).toHaveValue(`${dealer} of Tulsa`)
      await expect(page.getByRole('radio', { name: '1-key set' })).toBeChecked()
      expect(await suggested(page)).toContain(`${dealer} of Tulsa`)
      // Typed another way it is the same dealer.
      await page.getByLabel('Dealer (optional)').fill(`TULSA ${dealer.toUpperCase()}`)
      await page.getByLabel('What price for the whole set?').fill('300')
      await sendAndExpect(page, /./)
      await page.goto('/dealers/us-ok')
      const entry = page.getByRole('listitem').filter({ hasText: `TULSA ${dealer.toUpperCase()}` })
      await expect(entry.first()).toContainText('1-key $300 quoted')
      await expect(entry.first()).toContainText('2-key $410 quoted')
    })
  })
}
