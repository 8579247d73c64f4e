import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectValidHtml } from './support/expect-valid-html.ts'
import { logIn } from './support/log-in.ts'
import { countQuotes } from './support/report.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

// One site for the whole file, so one worker: each test leaves it as it was.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own' })

const LOOKS = [
  ['light', 320],
  ['dark', 1280],
] as const

/** A prankster's ten: five so cheap that they are held, five that count at once. */
async function postTen(request: APIRequestContext): Promise<void> {
  for (let n = 0; n < 10; n++) {
    const held = n % 2 === 0
    const data = {
      set: held ? '2-key' : '1-key',
      region: 'US-OK',
      priceCents: (held ? 9_000 : 40_000) + n * 100,
      note: 'The cheapest ever',
    }
    expect((await request.post('/api/v1/quotes', { data })).status()).toBe(201)
  }
}

/** Removes all ten in one action, and undoes it. */
async function removeAndUndo(page: Page, request: APIRequestContext): Promise<void> {
  const before = await countQuotes(request)
  await page.getByRole('button', { name: 'Remove all 10 of this sender' }).click()
  await expect(page.getByRole('status')).toContainText('You removed 10 quotes.')
  await expect(page.getByText('Nothing waits here.')).toBeVisible()
  expect(await countQuotes(request)).toBe(before - 5)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article')).toHaveCount(5)
  expect(await countQuotes(request)).toBe(before)
}

test('a moderator takes a prankster’s ten off at once, and brings them back', async ({
  page,
  request,
  moderator,
}) => {
  await postTen(request)
  await logIn(page, moderator)
  expect(await page.context().cookies()).toMatchObject([
    { name: '__Host-moderator', path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
  ])
  await removeAndUndo(page, request)
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await expect(page.getByText('undid: removed 10 quotes')).toBeVisible()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.goto('/moderate/log')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in to moderate')
})

test.describe('without JavaScript', () => {
  test.use(withoutScript)

  test('the same works just as well', async ({ page, request, moderator }) => {
    await logIn(page, moderator)
    await removeAndUndo(page, request)
  })
})

test('everybody who moderates can use the pages, which are valid HTML, light and dark, wide and narrow', async ({
  page,
  moderator,
}) => {
  await page.goto('/moderate/login')
  const pages: string[] = []
  await expectAccessible(page)
  await logIn(page, moderator)
  await page.request.post('/guide', { form: { model: 'sc-400', year: '1994', found: 'yes' } })
  const correct = await page.getByRole('link', { name: 'Correct' }).first().getAttribute('href')
  pages.push(
    '/moderate',
    '/moderate/log',
    correct ?? '',
    '/moderate/dealers?region=US-OK',
    '/moderate/fit',
    '/moderation',
  )
  for (const path of pages) {
    const response = await page.goto(path)
    await expectValidHtml((await response?.text()) ?? '')
    for (const [colorScheme, width] of path === '/moderate' ? LOOKS : LOOKS.slice(0, 1)) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
      expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth), path).toBe(width)
    }
  }
})
