import { expect, type Page } from '@playwright/test'
import { answer, countQuotes, openMore, sendAndExpect } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

// One site for the whole file, so one worker: each test reports another set or another country.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const panel = (page: Page, set: string) => page.getByRole('region', { name: `${set} ROM set`, exact: true })

const row = (page: Page, set: string) => page.locator('.set-rows > li', { hasText: set })

test('a price in three answers changes the figures of the country and stands in the state’s list', async ({
  page,
}) => {
  await page.goto('/')
  await expect(panel(page, '2-key')).toContainText('3 quotes')
  await expect(row(page, '2-key')).toContainText('$280 to $475 in 2011')
  await page.goto('/us-ok')
  await expect(page.getByRole('region', { name: 'quotes from Oklahoma' }).getByRole('listitem')).toHaveCount(
    2,
  )

  await page.getByRole('link', { name: 'Report a 2-key quote' }).click()
  await answer(page, { set: '2-key', price: ' $410 ', region: 'US-OK' })
  await sendAndExpect(page, 'Counted')
  await expect(
    page.getByText('The figures for all of the United States now rest on 4 quotes, up from 3.'),
  ).toBeVisible()
  await expect(page.getByText('It is the 2nd cheapest of 4.')).toBeVisible()

  await page.goto('/us-ok')
  await expect(panel(page, '2-key')).toContainText('4 quotes')
  const own = page.getByRole('region', { name: 'quotes from Oklahoma' }).getByRole('listitem')
  await expect(own).toHaveCount(3)
  await expect(own.first()).toContainText('$410')
  await page.goto('/')
  await expect(panel(page, '2-key')).toContainText('4 quotes')
  await expect(row(page, '2-key')).toContainText(
    /\$280 to \$475 in 2011.*And one in \w+ \d+: \$410, Oklahoma/,
  )
})

test('the receipt’s links prefill what another set and another dealer have in common', async ({ page }) => {
  await page.goto('/submit')
  await answer(page, { set: '3-key', price: '520', region: 'US-TX' })
  await page.getByRole('radio', { name: 'I paid this' }).check()
  await page.getByLabel('Dealer (optional)').fill('Lexus of Austin')
  await page.getByLabel('City (optional)').fill('Austin')
  await openMore(page)
  await page.getByRole('radio', { name: 'Another day' }).check()
  await page.getByLabel('Which day?').fill('2011-10-03')
  await page.getByRole('checkbox', { name: 'VIN' }).check()
  await page.getByRole('checkbox', { name: 'Registration' }).check()
  await sendAndExpect(page, 'Counted')
  await expect(page.getByText('It is the only one so far.')).toBeVisible()

  await page.getByRole('link', { name: 'Did they price another set?' }).click()
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-TX')
  await expect(page.getByLabel('Dealer (optional)')).toHaveValue('Lexus of Austin')
  await expect(page.getByLabel('City (optional)')).toHaveValue('Austin')
  expect(await ticked(page)).toEqual(['quoted', 'other', 'unknown', 'unknown', 'vin', 'registration'])
  await expect(page.getByLabel('Which day?')).toHaveValue('2011-10-03')
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('')

  await page.goBack()
  await page.getByRole('link', { name: 'Report another dealer' }).click()
  expect(await ticked(page)).toEqual(['quoted', '3-key', 'other', 'unknown', 'unknown'])
  await expect(page.getByLabel('Which day?')).toHaveValue('2011-10-03')
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-TX')
  await expect(page.getByLabel('Dealer (optional)')).toHaveValue('')
  await expect(page.getByLabel('City (optional)')).toHaveValue('')
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('')
})

/** The values of all radio buttons and check boxes that are chosen, in the order of the form. */
const ticked = (page: Page) =>
  page.locator('input:checked').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')))

test('whoever called six dealers reports them all by following the links', async ({ page, request }) => {
  await page.goto('/submit?set=1-key')
  const prices = ['520', '495', '$1,045', '510', '530.50', '505']
  for (const [index, price] of prices.entries()) {
    await test.step(`dealer ${index + 1}`, async () => {
      await expect(page.getByRole('radio', { name: '1-key set' })).toBeChecked()
      await answer(page, { set: '1-key', price, region: 'CA-ON' })
      await page.getByLabel('Dealer (optional)').fill(`Dealer number ${index + 1}`)
      await sendAndExpect(page, 'Counted')
      await page.getByRole('link', { name: 'Report another dealer' }).click()
    })
  }
  expect(await countQuotes(request, 'CA-ON')).toBe(6)
  await page.goto('/ca-on/1-key')
  const figures = page.getByRole('region', { name: 'Figures' })
  await expect(figures).toContainText('6 quotes')
  await expect(figures.getByRole('definition')).toContainText(['$495', '$515', '$1,045'])
})

test.describe('without JavaScript', () => {
  test.use(withoutScript)

  test('a price in three answers changes the figures just the same', async ({ page }) => {
    await page.goto('/us/1-key')
    const figures = page.getByRole('region', { name: 'Figures' })
    await expect(figures).toContainText('1 quote')
    await expect(figures.getByRole('definition')).toContainText(['$250'])

    await page.getByRole('link', { name: 'Report a quote' }).last().click()
    await answer(page, { set: '1-key', price: '300', region: 'US-CO' })
    await sendAndExpect(page, 'Counted')
    await expect(page.getByRole('button', { name: /Copy|Share/ })).toHaveCount(0)
    await expect(page.getByText('now rest on 2 quotes, up from 1.')).toBeVisible()
    await expect(page.getByText('It is the cheapest of 2.')).toBeVisible()

    await page.getByRole('link', { name: 'All about the 1-key set, Colorado' }).click()
    await expect(figures).toContainText('2 quotes')
    await expect(figures.getByRole('definition')).toContainText(['$250', '$300'])
  })
})

test('typing a price for cutting says that it is extra, and takes back no other answer', async ({ page }) => {
  await page.goto('/submit')
  await openMore(page)
  const cutting = page.getByRole('group', { name: 'Cutting the keys' })
  await cutting.getByRole('radio', { name: 'Included' }).check()
  await page.getByLabel('Price of cutting, if extra').fill('25')
  await expect(cutting.getByRole('radio', { name: 'Included' })).toBeChecked()
  await cutting.getByRole('radio', { name: 'Not said' }).check()
  await page.getByLabel('Price of cutting, if extra').fill('30')
  await expect(cutting.getByRole('radio', { name: 'Costs extra' })).toBeChecked()
})
