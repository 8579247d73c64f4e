import { expect, type Locator, type Page } from '@playwright/test'
import { answer, countQuotes } from './support/report.ts'
import { test } from './support/test.ts'

test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

/** The outline that is drawn around the focused element, or around the box that stands for it. */
const outlineOf = (focused: Locator) =>
  focused.evaluate((element) => {
    const drawn = [element, element.parentElement].map((one) =>
      one?.ownerDocument.defaultView?.getComputedStyle(one),
    )
    const outlined = drawn.find((style) => style?.outlineStyle === 'solid')
    return outlined ? Number.parseFloat(outlined.outlineWidth) : 0
  })

/** Tab, and see where one is. */
async function tab(page: Page): Promise<Locator> {
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  await expect(focused).toBeInViewport()
  expect(
    await outlineOf(focused),
    await focused.evaluate((element) => element.outerHTML),
  ).toBeGreaterThanOrEqual(2)
  return focused
}

/** Tabs on until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const focused = await tab(page)
    if ((await focused.and(wanted).count()) > 0) return
  }
  throw new Error(`${wanted} was not reached`)
}

test('the first Tab offers to skip to the content, and Enter does', async ({ page }) => {
  await page.goto('/us-ok')
  const skip = await tab(page)
  await expect(skip).toHaveText('Skip to the content')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const next = await tab(page)
  await expect(page.getByRole('main').locator(next)).toHaveCount(1)
})

test('a quote is reported from the home page on with keys alone, and the focus is always seen', async ({
  page,
  request,
}) => {
  const { keyboard } = page
  await page.goto('/')
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Report a quote' }))
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/submit/)

  await tabTo(page, page.getByRole('radio', { name: 'They quoted a price' }))
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'I paid this' })).toBeChecked()
  await tabTo(page, page.getByRole('radio', { name: '1-key set' }))
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: '2-key set' })).toBeChecked()
  const region = page.getByLabel('Where is the dealer?')
  await tabTo(page, region)
  for (let presses = 0; presses < 60 && (await region.inputValue()) !== 'US-AR'; presses++) {
    await keyboard.press('ArrowDown')
  }
  await tabTo(page, page.getByLabel('What price for the whole set?'))
  await keyboard.type('405')
  await tabTo(page, page.getByText('Which day, and what did it include? (optional)'))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: 'Not said' }).first())
  await keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Costs extra' })).toBeChecked()
  await keyboard.press('ArrowUp')
  await tabTo(page, page.getByRole('checkbox', { name: 'VIN' }))
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Send the quote' }))
  await keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Counted')
  await expect(page.getByRole('main')).toContainText('$405')
  expect(await countQuotes(request, 'US-AR')).toBe(1)
  await tabTo(page, page.getByRole('link', { name: 'Report another dealer' }))
})

test('Enter in a field sends the form, and leads from a problem to its field', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '1-key', price: 'many', region: 'US-LA' })
  await page.getByLabel('What price for the whole set?').press('Enter')
  const problem = page.getByRole('alert').getByRole('link')
  await expect(problem).toHaveText('Enter one price in dollars, before tax, like 390 or 1,045.50.')
  await tabTo(page, problem)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What price for the whole set?')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('275')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Counted')
  expect(await countQuotes(request, 'US-LA')).toBe(1)
})
