import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible.ts'
import { expectValidHtml } from '../support/expect-valid-html.ts'
import { answer, sendAndExpect } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const figures = (page: Page) => page.getByRole('region', { name: 'Figures' })

/** Reports a quote, and opens the edit link of its receipt. */
async function openEditLink(page: Page, region: string) {
  await page.goto('/submit')
  await answer(page, { set: '3-key', price: '520', region })
  await page.getByLabel('Dealer (optional)').fill('Lexus of Here')
  await sendAndExpect(page, 'Counted')
  const link = page.getByRole('region', { name: 'Your edit link' }).getByRole('link')
  await page.goto((await link.textContent()) ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change your quote')
}

/** Changes the price, then withdraws the quote. */
async function changeAndWithdraw(page: Page, path: string) {
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('520')
  await expect(page.getByLabel('Dealer (optional)')).toHaveValue('Lexus of Here')
  await page.getByLabel('What price for the whole set?').fill('510')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changed')
  const again = page.getByRole('link', { name: 'Change it again, or withdraw it' })
  const href = (await again.getAttribute('href')) ?? ''
  await page.goto(path)
  await expect(figures(page).getByRole('definition')).toContainText(['$510'])

  await page.goto(href)
  await page.getByRole('link', { name: 'Withdraw this quote' }).click()
  await page.getByRole('button', { name: 'Yes, withdraw it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdrawn')
  await page.goto(path)
  await expect(figures(page)).toContainText('No quotes yet')
}

test('the edit link changes and withdraws a quote, on a page that everybody can use', async ({ page }) => {
  await openEditLink(page, 'US-TX')
  await expectValidHtml(await (await page.request.get(page.url())).text())
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expectAccessible(page)
  await changeAndWithdraw(page, '/us/3-key')
})

test.describe('without JavaScript', () => {
  test.use(withoutScript)

  test('the edit link changes and withdraws a quote just the same', async ({ page }) => {
    await openEditLink(page, 'CA-ON')
    await changeAndWithdraw(page, '/ca/3-key')
  })
})
