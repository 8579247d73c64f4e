import { expect, type Page } from '@playwright/test'
import { sendAndExpect } from './support/report.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const SHEET = '/call/us-ok/2-key'
const offered = (page: Page) => page.getByRole('region', { name: 'Not sent yet' })
const takeUp = (page: Page) => offered(page).getByRole('button', { name: 'Take it up' })

const kept = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify([{ ...localStorage, visits: undefined }, { ...sessionStorage }])')

/** Notes what a dealer says on the phone. */
async function note(page: Page): Promise<void> {
  await page.goto(SHEET)
  await page.getByLabel('Dealer', { exact: true }).fill('Lexus of Phone')
  await page.getByRole('radio', { name: 'They can get it' }).check()
  await page.getByLabel('Price of the set').fill('405')
  await page.getByRole('group', { name: 'Cutting the keys' }).getByLabel('Costs extra').check()
  await page.getByLabel('Price of cutting, if extra').fill('25')
}

test('answers on a call sheet are offered there again, and gone once the report was sent', async ({
  page: first,
  context,
}) => {
  await note(first)
  await first.close()
  const page = await context.newPage()
  await page.goto(SHEET)
  await expect(offered(page)).toContainText('Lexus of Phone, Oklahoma, $405, Costs extra, $25; typed on')
  await takeUp(page).click()
  await expect(page.getByLabel('Dealer', { exact: true })).toBeFocused()
  await expect(page.getByRole('radio', { name: 'They can get it' })).toBeChecked()
  await expect(page.getByLabel('Price of cutting, if extra')).toHaveValue('25')

  await page.getByRole('button', { name: 'Report these answers' }).click()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('405')
  // It is in this very form.
  await expect(offered(page)).toBeHidden()
  await sendAndExpect(page, /^Counted/)
  await expect.poll(() => kept(page)).toBe('[{},{}]')
  await page.goto(SHEET)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offered(page)).toBeHidden()
})

test('the form of the report takes them up too, with the set of the sheet', async ({ page }) => {
  await note(page)
  await page.goto('/call/us-tx/3-key')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offered(page)).toBeHidden()
  await page.goto('/submit')
  await takeUp(page).click()
  await expect(page.getByRole('radio', { name: '2-key set' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Today' })).toBeChecked()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('405')
  await expect(page.getByLabel('Price of cutting, if extra')).toHaveValue('25')
})

test('without a network they stay on the sheet', async ({ page, context }) => {
  await note(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Report these answers' }).click()
  await expect(page.getByRole('alert')).toContainText('no network')
  await expect(page.getByRole('alert')).toBeInViewport()
  await expect(page.getByLabel('Price of the set')).toHaveValue('405')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Report these answers' }).click()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('405')
})

test('a sheet that nobody has filled in keeps nothing', async ({ page }) => {
  await page.goto(SHEET)
  await page.getByRole('button', { name: 'Report these answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a quote')
  expect(await kept(page)).toBe('[{},{}]')
})

test('answers survive a reload, and leaving the sheet', async ({ page }) => {
  await note(page)
  await page.reload()
  await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('Lexus of Phone')
  await expect(page.getByRole('radio', { name: 'They can get it' })).toBeChecked()
  await page.goto('/privacy')
  await page.goto(SHEET)
  await expect(page.getByLabel('Price of cutting, if extra')).toHaveValue('25')
  // They are in the form, so they are not offered.
  await expect(offered(page)).toBeHidden()
})

test('the next dealer starts anew for the same set and place, and the last one is kept', async ({ page }) => {
  await note(page)
  await page.getByLabel('Where is the dealer?').selectOption('US-TX')
  await page.getByRole('button', { name: 'Next dealer' }).click()
  await expect(page).toHaveURL(SHEET)
  await expect(page.getByLabel('Dealer', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Price of the set')).toHaveValue('')
  await expect(page.getByRole('radio', { name: 'They can get it' })).not.toBeChecked()
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-OK')
  await expect(offered(page)).toContainText('Lexus of Phone')
  await page.getByLabel('Dealer', { exact: true }).fill('Lexus of Tulsa')
  await page.reload()
  await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('Lexus of Tulsa')
  await takeUp(page).click()
  await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('Lexus of Phone')
  await expect(offered(page)).toContainText('Lexus of Tulsa')
})

test('the next dealer begins anew from an address that began a call', async ({ page }) => {
  await page.goto(`${SHEET}?dealer=Lexus+of+Link&region=US-TX`)
  await page.getByLabel('Price of the set').fill('405')
  await page.getByRole('button', { name: 'Next dealer' }).click()
  await expect(page).toHaveURL(/\/call\/us-ok\/2-key\??$/)
  await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-OK')
  await expect(offered(page)).toContainText('Lexus of Link')
})

test.describe('without script', () => {
  test.use(withoutScript)

  test('the next dealer starts anew', async ({ page }) => {
    await note(page)
    await page.getByRole('button', { name: 'Next dealer' }).click()
    await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('')
    await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-OK')
  })
})
