import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { answer, countQuotes, sendAndExpect } from '../support/report.ts'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

// Each test counts the quotes of a state of its own.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

for (const [name, use, region, sends] of [
  ['with', {}, 'US-ME', 1],
  // The browser sends both: the server has to tell.
  ['without', withoutScript, 'US-NH', 2],
] as const) {
  test.describe(`${name} JavaScript`, () => {
    test.use(use)

    test('clicking again while the quote is on its way stores one quote', async ({ page, request }) => {
      await page.goto('/submit')
      await answer(page, { set: '2-key', price: '400', region })
      let posts = 0
      await page.route('/submit', async (route) => {
        posts += 1
        const response = await route.fetch({ maxRedirects: 0 })
        await sleep(500)
        await route.fulfill({ response })
      })
      const button = page.getByRole('button', { name: 'Send the quote' })
      await button.scrollIntoViewIfNeeded()
      const box = await button.boundingBox()
      if (box === null) throw new Error('the button is not to be seen')
      // By its place: to find the button again, Playwright would wait for the next page.
      const click = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      const first = page.waitForRequest('/submit')
      await click()
      await first
      await click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Counted/)
      expect(posts).toBe(sends)
      expect(await countQuotes(request, region)).toBe(1)
    })
  })
}

test('a double click stores one quote', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '400', region: 'US-MN' })
  await page.getByRole('button', { name: 'Send the quote' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Counted/)
  expect(await countQuotes(request, 'US-MN')).toBe(1)
})

test('a receipt that is loaded again says the same and stores nothing', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '1-key', price: '300', region: 'US-ND' })
  await sendAndExpect(page, 'Counted')
  const said = await page.getByRole('main').innerText()
  await page.reload()
  expect(await page.getByRole('main').innerText()).toBe(said)
  expect(await countQuotes(request, 'US-ND')).toBe(1)
})

test('going back and sending the same again stores nothing, and says so', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '420', region: 'US-SD' })
  await sendAndExpect(page, /^Counted/)
  const receipt = page.url()
  await page.goBack()
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('420')
  await sendAndExpect(page, 'Already there')
  expect(new URL(page.url()).pathname).toBe(new URL(receipt).pathname)
  expect(await countQuotes(request, 'US-SD')).toBe(1)
})

test('going back and sending another price stores another quote', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '420', region: 'US-MT' })
  await sendAndExpect(page, /^Counted/)
  await page.goBack()
  await page.getByLabel('What price for the whole set?').fill('430')
  await sendAndExpect(page, /^Counted/)
  expect(await countQuotes(request, 'US-MT')).toBe(2)
})
