import { expect } from '@playwright/test'
import { withoutScript } from './support/looks.ts'
import { answer, countQuotes, sendAndExpect } from './support/report.ts'
import { test } from './support/test.ts'

// Each test counts the quotes of a state of its own.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

for (const [name, use, region, sends] of [
  ['with', {}, 'US-ME', 1],
  // The browser sends both clicks: the server has to tell.
  ['without', withoutScript, 'US-NH', 2],
] as const) {
  test.describe(`${name} JavaScript`, () => {
    test.use(use)

    test('a double click stores one quote', async ({ page, request }) => {
      let posts = 0
      page.on('request', (sent) => {
        if (sent.method() === 'POST') posts += 1
      })
      await page.goto('/submit')
      await answer(page, { set: '2-key', price: '400', region })
      await page.getByRole('button', { name: 'Send the quote' }).dblclick()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Counted/)
      await expect(page.getByRole('main')).toContainText('$400')
      expect(await countQuotes(request, region)).toBe(1)
      expect(posts).toBe(sends)
    })
  })
}

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
  await answer(page, { set: '2-key', price: '420', region: 'US-SD' })
  await sendAndExpect(page, 'Already there')
  expect(new URL(page.url()).pathname).toBe(new URL(receipt).pathname)
  expect(await countQuotes(request, 'US-SD')).toBe(1)
})

test('going back and sending another price stores another quote', async ({ page, request }) => {
  await page.goto('/submit')
  await answer(page, { set: '2-key', price: '420', region: 'US-MT' })
  await sendAndExpect(page, /^Counted/)
  await page.goBack()
  await answer(page, { set: '2-key', price: '430', region: 'US-MT' })
  await sendAndExpect(page, /^Counted/)
  expect(await countQuotes(request, 'US-MT')).toBe(2)
})
