import { expect, type Page } from '@playwright/test'
import { printed } from './support/pdf.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

// One site for the whole file, so one worker: each test reports from another state.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

/** Notes what a dealer says, as one does while talking. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Dealer', { exact: true }).fill('Lexus of Springfield')
  await page.getByLabel('City').fill('Springfield')
  await page.getByRole('radio', { name: 'They can get it' }).check()
  await page.getByLabel('Price of the set').fill('389.50')
  await page.getByRole('radio', { name: 'Costs extra' }).check()
  await page.getByLabel('Price of cutting, if extra').fill('25')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByRole('checkbox', { name: 'VIN' }).check()
  await page.getByLabel('Price of fitting').fill('140')
  await page.getByLabel('Note', { exact: true }).fill('Here in ten days')
}

const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
] as const
const RUNS = [
  { script: true, states: ['US-IL', 'US-OH'] },
  { script: false, states: ['US-MO', 'US-OR'] },
] as const

for (const { script, states } of RUNS) {
  for (const [index, viewport] of WIDTHS.entries()) {
    const state = states[index] ?? 'US-IL'
    test.describe(`${viewport.width} wide, ${script ? 'with' : 'without'} script`, () => {
      test.use({ viewport, ...(script ? {} : withoutScript) })

      test('a sheet is opened, filled in, printed, and reported with two taps', async ({ page }) => {
        await page.goto(`/${state.toLowerCase()}/2-key`)
        await page.getByRole('link', { name: /^Call sheet for/ }).click()
        await expect(page.getByRole('button', { name: 'Print it' })).toBeVisible({ visible: script })
        await fillIn(page)

        const { pages, text } = await printed(page)
        expect(pages).toBe(1)
        for (const typed of ['Lexus of Springfield', '389.50', '25', '140', 'Here in ten days']) {
          expect(text).toContain(typed)
        }

        await page.getByRole('button', { name: 'Report these answers' }).click()
        await expect(page).toHaveURL(/\/submit\?/)
        await expect(page.getByRole('radio', { name: '2-key set' })).toBeChecked()
        await expect(page.getByLabel('Where is the dealer?')).toHaveValue(state)
        await expect(page.getByLabel('What price for the whole set?')).toHaveValue('389.50')
        await page.getByRole('button', { name: 'Send the quote' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Counted/)
        const stored = page.getByRole('region', { name: 'What was stored' })
        for (const fact of [
          '$389.50',
          'Lexus of Springfield',
          'Springfield',
          '$25',
          '$140',
          'VIN',
          'Here in ten days',
        ]) {
          await expect(stored).toContainText(fact)
        }
      })
    })
  }
}

test('a dealer that cannot get it is reported without a price', async ({ page }) => {
  await page.goto('/call/us-ne/1-key')
  await page.getByLabel('Dealer', { exact: true }).fill('Lexus of Lincoln')
  await page.getByRole('radio', { name: 'They cannot' }).check()
  await page.getByRole('button', { name: 'Report these answers' }).click()
  await expect(page.getByRole('radio', { name: 'This dealer cannot get it' })).toBeChecked()
  await page.getByRole('button', { name: 'Send the quote' }).click()
  await expect(page).toHaveURL(/\/quotes\/[^/]+\/receipt\?/)
  await page.goto('/call/us-ne/1-key')
  await expect(page.getByRole('region', { name: 'Could not get it' })).toContainText(
    /Lexus of Lincoln, Nebraska, could not get it on/,
  )
  // Who answers again is one tap away from a sheet with the name in it.
  await page.getByRole('link', { name: 'Note what Lexus of Lincoln says' }).click()
  await expect(page.getByLabel('Dealer', { exact: true })).toHaveValue('Lexus of Lincoln')
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-NE')
  await expect(page.getByRole('heading', { name: 'Ask, and note what they say' })).toBeInViewport()
})

test('the longest names and texts still print on one page', async ({ page, request }) => {
  const long = (start: string) =>
    `${start} ${'of the Longest Name in All the Wide Country'.repeat(2)}`.slice(0, 80)
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const data = {
      set: '2-key',
      region: n > 3 ? 'US-NC' : 'US-DC',
      dealer: long(`Dealer ${n}`),
      city: long(`City ${n}`),
      // Less than what the other tests of this file may have sent to the same site: the sheet names the cheapest.
      priceCents: 37_901 + n,
      cutting: 'extra',
      cuttingCents: 2599,
      ships: true,
      proof: ['vin', 'registration', 'licence'],
      ...(n > 3 ? {} : { quotedOn: `2012-09-0${n}` }),
    }
    expect((await request.post('/api/v1/quotes', { data })).status()).toBe(201)
  }
  await page.goto('/call/us-dc/2-key')
  await page.getByLabel('Dealer', { exact: true }).fill(long('Dealer 1'))
  await page.getByLabel('Note', { exact: true }).fill(`${'A long note. '.repeat(20)}That is all.`)
  const { pages, text } = await printed(page)
  expect(pages).toBe(1)
  for (const part of [
    'Dealer 1 of the',
    'Dealer 4 of the',
    'That is all.',
    'What would fitting it cost?',
    'They cannot get it',
  ]) {
    expect(text).toContain(part)
  }
})
