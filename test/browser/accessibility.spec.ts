import type { Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { type Kind, kinds, lively } from './support/pages.ts'
import { test } from './support/test.ts'

async function expectSound(page: Page, { open }: Kind): Promise<void> {
  const response = await open(page)
  await expectValidHtml(await response.text())
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(colorScheme, async () => {
      // With motion axe would measure colours half-way from one scheme to the other.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    })
  }
}

for (const kind of kinds) {
  test(`${kind.name} is valid HTML that everybody can use, light and dark`, async ({ page }) => {
    await expectSound(page, kind)
  })
}

test.describe('with many quotes', () => {
  test.use({ site: 'demo' })

  for (const kind of lively) {
    test(`${kind.name} is valid HTML that everybody can use, light and dark`, async ({ page }) => {
      await expectSound(page, kind)
    })
  }
})
