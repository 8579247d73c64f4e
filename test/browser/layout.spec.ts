import { expect, type Page } from '@playwright/test'
import { at, type Kind, kinds, lively } from './support/pages.ts'
import { test } from './support/test.ts'

/** Sets the size of text as a visitor does in the browser's settings; 16 is what browsers come with. */
async function setTextSize(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: (pixels * 13) / 16 } })
}

/** Opens what a page keeps folded, so that it is measured, too. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
}

/** Looks at pages one after the other, on phones of two widths. */
async function expectInside(page: Page, pages: readonly Kind[]): Promise<void> {
  for (const { name, open } of pages) {
    await open(page)
    await unfold(page)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      const needed = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      expect.soft(needed, `${name} at ${width} pixels`).toBe(width)
    }
  }
}

test('no page scrolls sideways on a phone', async ({ page }) => {
  await expectInside(page, kinds)
})

test('no page scrolls sideways on a phone when text is twice as large', async ({ page }) => {
  await setTextSize(page, 32)
  await expectInside(page, kinds)
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
})

test.describe('with many quotes', () => {
  test.use({ site: 'demo' })

  test('no page scrolls sideways on a phone, with large text neither', async ({ page }) => {
    const pages = [...lively, at('/ca')]
    await expectInside(page, pages)
    await setTextSize(page, 32)
    await expectInside(page, pages)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('whatever is to be tapped is at least 24 pixels wide and tall', async ({ page }) => {
    for (const { name, open } of kinds) {
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
