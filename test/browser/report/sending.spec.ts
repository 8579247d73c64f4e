import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Locator, type Page, type Route } from '@playwright/test'
import { logIn } from '../support/log-in.ts'
import { answer, countQuotes, sendAndExpect } from '../support/report.ts'
import { test } from '../support/test.ts'

// Each test counts the quotes of a state of its own.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const SEND = 'Send the quote'

/** Has the page stop as soon as it is sending, as the browser's Stop does. */
const stopOnceSending = (page: Page) =>
  page.evaluate(`document.addEventListener('submit', () => setTimeout(() => stop(), 300), { once: true })`)

/** All that a button has said, from now on. */
async function listenTo(button: Locator): Promise<() => Promise<unknown>> {
  const said = await button.evaluateHandle((element) => {
    const texts = [element.textContent]
    const { MutationObserver } = element.ownerDocument.defaultView
    new MutationObserver(() => texts.push(element.textContent)).observe(element, { childList: true })
    return texts
  })
  return () => said.jsonValue()
}

/** Lets what is posted first reach the site, and its answer not the page; the rest goes through. */
async function loseFirstAnswer(page: Page, lose: (route: Route) => Promise<unknown>): Promise<() => number> {
  let posts = 0
  await page.route(
    () => true,
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      posts += 1
      if (posts > 1) return route.fallback()
      await route.fetch({ maxRedirects: 0 })
      await lose(route)
    },
  )
  return () => posts
}

/** Never answers; the page has given up by then. */
const never = () => sleep(5_000)
/** Answers that there is nothing to show, so that the browser stays where it is. */
const withNothing = (route: Route) => route.fulfill({ status: 204 })

/** Browsers that tell a page nothing of Stop. */
const withoutNavigation = (page: Page) =>
  page.addInitScript({ content: `Object.defineProperty(window, 'navigation', { value: undefined })` })

test('after Stop the form sends again, and the quote is stored once', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-ME' })
  const posts = await loseFirstAnswer(page, never)
  const button = page.getByRole('button', { name: SEND })
  const said = await listenTo(button)
  await stopOnceSending(page)
  await button.click()
  await expect.poll(said).toEqual([SEND, 'Sending …', SEND])
  await sendAndExpect(page, /^Counted/)
  expect(posts()).toBe(2)
  expect(await countQuotes(request, 'US-ME')).toBe(1)
})

test.describe('in a browser that tells a page nothing of Stop', () => {
  test.beforeEach(async ({ page }) => withoutNavigation(page))

  test('the form sends again after 8 seconds', async ({ page, request }) => {
    await page.clock.install()
    await page.goto('/submit')
    await answer(page, { set: '2-key', price: '410', region: 'US-NH' })
    const posts = await loseFirstAnswer(page, withNothing)
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.getByRole('button', { name: SEND }).click()
    const sending = page.getByRole('button', { name: 'Sending …' })
    await expect(sending).toBeVisible()
    await page.clock.runFor(7_999)
    await sending.click()
    await expect(sending).toBeVisible()
    expect(posts()).toBe(1)
    await page.clock.runFor(1)
    await sendAndExpect(page, /^Counted/)
    expect(posts()).toBe(2)
    expect(await countQuotes(request, 'US-NH')).toBe(1)
  })

  test('the Escape key, which stands for Stop, makes it ready at once', async ({ page, request }) => {
    await page.goto('/submit')
    await answer(page, { set: '2-key', price: '420', region: 'US-VT' })
    await loseFirstAnswer(page, withNothing)
    await page.getByRole('button', { name: SEND }).click()
    await expect(page.getByRole('button', { name: 'Sending …' })).toBeVisible()
    await page.keyboard.press('Escape')
    await sendAndExpect(page, /^Counted/)
    expect(await countQuotes(request, 'US-VT')).toBe(1)
  })
})

/** Sends the form of a button, stops, and sends it again. */
async function stopAndSendAgain(page: Page, button: Locator): Promise<void> {
  const posts = await loseFirstAnswer(page, never)
  const name = await button.textContent()
  const said = await listenTo(button)
  await stopOnceSending(page)
  await button.click()
  await expect.poll(said).toEqual([name, 'Sending …', name])
  await button.click()
  await expect.poll(posts).toBe(2)
}

test('a change and a withdrawal send again after Stop, and happen once', async ({ page }) => {
  await page.goto('/submit')
  await answer(page, { set: '3-key', price: '520', region: 'US-RI' })
  await sendAndExpect(page, 'Counted')
  const link = page.getByRole('region', { name: 'Your edit link' }).getByRole('link')
  await page.goto((await link.textContent()) ?? '')
  await page.getByLabel('What price for the whole set?').fill('510')
  await stopAndSendAgain(page, page.getByRole('button', { name: 'Save the change' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing was changed')
  await expect(page.getByText('$510', { exact: true })).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('link', { name: 'Change it again, or withdraw it' }).click()
  await page.getByRole('link', { name: 'Withdraw this quote' }).click()
  await stopAndSendAgain(page, page.getByRole('button', { name: 'Yes, withdraw it' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdrawn')
})

test('a flag sends again after Stop, and is placed once', async ({ page }) => {
  await page.goto('/quotes/thread-2')
  await page.getByText('Is something wrong with it?').click()
  await page.getByLabel('The price is wrong').check()
  await stopAndSendAgain(page, page.getByRole('button', { name: 'Tell a moderator' }))
  await expect(page.getByRole('status')).toContainText('You have flagged this quote before')
})

test('a moderator’s decision is sent again after Stop, and made once', async ({
  page,
  request,
  moderator,
}) => {
  const data = { set: '2-key', region: 'US-CT', priceCents: 9_000 }
  expect((await request.post('/api/v1/quotes', { data })).status()).toBe(201)
  await logIn(page, moderator)
  const cheap = page.getByRole('article').filter({ hasText: '$90' })
  await stopAndSendAgain(page, cheap.getByRole('button', { name: 'Remove' }))
  await expect(page.getByRole('status')).toBeVisible()
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await expect(page.getByText('removed a quote')).toHaveCount(1)
})
