import { expect } from '@playwright/test'
import { looks } from '../../scripts/lib/browser/looks.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { printed } from './support/pdf.ts'
import { axeLooks, widths } from './support/some-looks.ts'
import { test } from './support/test.ts'

const SHEETS = ['/call/us-ok/2-key', '/call/ca/3-key']

for (const path of SHEETS) {
  test(`${path} is valid HTML`, async ({ request }) => {
    await expectValidHtml(await (await request.get(path)).text())
  })
}

for (const { name, use } of axeLooks) {
  test.describe(name, () => {
    test.use(use)

    for (const path of SHEETS) {
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

    test('what is known of a price stands beside it while it is typed', async ({ page }) => {
      await page.goto('/call/us-ok/2-key')
      const told = page.getByRole('status').filter({ hasText: '$' })
      const standing = /^In 2011 dealers asked \$280 to \$475/
      await expect(told).toHaveText(standing)
      await page.getByLabel('Price of the set').pressSequentially('520')
      await expect(told).toHaveText(
        '$520: cheaper than 2 of 3 quotes in the United States, in 2025 dollars; ' +
          'an owner paid $280 with cutting in the United States in September 2011.',
      )
      await expect(told).toBeInViewport()
      await page.getByLabel('Price of the set').fill('')
      await expect(told).toHaveText(standing)
    })

    test('the sheet is no wider than the screen', async ({ page }) => {
      for (const path of SHEETS) {
        await page.goto(path)
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        expect(wide, path).toBeLessThanOrEqual(0)
      }
    })
  })
}

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use)

    test('the sheet prints on one Letter page, with all that a call needs', async ({ page }) => {
      await page.goto('/call/us-ok/2-key')
      const { pages, size, text } = await printed(page)
      expect({ pages, size }).toEqual({ pages: 1, size: [8.5, 11] })
      for (const part of [
        'Call sheet: 2-key ROM set in Oklahoma',
        '89705-50944',
        'Not known: the last report is from September 2011.',
        'In 2011 dealers asked $280 to $475: about $401 to $680 in today’s money (2025 dollars).',
        'VIN: enough for one dealer in 2011',
        'Nobody has named a dealer yet.',
        '“Can this part number still be ordered, and does another replace it?”',
        '“What do you ask for the whole set, the keys with their ROM?”',
        '“Do you find the key code for my VIN?”',
        '“Is cutting the keys included? If not: what does it cost?”',
        '“Would you ship it to my state or province?”',
        '“What proof do you need that the car is mine?”',
        '“Can I return it, and do you want a deposit?”',
        '“Is one on any dealer’s shelf?”',
        '“What would fitting it cost?”',
        'An owner paid $280 with cutting in the United States in September 2011. Can you come closer to that?',
      ]) {
        expect(text).toContain(part)
      }
      // Room for three dealers, and nothing that only a screen has a use for.
      expect(text.match(/Discontinued, they say/g)).toHaveLength(3)
      expect(text.match(/Phone, day/g)).toHaveLength(3)
      expect(text.match(/Deposit \$/g)).toHaveLength(3)
      expect(text).not.toMatch(
        /Fair|Next dealer|Report these|Report a quote|Print it|Not said|How figures are made|Does it fit/,
      )
    })
  })
}

test('a sheet without any price prints on one page, too, and says so', async ({ page }) => {
  await page.goto('/call/ca/3-key')
  const { pages, text } = await printed(page)
  expect(pages).toBe(1)
  expect(text).toContain('No quotes in Canada yet.')
})

test('a button prints it', async ({ page }) => {
  await page.addInitScript('window.print = () => { document.title = "printed" }')
  await page.goto('/call/us-ok/2-key')
  await page.getByRole('button', { name: 'Print it' }).click()
  await expect(page).toHaveTitle('printed')
})

test.describe('a lively site’s sheets', () => {
  test.use({ site: 'demo' })

  for (const path of ['/call/us-ca/2-key', '/call/us/1-key', '/call/ca-on/2-key']) {
    test(`print ${path} on one page, marked as demo data`, async ({ page }) => {
      await page.goto(path)
      const { pages, text } = await printed(page)
      expect(pages).toBe(1)
      expect(text).toContain('Demo data. Every quote here is invented.')
      expect(text).toContain('They cannot get it')
    })
  }
})
