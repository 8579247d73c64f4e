import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { axeLooks } from './support/some-looks.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

const DEMO_PAGES = ['/', '/?set=3-key', '/ca', '/us/2-key', '/us-ca/2-key?price=480']
const LIVE_PAGES = ['/', '/us/2-key?price=410', '/us/1-key', '/us/3-key', '/ca/2-key']

/** How much wider than the window a page is. */
const overhang = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Everything that a chart needs stands in the page, and nothing is wider than the window. */
async function expectWhole(page: Page) {
  for (const picture of await page.locator('svg[role="img"], svg[role="group"]').all()) {
    expect(await picture.locator('title').first().textContent()).not.toBe('')
    expect(await picture.locator('desc').textContent()).not.toBe('')
  }
  expect(await overhang(page)).toBe(0)
}

for (const { name, use } of axeLooks) {
  test.describe(name, () => {
    test.use(use)

    for (const path of ['/', '/us/2-key', '/us-ca/2-key?price=480']) {
      test.describe('the demo', () => {
        test.use({ site: 'demo' })

        test(`has accessible charts on ${path}`, async ({ page }) => {
          await page.goto(path)
          // What is folded away is looked at too.
          for (const summary of await page.locator('.numbers > summary').all()) await summary.click()
          await expectWhole(page)
          await expectAccessible(page)
        })
      })
    }

    for (const path of ['/', '/us/2-key?price=410']) {
      test(`has accessible charts of the launch quotes on ${path}`, async ({ page }) => {
        await page.goto(path)
        await expectWhole(page)
        await expectAccessible(page)
      })
    }
  })
}

for (const width of [320, 360, 1280]) {
  test(`draws nothing wider than a window of ${width} px`, async ({ page, shared }) => {
    await page.setViewportSize({ width, height: 740 })
    const urls = [
      ...DEMO_PAGES.map((path) => shared.demo + path),
      ...LIVE_PAGES.map((path) => shared.live + path),
    ]
    for (const url of urls) {
      await page.goto(url)
      expect(await overhang(page), url).toBe(0)
    }
  })
}

test('writes valid HTML', async ({ playwright, shared }) => {
  const request = await playwright.request.newContext()
  for (const path of DEMO_PAGES) await expectValidHtml(await (await request.get(shared.demo + path)).text())
  for (const path of LIVE_PAGES) await expectValidHtml(await (await request.get(shared.live + path)).text())
  await request.dispose()
})

test.describe('the map', () => {
  test.use({ site: 'demo', ...withoutScript, viewport: { width: 360, height: 740 } })

  test('has squares to touch at 360 px that lead to their state, without script', async ({ page }) => {
    await page.goto('/')
    const tiles = page.locator('.tile-map a')
    await expect(tiles).toHaveCount(57)
    for (const tile of await page.locator('.tile-map .ground').all()) {
      const box = await tile.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
    await page.getByRole('link', { name: /^OK, Oklahoma: about/ }).click()
    await expect(page).toHaveURL(/\/us-ok\/2-key$/)
  })

  test('changes its set by a link, and unfolds its table, without script', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Set, by state' }).getByText('1-key set').click()
    await expect(page).toHaveURL(/\/\?set=1-key#by-region$/)
    await expect(page.locator('[aria-current="true"]', { hasText: '1-key set' })).toBeVisible()
  })

  test('shows in its squares what its table says', async ({ page }) => {
    await page.goto('/')
    await page.getByText('The map as a table').click()
    const row = page.locator('tr[data-region="US-CA"]')
    await expect(row).toBeVisible()
    const [, dollars = ''] = /\$([\d,]+)/.exec((await row.locator('td').first().textContent()) ?? '') ?? []
    const tile = page.locator('.tile-map a[href="/us-ca/2-key"]')
    await expect(tile.locator('text').last()).toHaveText(dollars.replace(',', ''))
  })
})

test('a chart keeps its colours, and folded tables are open, on paper', async ({ page, shared }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${shared.demo}/us/2-key`)
  await expect(page.locator('[data-numbers="distribution"] td').first()).toBeVisible()
  await expect(page.locator('.history-chart')).toHaveCSS('print-color-adjust', 'exact')
})

test('helps with a price in one tap where figures are few or old', async ({ page }) => {
  await page.goto('/us/2-key')
  await expect(page.getByText('Not known: the last report is from September 2011.')).toBeVisible()
  await page.getByRole('link', { name: 'They can', exact: true }).click()
  await expect(page).toHaveURL(/\/submit\?set=2-key&region=US$/)
})
