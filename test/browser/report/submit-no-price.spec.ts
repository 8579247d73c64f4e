import { expect } from '@playwright/test'
import { countQuotes, sendAndExpect } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

for (const [said, fact, region] of [
  ['This dealer cannot get it', 'the dealer cannot get the set', 'US-NV'],
  ['Discontinued, they say', 'the dealer says that it is discontinued', 'US-UT'],
] as const) {
  test(`“${said}” needs no price, and asks for none`, async ({ page, request }) => {
    await page.goto('/submit?set=3-key')
    const price = page.getByLabel('What price for the whole set?')
    await price.fill('700')
    await page.getByRole('radio', { name: said }).check()
    await expect(price).toBeHidden()
    await page.getByLabel('Where is the dealer?').selectOption(region)
    await sendAndExpect(page, 'Noted')
    await expect(page.getByRole('main')).toContainText(fact)
    await expect(page.getByRole('main')).not.toContainText('$')
    expect(await countQuotes(request, region)).toBe(1)
  })
}

test('choosing a price after all asks for it again, as it was typed', async ({ page }) => {
  await page.goto('/submit')
  const price = page.getByLabel('What price for the whole set?')
  await price.fill('700')
  await page.getByRole('radio', { name: 'Discontinued, they say' }).check()
  await page.getByRole('radio', { name: 'They quoted a price' }).check()
  await expect(price).toBeVisible()
  await expect(price).toHaveValue('700')
})

test.describe('without JavaScript', () => {
  test.use(withoutScript)

  test('a report without a price leaves the price empty, and the set’s page tells of it', async ({
    page,
  }) => {
    await page.goto('/submit?set=1-key&region=US-AZ')
    await page.getByRole('radio', { name: 'This dealer cannot get it' }).check()
    await sendAndExpect(page, 'Noted')
    await page.getByRole('link', { name: 'All about the 1-key set, Arizona' }).click()
    const own = page.getByRole('region', { name: 'quotes from Arizona' }).getByRole('listitem')
    await expect(own).toHaveCount(1)
    await expect(own).toContainText('no price')
    await expect(page.getByRole('region', { name: 'Figures' })).toContainText('1 quote')
  })
})
