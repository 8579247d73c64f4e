import { expect } from '@playwright/test'
import { looks } from '../../scripts/lib/browser/looks.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { axeLooks, widths } from './support/some-looks.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

test('sends valid HTML', async ({ request }) => {
  await expectValidHtml(await (await request.get('/guide')).text())
})

for (const { name, use } of axeLooks) {
  test.describe(name, () => {
    test.use(use)

    test('is accessible', async ({ page }) => {
      await page.goto('/guide')
      await expectAccessible(page)
    })
  })
}

for (const { name, use } of widths) {
  test.describe(name, () => {
    test.use(use)

    test('is no wider than the screen', async ({ page }) => {
      await page.goto('/guide')
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect(wide).toBeLessThanOrEqual(0)
    })
  })
}

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use)

    test('shows the drawings, each named and told in words', async ({ page }) => {
      await page.goto('/guide')
      for (const title of ['Where the receiver sits', 'The door on the receiver']) {
        const drawing = page.getByRole('img', { name: title })
        await expect(drawing).toBeVisible()
        // A phone's numbers are still read: at least 12 pixels tall.
        const size = await drawing.evaluate((svg) => svg.getBoundingClientRect().width / 400)
        expect(16 * size).toBeGreaterThan(11.9)
      }
    })
  })
}

test.describe('without script', () => {
  test.use({ ...withoutScript, viewport: { width: 360, height: 740 } })

  test('the owner of a 1995 taps the year and reads the answer', async ({ page }) => {
    await page.goto('/us-ok/2-key')
    await page.getByRole('link', { name: 'Does it fit your car?' }).click()
    await page.getByRole('navigation', { name: 'Your car' }).getByRole('link', { name: '1994-95' }).click()
    await expect(page).toHaveURL(/\/guide#1994-95$/)
    const answer = page.getByText(/^Disputed: one owner thinks that 1994-95 is like 1992/)
    await expect(answer).toBeInViewport()
    await page
      .getByRole('region', { name: '1994-95' })
      .getByRole('link', { name: 'Source 2' })
      .first()
      .click()
    await expect(page.locator('#source-key-thread').getByRole('link')).toBeInViewport()
  })
})

test('tells the verdicts apart by word and by shape', async ({ page }) => {
  await page.goto('/guide')
  const verdicts = page.getByRole('navigation', { name: 'Your car' }).locator('.verdict')
  await expect(verdicts).toHaveText(['Yes', 'Likely', 'Disputed', 'No source', 'No', 'No source'])
  const shapes = await verdicts.locator('svg').evaluateAll((marks) => marks.map((mark) => mark.innerHTML))
  expect(new Set(shapes).size).toBe(5)
})

test.describe('in print', () => {
  test.use({ colorScheme: 'dark' })

  test('is dark on light, with the addresses of its sources and without what one cannot tap', async ({
    page,
  }) => {
    await page.goto('/guide')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(245, 244, 239)')
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(22, 25, 27)')
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden()
    await expect(page.locator('#source-rom-thread a')).toHaveCSS('content', /https:\/\/www\.clublexus\.com/, {
      pseudo: 'after',
    })
  })
})
