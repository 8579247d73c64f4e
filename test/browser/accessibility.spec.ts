import { expectAccessible, expectAccessibleColours } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { kinds } from './support/pages.ts'
import { test } from './support/test.ts'

for (const { name, open } of kinds) {
  test(`${name} is valid HTML that everybody can use, light and dark`, async ({ page }) => {
    const response = await open(page)
    await expectValidHtml(await response.text())
    // With motion axe would measure colours half-way from one scheme to the other.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await test.step('light', () => expectAccessible(page))
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await test.step('dark', () => expectAccessibleColours(page))
  })
}
