import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/test.ts'
import { withoutScript } from '../support/without-script.ts'

// One site for the whole file: each test reports of a dealer of its own.
test.describe.configure({ mode: 'default' })
test.use({ site: 'own', viewport: { width: 360, height: 740 } })

/** Taps one after the other; on every page exactly what a finger would press. */
async function tap(page: Page, ...targets: readonly ((page: Page) => Locator)[]): Promise<number> {
  for (const target of targets) await target(page).click()
  return targets.length
}

const link = (name: string | RegExp) => (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
const send = (page: Page) => page.getByRole('button', { name: 'Send the quote' })
const fold = (page: Page) => page.getByText('Another number, and which day (optional)')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The newest report of a place and set, as the API lists it. */
async function newest(page: Page, region: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await page.request.get('/api/v1/quotes', { params: { region, limit: '1' } })
  const { quotes } = (await response.json()) as { quotes: readonly Record<string, unknown>[] }
  return quotes[0] ?? {}
}

/** Somebody else's quote of a dealer, and the addresses of it and of the dealer. */
async function quoteOf(
  page: Page,
  region: string,
): Promise<{ readonly quote: string; readonly dealer: string }> {
  const data = {
    set: '2-key',
    priceCents: 39_000,
    region,
    dealer: 'Alpha Motors',
    city: 'Springfield',
    ships: true,
  }
  const response = await page.request.post('/api/v1/quotes', { data: { ...data, quotedOn: '2026-01-14' } })
  const { quote } = (await response.json()) as { quote: { readonly id: string } }
  return { quote: `/quotes/${quote.id}`, dealer: `/dealers/${region.toLowerCase()}/alpha-motors-springfield` }
}

for (const [how, script, regions] of [
  ['with JavaScript', {}, ['US-ME', 'US-VT', 'US-NH', 'US-AK', 'US-CT']],
  ['without JavaScript', withoutScript, ['US-MT', 'US-WY', 'US-ND', 'US-HI', 'US-RI']],
] as const) {
  test.describe(how, () => {
    test.use(script)

    test('that they cannot get it is stored from a set’s page with 2 taps', async ({ page }) => {
      const [region] = regions
      await page.goto(`/${region.toLowerCase()}/2-key`)
      expect(await tap(page, link('They cannot'), send)).toBe(2)
      await expect(heading(page)).toHaveText('Noted')
      expect(await newest(page, region)).toMatchObject({ set: '2-key', kind: 'not-here', priceCents: null })
    })

    test('that they named another number takes 3 taps and its digits', async ({ page }) => {
      const [, , , region] = regions
      const named = page.getByLabel('Part number they named instead')
      await page.goto(`/submit?set=2-key&region=${region}&kind=not-here`)
      expect(await tap(page, fold, () => named)).toBe(2)
      await page.keyboard.type('8978524010')
      expect(await tap(page, send)).toBe(1)
      await expect(heading(page)).toHaveText('Noted')
      expect(await newest(page, region)).toMatchObject({ kind: 'not-here', numberStanding: 'waiting' })
    })

    test('what was asked at first is told with what was paid, in 5 taps and the digits', async ({ page }) => {
      const [, , , , region] = regions
      const paid = page.getByRole('radio', { name: 'I paid this' })
      const price = page.getByLabel('What price for the whole set?')
      const more = page.getByText('Which day, and what did it include? (optional)')
      const asked = page.getByLabel('What did they ask at first?')
      await page.goto(`/submit?set=2-key&region=${region}`)
      const taps = await tap(
        page,
        () => paid,
        () => price,
      )
      await page.keyboard.type('400')
      const further = await tap(
        page,
        () => more,
        () => asked,
      )
      await page.keyboard.type('460')
      expect(taps + further + (await tap(page, send))).toBe(5)
      await expect(heading(page)).toHaveText(/^Counted/)
      expect(await newest(page, region)).toMatchObject({
        kind: 'paid',
        priceCents: 40_000,
        firstAskedCents: 46_000,
      })
    })

    test('that one was told the same is stored from a quote with 2 taps, as of today', async ({ page }) => {
      const [, region] = regions
      const { quote } = await quoteOf(page, region)
      await page.goto(quote)
      expect(await tap(page, link('I was told the same today'), send)).toBe(2)
      // The same browser has sent the first: of one voice the newer counts.
      await expect(heading(page)).toHaveText('It replaces your earlier one')
      expect(await newest(page, region)).toMatchObject({
        kind: 'quoted',
        priceCents: 39_000,
        dealer: 'Alpha Motors',
        city: 'Springfield',
        ships: true,
        quotedOn: expect.not.stringMatching('2026-01-14'),
      })
    })

    test('that a dealer cannot get it any more is stored from its page with 2 taps', async ({ page }) => {
      const [, , region] = regions
      const { dealer } = await quoteOf(page, region)
      await page.goto(dealer)
      expect(await tap(page, link('They cannot get it'), send)).toBe(2)
      await expect(heading(page)).toHaveText('It replaces your earlier one')
      expect(await newest(page, region)).toMatchObject({
        kind: 'not-here',
        dealer: 'Alpha Motors',
        city: 'Springfield',
      })
    })
  })
}

test('another number is asked for where they cannot get it, and nowhere else', async ({ page }) => {
  await page.goto('/submit?set=2-key&region=US-RI&kind=not-here')
  await fold(page).click()
  const named = page.getByLabel('Part number they named instead')
  await named.fill('89785-24010')
  await page.getByRole('radio', { name: 'They quoted a price' }).check()
  await expect(named).toBeHidden()
  await page.getByLabel('What price for the whole set?').fill('390')
  await send(page).click()
  await expect(heading(page)).toContainText('Counted')
  expect(await newest(page, 'US-RI')).toMatchObject({ kind: 'quoted', numberStanding: null })
})

test('a known dealer fills its city in, and leaves what was typed there', async ({ page }) => {
  await quoteOf(page, 'US-ID')
  await page.goto('/submit?set=2-key&region=US-ID')
  const [dealer, city] = [page.getByLabel('Dealer (optional)'), page.getByLabel('City (optional)')]
  await dealer.fill('Alpha Motors, Springfield')
  await expect(city).toHaveValue('Springfield')
  await dealer.fill('Alpha Mo')
  await expect(city).toHaveValue('')
  await city.fill('Boise')
  await dealer.fill('Alpha Motors, Springfield')
  await expect(city).toHaveValue('Boise')
})

test('the receipt’s short edit link is copied with one tap, and opens the quote', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/submit?set=2-key&region=US-SD&price=405')
  await send(page).click()
  await page.getByRole('button', { name: 'Copy the edit link' }).click()
  const copied = () => page.evaluate('navigator.clipboard.readText()').then(String)
  await expect.poll(copied).toMatch(/^https?:[^ ]+\/e\/[^/]{12}\/[\w-]{22}$/)
  await page.goto(await copied())
  await expect(heading(page)).toHaveText('Change your quote')
  await expect(page.getByLabel('What price for the whole set?')).toHaveValue('405')
})
