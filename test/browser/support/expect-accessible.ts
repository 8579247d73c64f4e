import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page as it is now. Needs script. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    // Our pages have no frames: what others in them would need takes as long again.
    .setLegacyMode()
    // Of what passed, the number is enough: every node would be described and sent over.
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_22_AA)
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target} ${node.html}`).join('\n')}`,
  )
  expect(found, page.url()).toEqual([])
  // A page that axe could not look at has no violations either.
  expect(passes.length, 'rules that passed').toBeGreaterThan(0)
}
