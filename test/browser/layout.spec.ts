import { expect, type Page } from '@playwright/test'
import { at, type Kind, kinds, lively, others } from './support/pages.ts'
import { test } from './support/test.ts'

/** What browsers come with, and twice that. */
const TEXT_SIZES = [16, 32]

/** Opens what a page keeps folded, so that it is measured, too. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
}

/** Looks at pages one after the other, on phones of two widths, with text as visitors set it in their browser. */
async function expectInside(page: Page, pages: readonly Kind[]): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  for (const { name, open } of pages) {
    await open(page)
    await unfold(page)
    for (const size of TEXT_SIZES) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
      await expect(page.locator('html')).toHaveCSS('font-size', `${size}px`)
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 })
        const needed = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
        expect.soft(needed, `${name} at ${width} pixels with text of ${size}`).toBe(width)
      }
    }
  }
}

test('no page scrolls sideways on a phone, with text twice as large neither', async ({ page }) => {
  await expectInside(page, [...kinds, ...others])
})

test.describe('with many quotes', () => {
  test.use({ site: 'demo' })

  test('no page scrolls sideways on a phone, with text twice as large neither', async ({ page }) => {
    await expectInside(page, [...lively, at('/ca')])
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('whatever is to be tapped is at least 24 pixels wide and tall', async ({ page }) => {
    for (const { name, open } of [...kinds, ...others]) {
      await open(page)
      await unfold(page)
      const targets = page.locator(
        'a, button, select, textarea, summary, label:has(input), .input:has(input)',
      )
      const small = await targets.evaluateAll((all) =>
        all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect()
          return (width >= 24 && height >= 24) || !one.checkVisibility()
            ? []
            : [`${one.outerHTML} ${width} ${height}`]
        }),
      )
      expect.soft(small, name).toEqual([])
    }
  })
})
