import { expect, type Page } from '@playwright/test'
import { answer, countQuotes, sendReport } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

// One site for the whole file, so one worker: each test counts what is there, and leaves the median where it was.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const question = (page: Page) => page.getByRole('heading', { level: 1 })

/** Sends a form with a price that looks like a slip, and a note. */
async function sendSlip(page: Page): Promise<void> {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '56', region: 'US-OK' })
  await page.getByLabel('Dealer (optional)').fill('Alpha')
  await sendReport(page)
  await expect(question(page)).toHaveText('$56: did you mean $560?')
}

for (const [how, script] of [
  ['with JavaScript', {}],
  ['without JavaScript', withoutScript],
] as const) {
  test.describe(how, () => {
    test.use(script)

    test('a slip is asked again, and counts as what was meant', async ({ page, request }) => {
      const before = await countQuotes(request)
      await sendSlip(page)
      expect(await countQuotes(request)).toBe(before)
      await page.getByRole('button', { name: '$560', exact: true }).click()
      await expect(question(page)).toHaveText(/^Counted/)
      await page.goto('/us-ok/2-key')
      await expect(page.getByRole('listitem').filter({ hasText: 'Alpha' }).first()).toContainText('$560')
    })

    test('one key’s price is asked for the whole set’s, with all that was typed', async ({ page }) => {
      await page.goto('/submit')
      await answer(page, { set: '2-key', price: '280', region: 'US-OK' })
      await page.getByLabel('Dealer (optional)').fill('Beta')
      await sendReport(page)
      await expect(question(page)).toHaveText(
        '$280 for the whole set of 2 keys with their ROM, or for one key?',
      )
      await page.getByRole('button', { name: 'For one key' }).click()
      const price = page.getByLabel('What price for the whole set?')
      await expect(price).toHaveAccessibleDescription(
        /Enter the price for the whole set of 2 keys with their ROM\./,
      )
      await expect(page.getByLabel('Dealer (optional)')).toHaveValue('Beta')
      await expect(page.getByRole('radio', { name: '2-key set' })).toBeChecked()
    })
  })
}

test('the question is answered with keys alone', async ({ page, request }) => {
  const before = await countQuotes(request)
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '57', region: 'US-TX' })
  await page.getByLabel('What price for the whole set?').press('Enter')
  await expect(question(page)).toHaveText('$57: did you mean $570?')
  const meant = page.getByRole('button', { name: '$570', exact: true })
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').and(meant).count()) > 0) break
  }
  await expect(meant).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveText(/^Counted/)
  expect(await countQuotes(request)).toBe(before + 1)
})

test('a price that was meant as it was typed goes the way of any other', async ({ page, request }) => {
  const before = await countQuotes(request)
  await sendSlip(page)
  await page.getByRole('button', { name: '$56', exact: true }).click()
  await expect(question(page)).toHaveText('Held for its price')
  expect(await countQuotes(request)).toBe(before)
})
