import { expect, type Page } from '@playwright/test'
import { countQuotes, sendAndExpect } from './support/report.ts'
import { test } from './support/test.ts'
import { withoutScript } from './support/without-script.ts'

const PHONE = { width: 360, height: 740 } as const

test.use({ viewport: PHONE })

/** Where an element of a page that nobody has scrolled ends, in CSS pixels from the top. */
const endOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => one.getBoundingClientRect().bottom)

/** Sees the answers and the box end on the first screen, in that order. */
async function expectOnFirstScreen(page: Page, path: string, answers: string): Promise<void> {
  await page.goto(path)
  const [told, box] = [await endOf(page, answers), await endOf(page, '.told-box')]
  expect.soft(told, `${path}: the answers`).toBeLessThan(box)
  expect.soft(box, `${path}: the box`).toBeLessThanOrEqual(PHONE.height)
}

for (const site of ['live', 'demo'] as const) {
  test.describe(`with the quotes of ${site}`, () => {
    test.use({ site })

    test('the answers on every set and the box for a told price end on a phone’s first screen', async ({
      page,
    }) => {
      for (const path of ['/', '/us-ok', '/us-dc', '/ca', '/ca-nl']) {
        await expectOnFirstScreen(page, path, '.set-rows')
        await expect(page.locator('.set-rows > li')).toHaveCount(3)
      }
      for (const path of ['/us/1-key', '/us/2-key', '/us/3-key', '/us-ok/2-key', '/ca-nl/3-key']) {
        await expectOnFirstScreen(page, path, '.set-answer')
      }
    })
  })
}

test('a price of which nothing recent is known can only be compared, and its button says so', async ({
  page,
}) => {
  await page.goto('/us-ok')
  await expect(page.locator('.told-sets button')).toHaveText([
    '1 keycompare with 2011',
    '2 keyscompare with 2011',
    '3 keysno price yet',
  ])
})

for (const [name, use] of [
  ['with', {}],
  ['without', withoutScript],
] as const) {
  test.describe(`${name} script`, () => {
    test.use(use)

    test('$390 told in Oklahoma is answered after two taps and three keys', async ({ page }) => {
      await page.goto('/us-ok')
      await page.getByLabel('Price', { exact: true }).click()
      await page.keyboard.type('390')
      await page.getByRole('button', { name: /^2 keys/ }).click()
      await expect(page).toHaveURL('/check?price=390&region=US-OK&set=2-key')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        '$390 for the 2-key ROM set in Oklahoma',
      )
    })
  })
}

test('the same goes by keys alone; the enter key in the price is asked for the set', async ({ page }) => {
  await page.goto('/us-ok')
  const price = page.getByLabel('Price', { exact: true })
  await price.focus()
  await page.keyboard.type('390')
  for (const _ of ['the place', 'one key', 'two keys']) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^2 keys/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/check?price=390&region=US-OK&set=2-key')

  await page.goBack()
  await price.fill('390')
  await price.press('Enter')
  await expect(page).toHaveURL('/check?price=390&region=US-OK')
  await expect(page.getByRole('link', { name: /Choose which set/ })).toBeVisible()
  await expect(page.getByLabel('Where is the dealer?')).toHaveValue('US-OK')
})

test('on a set’s page the enter key means that set', async ({ page }) => {
  await page.goto('/us-ok/2-key')
  await page.getByLabel('Price', { exact: true }).fill('390')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/check?price=390&region=US-OK&set=2-key')
})

test('place and set stand in the links of every page’s head', async ({ page }) => {
  for (const [path, carried] of [
    ['/', ''],
    ['/us-ok', '?region=US-OK'],
    ['/us-ok/2-key', '?set=2-key&region=US-OK'],
    ['/check?set=2-key&region=US-OK&price=410', '?set=2-key&region=US-OK'],
    ['/call/us-ok/2-key', '?set=2-key&region=US-OK'],
    ['/quotes/thread-4', '?set=2-key&region=US-OK'],
    ['/dealers/us-ok', '?region=US-OK'],
  ] as const) {
    await page.goto(path)
    const head = page.getByRole('navigation', { name: 'Main' })
    const href = (name: string) => head.getByRole('link', { name }).getAttribute('href')
    expect.soft(await href('Check a price'), path).toBe(`/check${carried}`)
    expect.soft(await href('Report a quote'), path).toBe(`/submit${carried}`)
  }
})

test.describe('on a site of its own', () => {
  test.use({ site: 'own' })

  test('“They cannot” is stored three taps after a set’s page', async ({ page, request }) => {
    const before = await countQuotes(request, 'US-OK')
    await page.goto('/us-ok/2-key')
    await page.getByRole('link', { name: 'They cannot' }).click()
    await sendAndExpect(page, 'Noted')
    expect(await countQuotes(request, 'US-OK')).toBe(before + 1)
  })
})

test.describe('what is new', () => {
  const keep = (page: Page, visits: string) => page.evaluate(`localStorage.setItem('visits', '${visits}')`)

  /** Comes as somebody whose browser remembers these days. */
  async function comeBack(page: Page, visits: string): Promise<void> {
    await page.goto('/guide')
    await keep(page, visits)
    await page.goto('/us-ok')
  }

  const news = (page: Page) => page.getByRole('link', { name: /since you were here/ })

  test('is told to whoever was here before, also on the next page of the same day', async ({ page }) => {
    await comeBack(page, '2001-01-01')
    await expect(news(page)).toHaveText('2 reports since you were here')
    await page.goto('/us-ok/2-key')
    await expect(news(page)).toHaveText('1 report since you were here')
  })

  test('is nothing on a first visit, after the newest report, and where no day is kept', async ({ page }) => {
    await page.goto('/us-ok')
    await expect(page.locator('#since-visit')).toHaveCount(1)
    await expect(news(page)).toHaveCount(0)
    await keep(page, '2999-01-01')
    await page.reload()
    await expect(news(page)).toHaveCount(0)
    await keep(page, 'no day')
    await page.reload()
    await expect(news(page)).toHaveCount(0)
  })
})
