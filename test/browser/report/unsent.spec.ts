import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible.ts'
import { answer, countQuotes, openMore, sendAndExpect, sendReport } from '../support/report.ts'
import { test } from '../support/test.ts'

// Each test counts the quotes of a state of its own.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const offered = (page: Page) => page.getByRole('region', { name: 'Not sent yet' })
const entries = (page: Page) => offered(page).getByRole('listitem')
const takeUp = (page: Page) => offered(page).getByRole('button', { name: 'Take it up' })
const throwAway = (page: Page) => offered(page).getByRole('button', { name: 'Throw it away' })

/** What the site's pages keep of forms in this browser, as text: not the day of the last visit. */
const kept = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify([{ ...localStorage, visits: undefined }, { ...sessionStorage }])')

const NOTHING = '[{},{}]'

/** Types a report and goes away without sending it. */
async function typeAndLeave(page: Page, region: string): Promise<void> {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region })
  await page.getByLabel('Dealer (optional)').fill('Lexus of Here')
  await openMore(page)
  await page.getByLabel('Note').fill('Ask for Pat’s desk.')
  await page.goto('/privacy')
}

test('what was typed is offered on the next visit, taken up, and gone once it was sent', async ({
  page,
  request,
}) => {
  await typeAndLeave(page, 'US-ME')
  await page.goto('/us-ok')
  await page.getByRole('link', { name: 'Not sent yet' }).click()
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page).first()).toContainText(
    /^2-key set, Maine, \$400, Lexus of Here, Ask for Pat’s desk\.; typed on \d+ \w+ \d{4}/,
  )
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('')
  await expectAccessible(page)

  await takeUp(page).click()
  await expect(offered(page)).toBeHidden()
  await expect(page.getByText('It is in the form again.')).toBeAttached()
  await expect(page.getByRole('radio', { name: 'They quoted a price' })).toBeFocused()
  await expect(page.getByRole('radio', { name: '2-key set' })).toBeChecked()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('400')
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-ME')
  await expect(page.getByLabel('Dealer (optional)')).toHaveValue('Lexus of Here')
  await expect(page.getByLabel('Note')).toBeVisible()
  await expect(page.getByLabel('Note')).toHaveValue('Ask for Pat’s desk.')

  await sendAndExpect(page, /^Counted/)
  await expect.poll(() => kept(page)).toBe(NOTHING)
  await page.goto('/submit')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offered(page)).toBeHidden()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Near you' })).toBeAttached()
  await expect(page.getByRole('link', { name: 'Not sent yet' })).toBeHidden()
  expect(await countQuotes(request, 'US-ME')).toBe(1)
})

test('no key of the form and no edit link is kept', async ({ page }) => {
  await page.goto('/submit')
  const formKey = await page.locator('input[name="formKey"]').inputValue()
  await answer(page, { set: '2-key', price: '400', region: 'US-NH' })
  const typed = await kept(page)
  expect(typed).toContain('US-NH')
  expect(typed).not.toContain(formKey)
  await sendAndExpect(page, /^Counted/)
  const link = page.getByRole('region', { name: 'Your edit link' }).getByRole('link')
  await page.goto((await link.textContent()) ?? '')
  await page.getByLabel('What price for the whole set?').fill('410')
  expect(await kept(page)).toBe(NOTHING)
})

test('it can be thrown away with the keyboard, and the others stay', async ({ page }) => {
  await typeAndLeave(page, 'US-VT')
  await typeAndLeave(page, 'US-RI')
  await page.goto('/submit')
  await expect(entries(page)).toHaveCount(2)
  await expect(entries(page).first()).toContainText('Rhode Island')
  await throwAway(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page).first()).toContainText('Vermont')
  await expect(takeUp(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(offered(page)).toBeHidden()
  await expect(page.getByRole('radio', { name: 'They quoted a price' })).toBeFocused()
  expect(await kept(page)).toBe(NOTHING)
})

test('without a network nothing is sent, and what was typed is there on the next visit', async ({
  page,
  context,
  request,
}) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-CT' })
  await context.setOffline(true)
  await sendReport(page)
  await expect(page.getByRole('alert')).toContainText('no network')
  await expect(page.getByRole('alert')).toBeInViewport()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('400')
  // Devices can be wrong: whoever insists sends.
  const failed = page.waitForEvent('requestfailed')
  await sendReport(page)
  await failed
  await context.setOffline(false)
  await page.goto('/submit')
  await expect(entries(page)).toHaveCount(1)
  await takeUp(page).click()
  await sendAndExpect(page, /^Counted/)
  await expect.poll(() => kept(page)).toBe(NOTHING)
  expect(await countQuotes(request, 'US-CT')).toBe(1)
})

test('the word of a missing network goes once it is back, and the form sends', async ({ page, context }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-DE' })
  await context.setOffline(true)
  await sendReport(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('alert')).toBeHidden()
  await sendAndExpect(page, /^Counted/)
  await expect.poll(() => kept(page)).toBe(NOTHING)
})

/** Sends a report into nothing. */
async function sendInVain(page: Page, region: string): Promise<void> {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '430', region })
  await page.context().setOffline(true)
  await sendReport(page)
  const failed = page.waitForEvent('requestfailed')
  await sendReport(page)
  await failed
  await page.context().setOffline(false)
}

test('neither a receipt that is looked at nor a change takes away what was not sent', async ({ page }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-MD' })
  await sendAndExpect(page, /^Counted/)
  const receipt = page.url()
  const link = page.getByRole('region', { name: 'Your edit link' }).getByRole('link')
  const editLink = (await link.textContent()) ?? ''
  await sendInVain(page, 'US-VA')
  await page.goto(receipt)
  await page.goto('/submit')
  await expect(entries(page).first()).toContainText('Virginia')

  await page.goto(editLink)
  await page.getByLabel('What price for the whole set?').fill('405')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changed')
  await page.goto('/submit')
  await expect(entries(page).first()).toContainText('Virginia')
})

test('what comes back with errors is not offered beside itself, and gone once it was sent', async ({
  page,
}) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: 'much', region: 'US-WV' })
  await sendReport(page)
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(offered(page)).toBeHidden()
  await page.getByLabel('What price for the whole set?').fill('400')
  await sendAndExpect(page, /^Counted/)
  await expect.poll(() => kept(page)).toBe(NOTHING)
})

test('a price that is asked again is gone from here once it was sent', async ({ page }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '57', region: 'US-PA' })
  await sendReport(page)
  expect(await kept(page)).toContain('US-PA')
  await page.getByRole('button', { name: '$570', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Counted/)
  await expect.poll(() => kept(page)).toBe(NOTHING)
})

test('what was said on the day of typing keeps its day', async ({ page }) => {
  const day = 24 * 3600 * 1000
  await page.clock.setSystemTime(new Date(Date.now() - 3 * day))
  await typeAndLeave(page, 'US-NC')
  await page.clock.setSystemTime(new Date())
  await page.goto('/submit')
  await takeUp(page).click()
  await expect(page.getByRole('radio', { name: 'Another day' })).toBeChecked()
  const typedOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(
    Date.now() - 3 * day,
  )
  await expect(page.getByLabel('Which day?')).toHaveValue(typedOn)
})

test('what one tab sends another one offers no longer', async ({ page, context }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-SC' })
  const other = await context.newPage()
  await other.goto('/submit')
  await expect(entries(other)).toHaveCount(1)
  await answer(other, { set: '3-key', price: '500', region: 'US-GA' })
  await sendAndExpect(page, /^Counted/)
  await expect(offered(other)).toBeHidden()
  await expect(other.getByLabel('What price for the whole set?')).toHaveValue('500')
  expect(await kept(other)).toContain('US-GA')
  await sendAndExpect(other, /^Counted/)
  await expect.poll(() => kept(other)).toBe(NOTHING)
})

test('what was left out stays folded', async ({ page }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-AL' })
  await page.goto('/submit')
  await takeUp(page).click()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('400')
  await expect(page.getByLabel('Note')).toBeHidden()
})

test('whoever takes back what was typed leaves nothing behind', async ({ page }) => {
  await page.goto('/submit')
  await page.getByLabel('What price for the whole set?').fill('400')
  expect(await kept(page)).toContain('400')
  await page.getByLabel('What price for the whole set?').fill('')
  expect(await kept(page)).toBe(NOTHING)
})

test('a browser that keeps nothing for pages sends just the same', async ({ page }) => {
  const refusing = `{ get() { throw new DOMException('no', 'SecurityError') } }`
  await page.addInitScript({
    content: `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, ${refusing})`,
  })
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-FL' })
  await sendAndExpect(page, /^Counted/)
})
