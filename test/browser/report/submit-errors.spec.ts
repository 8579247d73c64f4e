import { expect, type Locator, type Page } from '@playwright/test'
import { answer, countQuotes, openMore, sendAndExpect, sendReport } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

/** What is said, the control that its link leads to, and what it is written beside. */
interface Said {
  readonly message: string
  readonly control: Locator
  readonly beside?: Locator
}

/** Everything that the first look at a form can find wrong. */
const allAtOnce = (page: Page): readonly Said[] => [
  {
    message: 'Choose which set you asked for.',
    control: page.getByRole('radio', { name: '1-key set' }),
    beside: page.getByRole('group', { name: 'Which set?' }),
  },
  { message: 'Choose where the dealer is.', control: page.getByLabel('Where is the dealer?') },
  {
    message: 'Enter one price in dollars, before tax, like 390 or 1,045.50.',
    control: page.getByLabel('What price for the whole set?'),
  },
  {
    message: 'Shorten the dealer’s name to 80 characters.',
    control: page.getByLabel('Dealer (optional)'),
  },
  {
    message: 'Enter one price for fitting in dollars, like 130, or leave it out.',
    control: page.getByLabel('Price asked for fitting'),
  },
  { message: 'Shorten the note to 280 characters.', control: page.getByLabel('Note') },
]

const LONG_NAME = '“Motors” & <b>Sons</b> '.repeat(5)

async function typeWrongly(page: Page): Promise<void> {
  await page.getByLabel('What price for the whole set?').fill('400 or so')
  await page.getByRole('radio', { name: 'I paid this' }).check()
  await page.getByLabel('Dealer (optional)').fill(LONG_NAME)
  await openMore(page)
  await page.getByRole('checkbox', { name: 'VIN' }).check()
  await page.getByLabel('Price asked for fitting').fill('1e309')
  await page.getByRole('radio', { name: 'Costs extra' }).check()
  await page.getByLabel('Note').fill('n'.repeat(281))
}

async function expectTyped(page: Page): Promise<void> {
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('400 or so')
  await expect(page.getByRole('radio', { name: 'I paid this' })).toBeChecked()
  await expect(page.getByLabel('Dealer (optional)')).toHaveValue(LONG_NAME)
  await expect(page.getByRole('checkbox', { name: 'VIN' })).toBeChecked()
  await expect(page.getByLabel('Price asked for fitting')).toHaveValue('1e309')
  await expect(page.getByRole('radio', { name: 'Costs extra' })).toBeChecked()
  await expect(page.getByLabel('Note')).toHaveValue('n'.repeat(281))
}

const summary = (page: Page) => page.getByRole('alert')

test('a problem is told at the top, which has the focus, and in the title', async ({ page }) => {
  await page.goto('/submit')
  const response = page.waitForResponse((one) => one.request().method() === 'POST')
  await typeWrongly(page)
  await sendReport(page)
  expect((await response).status()).toBe(422)
  await expect(summary(page).getByRole('heading')).toHaveText('There is a problem')
  await expect(page).toHaveTitle(/^Error: Report a quote/)
  await expect(summary(page).getByRole('link')).toHaveText(allAtOnce(page).map(({ message }) => message))
  const focused = page.locator(':focus')
  await expect(focused).toHaveText(/^There is a problem/)
  await expect(focused).toBeInViewport()
  await expectTyped(page)
})

for (const [name, use] of [
  ['with', {}],
  ['without', withoutScript],
] as const) {
  test.describe(`${name} JavaScript`, () => {
    test.use(use)

    test('each problem leads to its field, which says the same and is marked', async ({ page }) => {
      await page.goto('/submit')
      await typeWrongly(page)
      await sendReport(page)
      for (const { message, control, beside = control } of allAtOnce(page)) {
        await summary(page).getByRole('link', { name: message }).click()
        await expect(control).toBeFocused()
        await expect(control).toHaveAttribute('aria-invalid', 'true')
        await expect(beside).toHaveAccessibleDescription(new RegExp(`Error: ${message}$`))
        await expect(page.getByText(message)).toHaveCount(2)
      }
      await expect(page.getByLabel('City (optional)')).not.toHaveAttribute('aria-invalid')
      await expectTyped(page)
    })

    test('a form that came back is corrected and sent', async ({ page, request }) => {
      const region = name === 'with' ? 'US-WY' : 'US-VT'
      await page.goto('/submit')
      await openMore(page)
      await page.getByRole('radio', { name: 'Another day' }).check()
      await page.getByLabel('Which day?').fill('2999-01-01')
      await answer(page, { set: '2-key', price: '', region })
      await sendReport(page)
      await expect(summary(page).getByRole('link')).toHaveText([
        'Enter the price, or choose that the set cannot be had.',
        'Give a day that is not in the future.',
      ])
      expect(await countQuotes(request, region)).toBe(0)

      await page.getByLabel('What price for the whole set?').fill('390.50')
      await page.getByRole('radio', { name: 'Yesterday' }).check()
      await sendAndExpect(page, /^Counted/)
      await expect(page.getByRole('main')).toContainText('$390.50')
      expect(await countQuotes(request, region)).toBe(1)
    })
  })
}
