import { expect } from '@playwright/test'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

for (const [name, use] of [
  ['with', {}],
  ['without', withoutScript],
] as const) {
  test.describe(`${name} JavaScript`, () => {
    test.use(use)

    test('the region chooser leads to the page of a state, a province and a country', async ({ page }) => {
      await page.goto('/')
      for (const [option, path, heading] of [
        ['Oklahoma', '/us-ok', 'ROM set prices in Oklahoma'],
        ['Ontario', '/ca-on', 'ROM set prices in Ontario'],
        ['All of Canada', '/ca', 'ROM set prices in Canada'],
        ['All of the United States', '/', 'ROM set prices in the United States'],
      ] as const) {
        await page.getByLabel('Prices in').selectOption(option)
        await page.getByRole('button', { name: 'Show' }).click()
        await expect(page).toHaveURL(path)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
        await expect(page.getByLabel('Prices in').locator('option:checked')).toHaveText(option)
      }
    })

    test('links lead from a country to a state, a set, a quote and back', async ({ page }) => {
      await page.goto('/')
      await page.getByText('All states, provinces and territories').click()
      await page.getByRole('link', { name: 'Oklahoma', exact: true }).last().click()
      await expect(page).toHaveURL('/us-ok')
      await page.getByRole('link', { name: '2-key ROM set', exact: true }).click()
      await expect(page).toHaveURL('/us-ok/2-key')
      await page.getByRole('link', { name: '24 September 2011' }).first().click()
      await expect(page).toHaveURL('/quotes/thread-4')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        '$390 quoted for the 2-key ROM set, Oklahoma',
      )
      await page.getByRole('link', { name: 'All about the 2-key set there' }).click()
      await page.getByRole('link', { name: 'All sets in Oklahoma' }).click()
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Prices' }).click()
      await expect(page).toHaveURL('/')
    })
  })
}

test('“near you” suggests the visitor’s state, but not on that state’s own page', async ({ page }) => {
  // Where no network tells the place, the local platform says Texas.
  await page.goto('/')
  await page.getByRole('link', { name: 'Near you: Texas' }).click()
  await expect(page).toHaveURL('/us-tx')
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('link', { name: /Near you/ })).toHaveCount(0)
})

test('the page that everybody shares knows nothing of where the visitor is', async ({ request }) => {
  const shared = await request.get('/')
  expect(await shared.text()).not.toContain('Near you: ')
  expect((await request.get('/near-you')).headers()['cache-control']).toBe('no-store')
})

test.describe('without JavaScript', () => {
  test.use(withoutScript)

  test('there is no “near you”, and no empty place in its stead for the keyboard', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('Near you')).toBeHidden()
    await expect(page.getByRole('link', { name: /Near you/ })).toHaveCount(0)
  })
})

test('an address that leads nowhere says so and helps on', async ({ page }) => {
  const response = await page.goto('/us-zz')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('There is no such state, province or country here.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Report a quote' })).toHaveAttribute(
    'href',
    '/submit',
  )
  await page.getByLabel('Prices in').selectOption('Oklahoma')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/us-ok')
})

test('Canada, without a quote yet, shows the United States for comparison, in US dollars', async ({
  page,
}) => {
  await page.goto('/ca/2-key')
  await expect(page.getByRole('region', { name: 'Figures' })).toContainText('No quotes yet')
  const comparison = page.getByRole('region', { name: 'For comparison: the United States, in US dollars' })
  await expect(comparison).toContainText('US$558')
  await expect(comparison).toContainText('nothing is converted')
})
