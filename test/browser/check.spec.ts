import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { countQuotes, sendAndExpect } from './support/report.ts'
import { widths } from './support/some-looks.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

// One site for the whole file, so one worker: each test reports from another state.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

/** From a set's page to the verdict on a price, as a visitor goes. */
async function check(page: Page, place: string, price: string) {
  await page.goto(place)
  await page.getByRole('link', { name: 'Check a price' }).last().click()
  await page.getByLabel('What price did they tell you for the whole set?').fill(price)
  await page.getByRole('button', { name: 'Check the price' }).click()
}

for (const { name, use } of widths) {
  for (const [script, region, slug] of [
    [true, 'US-OK', 'us-ok'],
    [false, 'US-TX', 'us-tx'],
  ] as const) {
    test.describe(`${name}, ${script ? 'with' : 'without'} script`, () => {
      test.use({ ...use, ...(script ? {} : withoutScript) })

      test('a checked price is a report two taps after the verdict', async ({ page, request }) => {
        const before = await countQuotes(request, region)
        const price = use.viewport.width === 360 ? '455' : '465'
        await check(page, `/${slug}/2-key`, `$${price}`)
        await expect(page).toHaveURL(`/check?set=2-key&price=%24${price}&region=${region}`)
        await expect(page.getByText(/of \d+ quotes|all \d+ quotes we have/).first()).toBeVisible()

        await page.getByRole('link', { name: 'Report this price' }).click()
        await expect(page.getByLabel('What price for the whole set?')).toHaveValue(`${price}.00`)
        await expect(page.getByLabel('Where is the dealer?')).toHaveValue(region)
        await expect(page.getByRole('radio', { name: '2-key set' })).toBeChecked()
        await sendAndExpect(page, /^Counted/)
        expect(await countQuotes(request, region)).toBe(before + 1)
      })
    })
  }
}

test('a check in words: what stands where, of which quotes, and what to say next', async ({ page }) => {
  await page.goto('/check?set=1-key&region=CA-ON&price=410')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing to compare it with yet')
  await expect(page.getByText('Nobody has asked yet.')).toBeVisible()
  await page.goto('/check?set=1-key&region=US-OK&price=300')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '$300 for the 1-key ROM set in Oklahoma',
  )
  const sentence = 'Cheaper than the one quote in the United States, in 2025 dollars.'
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(page.getByText('Not known: the only report is from September 2011.')).toBeVisible()
  await expect(
    page.getByText('In 2011 a dealer asked $250: about $358 in today’s money (2025 dollars).'),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What to say next' })).toBeVisible()
})

test('a price that is none is asked for again beside its field, with what was typed', async ({ page }) => {
  await check(page, '/us-ok/2-key', 'four hundred')
  await expect(page).toHaveTitle('Error: Check a price · FairKey')
  await page.getByRole('link', { name: 'Enter one price in dollars' }).click()
  const field = page.getByLabel('What price did they tell you for the whole set?')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('four hundred')
  await expect(field).toHaveAccessibleDescription(/Enter one price in dollars, before tax, like 390/)
  await expectAccessible(page)
})
